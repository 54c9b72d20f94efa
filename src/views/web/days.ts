import { KINDS } from "../../domain/kinds.ts";
import { isDay } from "../../domain/time.ts";
import type { Wanted } from "../filter-items.ts";
import type { Days, Overview } from "./source.ts";

/** Days asked for in an address, or the words that are no day. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly wrong: string };

/** Report days of a dossier, ascending, and the present day, which stands in where there are none. */
export interface Calendar {
  readonly reportDays: readonly string[];
  readonly today: string;
}

export function calendarOf(overview: Overview, today: string): Calendar {
  return { reportDays: reportDaysOf(overview), today };
}

/** The days on which the dossier's documents were published, ascending, each once. */
export function reportDaysOf({ documents }: Overview): string[] {
  return [...new Set(documents.map((document) => document.published))].toSorted();
}

/** The `as-of` and `known` of an address. Without `as-of` it is the last report day; without `known`, the day asked about. */
export function askedDays(
  query: Readonly<Record<string, string>>,
  { reportDays, today }: Calendar,
): Asked<Days> {
  const asOf = query["as-of"] || reportDays.at(-1) || today;
  const known = query["known"] || asOf;
  const wrong = [asOf, known].find((day) => !isDay(day));
  return wrong === undefined ? { ok: true, value: { asOf, known } } : { ok: false, wrong };
}

/** The `from` and `to` of an address; without them, what the last report day brought. */
export function askedRange(
  query: Readonly<Record<string, string>>,
  { reportDays, today }: Calendar,
): Asked<{ readonly from: string; readonly to: string }> {
  const to = query["to"] || reportDays.at(-1) || today;
  const from = query["from"] || dayBefore(reportDays, to) || to;
  const wrong = [from, to].find((day) => !isDay(day));
  return wrong === undefined ? { ok: true, value: { from, to } } : { ok: false, wrong };
}

/** Whether rows are parties, as they are unless the address says `by=actor`. */
export function askedRows(query: Readonly<Record<string, string>>): "party" | "actor" {
  return query["by"] === "actor" ? "actor" : "party";
}

/** The last report day before the latest one that is not after `day`: since when the latest reports brought something new. */
export function dayBefore(reportDays: readonly string[], day: string): string | undefined {
  return reportDays.filter((reportDay) => reportDay <= day).at(-2);
}

/** `?as-of=…` for links that stay on the same days; `known` is left out where it says nothing more. */
export function daysQuery({ asOf, known }: Days): string {
  return known === asOf ? `?as-of=${asOf}` : `?as-of=${asOf}&known=${known}`;
}

/** The `issue`, `party` and `kind` of an address, each given as often as wanted; what is empty or no kind asks for nothing. */
export function askedItems(queries: Readonly<Record<string, readonly string[]>>): Wanted {
  const words = (name: string) => (queries[name] ?? []).map((one) => one.trim()).filter(Boolean);
  const kinds = words("kind");
  return {
    issues: words("issue"),
    parties: words("party"),
    kinds: KINDS.filter((kind) => kinds.includes(kind)),
  };
}

/** `&issue=…&party=…&kind=…` for links that stay with what is asked for. */
export function wantedQuery({ issues, parties, kinds }: Wanted): string {
  const part = (name: string, words: readonly string[]) =>
    words.map((one) => `&${name}=${encodeURIComponent(one)}`);
  return [...part("issue", issues), ...part("party", parties), ...part("kind", kinds)].join("");
}
