import type { Mention } from "./mention.ts";
import { foldName } from "./name-forms.ts";

/**
 * A person's name with those of its words that the document spells otherwise ("Ode" for "Odé", "Al-Vale" for "el-Vale") as the document
 * has them; what a transcript writes in capitals is no spelling.
 */
export function asSpelled(
  name: string,
  indexes: readonly number[],
  mentions: readonly Mention[],
): string {
  const spellings = new Map<string, string>();
  const quiet = indexes.filter((index) => !SHOUTED.test(mentions[index]?.text ?? ""));
  for (const index of quiet)
    for (const word of cleanName(mentions[index]?.text ?? "").split(" "))
      if (!spellings.has(spellingKey(word))) spellings.set(spellingKey(word), word);
  const spelled = name
    .split(" ")
    .map((word) => spellings.get(spellingKey(word)) ?? word)
    .join(" ");
  const inFull = quiet.find((index) => isSpellingOf(mentions[index]?.text ?? "", name));
  return inFull === undefined ? spelled : cleanName(mentions[inFull]?.text ?? name);
}

const SHOUTED = /\p{Lu}{3}/u;

/** Whether a document's words are a person's full name, its first word the same and the others spelled as may be. */
function isSpellingOf(text: string, name: string): boolean {
  if (spellingKey(text) === spellingKey(name)) return true;
  const [words, known] = [cleanName(text).split(" "), name.split(" ")];
  if (spellingKey(words.toReversed().join(" ")) === spellingKey(name)) return words.length > 1;
  return (
    words.length > 1 &&
    words.length === known.length &&
    spellingKey(words[0] as string) === spellingKey(known[0] as string)
  );
}

/** What the spellings of one name share: letters without accents, case and hyphens, articles alike. */
function spellingKey(text: string): string {
  return foldName(text)
    .replace(/\b(?:al|el)[- ](?=\w{3})/g, "el")
    .replace(/[-\s]/g, "");
}

/** A name without article, possessive and line breaks. */
export function cleanName(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/['’]s$/, "")
    .replace(/^(?:the|The)\s+(?=\S)/, "")
    .trim();
}
