import type { Movement, Told, Voice } from "../domain/item.ts";

/** What is said of a plan whose day has passed without a report. */
export const OVERDUE = "overdue, not confirmed";

/** "hardened: threatened to imposed". */
export function movementWords({ direction, because }: Movement): string {
  return `${direction}: ${because}`;
}

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
