import type { Document } from "../../domain/document.ts";
import type { Mention } from "../../domain/mention.ts";
import { knownByName, lookUp } from "../gazetteer/gazetteer.ts";
import { wordsOf } from "../words.ts";
import { authorNamed, signersOf } from "./signers.ts";

/** A part of a web address that may be a name. */
const HOST_WORD = /(?<=\.)\p{Ll}{4,}(?=\.)/gu;

/** The text's own signers, where it has some, and its publisher: empty spans at the text's start. */
export function authorMentions(document: Document): Mention[] {
  if (!document.publisher) return signersOf(document, undefined);
  const known = knownByName(document.publisher.replace(/^The /, ""));
  const of = stateOfPublisher(document.publisher);
  const publisher: Mention = {
    ...authorNamed(document.publisher),
    type: "organisation",
    ...(known ? { known: known.name } : {}),
    // For whom a publisher acts, where its name tells: "Ministry of Ports of Norland", "en.norland.example".
    ...(of ? { post: { title: "", of, span: { startOffset: 0, endOffset: 0 } } } : {}),
  };
  return [...signersOf(document, of), publisher];
}

function stateOfPublisher(publisher: string): string | undefined {
  const words = wordsOf(
    publisher.replace(HOST_WORD, (word) => word[0]?.toUpperCase() + word.slice(1)),
  );
  for (let at = 0; at < words.length; at++) {
    const found = lookUp(words, at);
    if (found?.type === "state") return found.name;
  }
  return undefined;
}
