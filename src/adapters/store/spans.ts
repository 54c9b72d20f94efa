/** About how long something lasts: between `BASE ** span` and `BASE ** (span + 1)` days, the longest without end. */
export type Span = number;

/** Small enough that of what is looked at for a day a good part holds on it, large enough that there are few spans. */
const BASE = 4;
const LONGEST: Span = 6;

const DAY_MS = 86_400_000;

/** The span from one day, `YYYY-MM-DD`, to before another. */
export function spanBetween(from: string, until: string): Span {
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MS;
  let span = 0;
  while (span < LONGEST && days >= BASE ** (span + 1)) span++;
  return span;
}

/**
 * For each span, the day after which what lasts so long must begin to hold on a day: so that what held on it is found without
 * looking at all that was before or came after.
 */
export function beginningsFor(
  day: string,
): readonly { readonly span: Span; readonly after: string }[] {
  return Array.from({ length: LONGEST + 1 }, (_, span) => ({
    span,
    after: span === LONGEST ? "" : daysBefore(day, BASE ** (span + 1)),
  }));
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}
