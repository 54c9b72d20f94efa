import type { Kind } from "../../domain/kinds.ts";
import type { Amount } from "../../domain/record.ts";
import type { ReportedTime } from "../../domain/time.ts";

/** How the page names a kind's items, their actors, and what ties an actor to its target ("demand of"). */
interface KindWords {
  readonly many: string;
  readonly one: string;
  readonly actor: string;
  readonly toward: string;
}

/** The kinds in the order in which the page shows them. */
export const KIND_WORDS: Readonly<Record<Kind, KindWords>> = {
  position: { many: "Positions", one: "Position", actor: "Who", toward: "toward" },
  commitment: { many: "Commitments", one: "Commitment", actor: "Who", toward: "for" },
  demand: { many: "Demands", one: "Demand", actor: "Who", toward: "of" },
  meeting: { many: "Meetings", one: "Meeting", actor: "Who meets", toward: "hosted by" },
  pressure: { many: "Pressure", one: "Measure of pressure", actor: "Who", toward: "on" },
  deal: { many: "Deals", one: "Deal", actor: "Who", toward: "with" },
  open: { many: "Open questions", one: "Open question", actor: "Concerns", toward: "toward" },
  tone: { many: "Tone", one: "Tone", actor: "From", toward: "toward" },
  role: { many: "Posts", one: "Post", actor: "Who", toward: "for" },
  statement: { many: "Statements", one: "Statement", actor: "Who", toward: "to" },
};

/** Kinds in the page's order. */
export const KIND_ORDER = Object.keys(KIND_WORDS) as readonly Kind[];

/** What a status says for the reader's eye; the word itself is always shown too. */
export type StatusSort = "for" | "against" | "open" | "plain";

const FOR = new Set(
  "supports pledges agrees delivers met scheduled held agreed delivered eased warm named".split(
    " ",
  ),
);
const AGAINST = new Set(
  "opposes declines withdraws rejected cancelled refused imposed threatened hostile failed leaves".split(
    " ",
  ),
);
const OPEN = new Set(
  "conditional defers undecided considers unconfirmed considered unresolved uncertain undiscussed mixed unclear".split(
    " ",
  ),
);

export function sortOfStatus(status: string): StatusSort {
  if (FOR.has(status)) return "for";
  if (AGAINST.has(status)) return "against";
  return OPEN.has(status) ? "open" : "plain";
}

/** A status in words: "stance unclear" where the reader could not tell a stance. */
export function statusWords(status: string): string {
  return status === "unclear" ? "stance unclear" : status;
}

/** Names in a row; `unattributed` is for the caller to show where there are none. */
export function namesInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

const LONG_DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "3 March 2026" for `2026-03-03`. */
export function dayInWords(day: string): string {
  return LONG_DAY.format(new Date(`${day}T00:00:00Z`));
}

/** "3 March 2026", "March 2026", "2026" or "3 March 2026 to 5 March 2026". */
export function timeInWords(time: ReportedTime): string {
  switch (time.precision) {
    case "day":
      return dayInWords(time.from);
    case "month":
      return MONTH.format(new Date(`${time.from}T00:00:00Z`));
    case "year":
      return time.from.slice(0, 4);
    case "interval":
      return `${dayInWords(time.from)} to ${dayInWords(time.to)}`;
    default:
      return time.precision satisfies never;
  }
}

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
/** Above this, money is told in millions and billions. */
const COMPACT_FROM = 1e6;
const COMPACT = new Intl.NumberFormat("en-GB", {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 2,
});

/** "2.4 billion EUR", "140 to 160 detainees". */
export function amountInWords({ value, max, unit }: Amount): string {
  const numbers = [value, ...(max === undefined ? [] : [max])];
  const words = numbers.map((number) => (number >= COMPACT_FROM ? COMPACT : NUMBER).format(number));
  return `${words.join(" to ")} ${unit}`;
}

/** "1 report", "3 reports". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${NUMBER.format(number)} ${number === 1 ? one : many}`;
}
