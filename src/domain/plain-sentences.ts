import type { Span } from "./span.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** After these, and after a single capital, a full stop ends no sentence: "Q Mr. | President, can there be talks?" */
const CUT_SHORT =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|No|vs|p|pp|[A-Z]|(?:[A-Z]\.)+[A-Z])\.\s*$/u;

/**
 * The sentences of a part of a text, in their order, without the space around them, for showing and searching: plain rules, quick
 * on long texts. Readers have rules of their own.
 */
export function plainSentences(text: string, part: Span): Span[] {
  const spans: Span[] = [];
  let begun: number | undefined;
  for (const { segment, index } of segmenter.segment(
    text.slice(part.startOffset, part.endOffset),
  )) {
    if (segment.trim() === "") continue;
    const lead = segment.length - segment.trimStart().length;
    const startOffset: number = begun ?? part.startOffset + index + lead;
    const endOffset = part.startOffset + index + segment.trimEnd().length;
    if (CUT_SHORT.test(segment) && !/\n\s*$/.test(segment) && endOffset < part.endOffset)
      begun = startOffset;
    else {
      spans.push({ startOffset, endOffset });
      begun = undefined;
    }
  }
  if (begun !== undefined) spans.push({ startOffset: begun, endOffset: part.endOffset });
  return spans;
}
