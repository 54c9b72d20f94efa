import { isDay } from "../../domain/time.ts";
import type { Days } from "./source.ts";

/** Days asked for in an address, or the words that are no day. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly wrong: string };

/** The `as-of` and `known` of an address. Without `as-of` it is `today`; without `known` it is the day asked about. */
export function askedDays(query: Readonly<Record<string, string>>, today: string): Asked<Days> {
  const asOf = query["as-of"] || today;
  const known = query["known"] || asOf;
  const wrong = [asOf, known].find((day) => !isDay(day));
  return wrong === undefined ? { ok: true, value: { asOf, known } } : { ok: false, wrong };
}

/** The `from` and `to` of an address; without them, from the report day before the last to `today`. */
export function askedRange(
  query: Readonly<Record<string, string>>,
  reportDays: readonly string[],
  today: string,
): Asked<{ readonly from: string; readonly to: string }> {
  const to = query["to"] || today;
  const from = query["from"] || (isDay(to) ? (dayBefore(reportDays, to) ?? to) : to);
  const wrong = [from, to].find((day) => !isDay(day));
  return wrong === undefined ? { ok: true, value: { from, to } } : { ok: false, wrong };
}

/** The last report day before the latest one that is not after `day`: since when the latest reports brought something new. */
export function dayBefore(reportDays: readonly string[], day: string): string | undefined {
  return reportDays.filter((reportDay) => reportDay <= day).at(-2);
}

/** `?as-of=…` for links that stay on the same days; `known` is left out where it says nothing more. */
export function daysQuery({ asOf, known }: Days): string {
  return known === asOf ? `?as-of=${asOf}` : `?as-of=${asOf}&known=${known}`;
}
