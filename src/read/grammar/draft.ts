import type { Attributes } from "../../domain/record.ts";
import type { Span } from "../../domain/span.ts";
import type { PlacedMention, SentenceView } from "./sentence-view.ts";
import type { Voice } from "./voices.ts";

/** A record before its certainty, time, amount and condition are read. */
export interface RecordDraft {
  readonly attributes: Attributes;
  readonly actor: readonly PlacedMention[];
  readonly target: readonly PlacedMention[];
  /** Innermost speaker first. */
  readonly source: readonly PlacedMention[];
  readonly what: Span;
  readonly confidence: number;
  /** The words that made it, where some did: so that each trigger can be scored. */
  readonly told?: Span;
}

/** A sentence with what is said in it. */
export interface SpokenSentence {
  readonly view: SentenceView;
  readonly voices: readonly Voice[];
}

/** The voices whose words a place is, innermost first. */
export function voicesAt({ voices }: SpokenSentence, offset: number): Voice[] {
  return voices
    .filter((voice) => voice.startOffset <= offset && offset < voice.endOffset)
    .sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
}

/** Who says what stands at a place, outermost first, as a record's `source` is. */
export function sourceAt(sentence: SpokenSentence, offset: number): PlacedMention[] {
  return voicesAt(sentence, offset)
    .toReversed()
    .flatMap((voice) => voice.speakers);
}

/** Mentions without repetition, and without those of another list. */
export function without(
  mentions: readonly PlacedMention[],
  others: readonly PlacedMention[],
): PlacedMention[] {
  const seen = new Set(others.map((mention) => mention.index));
  return mentions.filter((mention) => {
    const isNew = !seen.has(mention.index);
    seen.add(mention.index);
    return isNew;
  });
}

/** Whether a mention may be whom something is done to: not "troops" or "prisoners", who are what it is done with. */
export function canBeTarget({ mention }: PlacedMention): boolean {
  const isBare = mention.form === "nominal" && mention.plural && !mention.text.includes(" ");
  return !isBare && mention.text !== "I";
}
