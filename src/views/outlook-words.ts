import type { Movement, Told, Voice } from "../domain/item.ts";
import { MAIN_VALUES } from "../domain/kinds.ts";
import type { Settlement } from "../state/settled.ts";

/** What is said of a plan whose day has passed without a report. */
export const OVERDUE = "overdue, not confirmed";

/** "answered 2026-03-20 by 1hmrp9kawho"; worked out, and no report says so. */
export function settlementWords({ by, on }: Settlement): string {
  return `answered ${on} by ${by.id}`;
}

/** "hardened: from threatened to imposed". */
export function movementWords({ direction, because }: Movement): string {
  return `${direction}: ${becauseInWords(because)}`;
}

/** What moved, as English puts it: "pledges to withdraws" is "from pledged to withdrawn"; what names no two values stays. */
export function becauseInWords(because: string): string {
  const [from, to, ...more] = because.split(" to ").map((value) => VALUE_WORDS[value]);
  return from !== undefined && to !== undefined && more.length === 0
    ? `from ${from} to ${to}`
    : because;
}

/** Main attributes as what something is, not what somebody does. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  supports: "support",
  opposes: "opposition",
  conditional: "conditional support",
  defers: "leaving it to others",
  undecided: "undecided",
  considers: "considered",
  offers: "offered",
  pledges: "pledged",
  agrees: "agreed",
  delivers: "delivered",
  declines: "declined",
  withdraws: "withdrawn",
  ...Object.fromEntries(
    (["demand", "meeting", "pressure", "deal", "tone"] as const).flatMap((kind) =>
      MAIN_VALUES[kind].map((value) => [value, value]),
    ),
  ),
};

const VOICE_WORDS: Readonly<Record<Voice, string>> = {
  self: "the party itself",
  "other side": "the other side",
  "third party": "a third party",
  unnamed: "unnamed sources",
  report: "the report itself",
};

/** "the party itself and the other side". */
export function voicesInWords(voices: readonly Voice[]): string {
  const words = voices.map((voice) => VOICE_WORDS[voice]);
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** "2 publishers", "1 publisher". */
export function publishersInWords({ publishers }: Told): string {
  return publishers === 1 ? "1 publisher" : `${publishers} publishers`;
}

/** "says the party itself; 2 publishers; 2028-04-05 to 2028-06-14". */
export function toldInWords(told: Told): string {
  const days = told.first === told.last ? told.first : `${told.first} to ${told.last}`;
  return `says ${voicesInWords(told.by)}; ${publishersInWords(told)}; ${days}`;
}
