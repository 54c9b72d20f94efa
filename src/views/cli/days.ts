import type { Play } from "../../pipeline.ts";

/** The days of a question; where the user gives none, the last day of publication, on which the latest reports are known. */
export function daysOf(
  play: Play,
  given: { readonly asOf: string | undefined; readonly known: string | undefined },
): { readonly asOf: string; readonly known: string } | undefined {
  const asOf = given.asOf ?? play.reportDays.at(-1);
  return asOf === undefined ? undefined : { asOf, known: given.known ?? asOf };
}

/** The two days of a comparison: up to the last report, from the report day before it, where the user gives none. */
export function rangeOf(
  play: Play,
  given: { readonly from: string | undefined; readonly to: string | undefined },
): { readonly from: string; readonly to: string } | undefined {
  const to = given.to ?? play.reportDays.at(-1);
  if (to === undefined) return undefined;
  const from = given.from ?? play.reportDays.findLast((day) => day < to) ?? to;
  return { from, to };
}
