import { readableBlocks } from "../domain/document.ts";
import { textOf } from "../domain/span.ts";
import type { Comparable } from "./near-copies.ts";

/** Sentences, white space squeezed, in their order. */
export interface ChangedSentences {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What a version of a document says in other words than the one before: whole sentences; one that moved did not change. */
export function changedSentences(before: Comparable, after: Comparable): ChangedSentences {
  const [old, present] = [sentencesOf(before), sentencesOf(after)];
  const [had, has] = [new Set(old), new Set(present)];
  return {
    added: present.filter((sentence) => !had.has(sentence)),
    removed: old.filter((sentence) => !has.has(sentence)),
  };
}

function sentencesOf(document: Comparable): string[] {
  return readableBlocks(document)
    .map((block) => textOf(document.text, block).replaceAll(/\s+/g, " "))
    .flatMap((text) => text.split(/(?<=[.!?]["”’)]?) (?=["“‘(]?\p{Lu})/u));
}
