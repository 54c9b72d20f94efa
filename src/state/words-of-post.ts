import { contentWords } from "./content-words.ts";

/** Words by which texts speak of a post without naming it: "leaves the office on Monday", "was named to succeed him". */
const UNNAMED = contentWords(
  `post office job position task role seat mandate succeed successor replace leave left remain resign resignation dismiss
   dismissed sack sacked appoint appointed name named nominate elect elected hold held take took become became step stepped
   down former new acting interim today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday end early late day week month year spring summer autumn winter`,
);

/** The words that name a post. */
export function postWords(words: ReadonlySet<string>): Set<string> {
  return new Set([...words].filter((word) => !UNNAMED.has(word)));
}

/**
 * By what words a record calls a post. `apart` are those of `words` that whom it is held for is not called by: a text that says no
 * more than that somebody "left the Mediation Office" does not name the post, while a "Health Minister" is named by the ministry's own.
 */
export function wordsOfPost(
  words: ReadonlySet<string>,
  apart: ReadonlySet<string>,
): ReadonlySet<string> {
  return apart.size > 0 && postWords(apart).size === 0 ? apart : words;
}
