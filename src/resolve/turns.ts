import type { Document } from "../domain/document.ts";
import type { Span } from "../domain/span.ts";

/** A label that opens a part of a talk, and from where on what follows is its speaker's. */
export interface Turn extends Span {
  /** "Question:", "Q": nobody whom the text names. */
  readonly isNobody: boolean;
}

const LABEL =
  /^["“(]?(?<name>\p{Lu}[\p{L}\p{M}.,’'–\- ]{1,120}?)(?: ?[([][^)\]\n]{1,60}[)\]])?:(?=\s)/u;
const JOINT =
  /^(?:of|the|and|for|on|to|in|al|el|bin|de|van|von|der|–|party|board|council|group|company|bank|fund|office|department|region|republic|union)$/;
const NOBODY =
  /^(?:Q|A|QUESTION|Question|ANSWER|Answer|REPORTER|Reporter|JOURNALIST|Journalist|MODERATOR|Moderator|AUDIENCE|Note|NOTE)$/;
/** "TO THE CONGRESS:" opens a letter. */
const ADDRESSES = /^(?:to|dear|from|memorandum|subject)\b/i;
const BARE_QUESTION = /^Q\.?\s/;
/** A rule or a cut ends a talk. */
const ENDS = /^(?:\* \* \*|\*{3}|#{3}|<)/;

/** The labels of a transcript, in their order; a block that ends the talk is a turn of nobody. */
export function turnsOf({ text, blocks }: Document): Turn[] {
  const turns: Turn[] = [];
  for (const { startOffset, endOffset } of blocks) {
    const words = text.slice(startOffset, Math.min(endOffset, startOffset + 200));
    const label = LABEL.exec(words);
    const name = label?.groups?.["name"];
    if (label && name !== undefined && isLabel(name))
      turns.push({
        startOffset,
        endOffset: startOffset + label[0].length,
        isNobody: NOBODY.test(name.split(" ")[0] ?? ""),
      });
    else if (turns.length > 0 && (BARE_QUESTION.test(words) || ENDS.test(words)))
      turns.push({ startOffset, endOffset: startOffset, isNobody: true });
  }
  // One line with a colon is a heading, not a talk.
  return turns.filter(({ isNobody }) => !isNobody).length > 1 ? turns : [];
}

function isLabel(name: string): boolean {
  if (ADDRESSES.test(name)) return false;
  const words = name.split(/[\s,]+/).filter(Boolean);
  return (
    words.length <= MOST_WORDS && words.every((word) => /^\p{Lu}/u.test(word) || JOINT.test(word))
  );
}

const MOST_WORDS = 18;
