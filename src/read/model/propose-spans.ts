const BEGIN_AT_LEAST = 0.1;
const INSIDE_AT_LEAST = 0.35;
const LONGEST_GAP = 2;
const PER_SENTENCE = 3;

/** A span of tokens that may be a record's words, half-open, and how likely its tokens are in it. */
export interface ProposedSpan {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/**
 * Candidate spans of one layer in one piece, best first, without overlaps; `at` gives a token's chance to begin one and to be
 * inside one. The same steps as in training (`parley_reader/propose.py`, where they are explained).
 */
export function proposeSpans(
  at: (token: number) => readonly [begin: number, inside: number],
  start: number,
  end: number,
): ProposedSpan[] {
  const chances = Array.from({ length: end - start }, (_, i) => at(start + i));
  const begin = (t: number): number => chances[t]?.[0] ?? 0;
  const inside = (t: number): number => chances[t]?.[1] ?? 0;
  const spans: ProposedSpan[] = [];
  for (let t = 0; t < chances.length; t++) {
    if (begin(t) < BEGIN_AT_LEAST || begin(t) < Math.max(begin(t - 1), begin(t + 1))) continue;
    let last = t + 1;
    for (let u = t + 1; u < chances.length && u - last <= LONGEST_GAP; u++) {
      if (begin(u) > inside(u) && begin(u) >= BEGIN_AT_LEAST) break;
      if (inside(u) + begin(u) >= INSIDE_AT_LEAST) last = u + 1;
    }
    let sum = 0;
    for (let i = t; i < last; i++) sum += Math.min(1, begin(i) + inside(i));
    const score = begin(t) * 0.5 + (sum / (last - t)) * 0.5;
    spans.push({ start: start + t, end: start + last, score });
  }
  const kept: ProposedSpan[] = [];
  for (const span of spans.sort((a, b) => b.score - a.score))
    if (kept.length < PER_SENTENCE && !kept.some((k) => span.start < k.end && k.start < span.end))
      kept.push(span);
  return kept;
}
