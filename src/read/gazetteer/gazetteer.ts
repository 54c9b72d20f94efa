import type { ActorType } from "../../domain/mention.ts";
import { foldName, type Word, wordsOf } from "../words.ts";
import data from "./data/gazetteer.json" with { type: "json" };
import type { GazetteerData, LeaderEntry } from "./gazetteer-data.ts";

/** How words of the gazetteer stand for their actor. */
export type Sense = "name" | "adjective" | "people" | "capital" | "seat" | "place-seat" | "leader";

/** What the gazetteer knows of some words. */
export interface Known {
  /** Canonical name of the actor. */
  readonly name: string;
  readonly type: ActorType;
  readonly sense: Sense;
}

/** Words found in the gazetteer. */
export interface Found extends Known {
  /** How many words they are, from the one asked for. */
  readonly wordCount: number;
}

/** Somebody in a post at some time. */
export interface Leader {
  readonly name: string;
  readonly of: string;
  /** Empty where the source gives none. */
  readonly post: string;
}

/** Around a term, reports still or already name its holder by surname. */
const YEARS_AROUND_TERM = 2;

/** The longest entry that begins at `words[index]`, letters compared without accents and case as written. */
export function lookUp(words: readonly Word[], index: number): Found | undefined {
  const first = words[index];
  if (!first) return undefined;
  const longest = lists().longestFrom.get(foldName(first.text));
  if (longest === undefined) return undefined;
  let key = "";
  let found: Found | undefined;
  for (let count = 1; count <= longest && index + count <= words.length; count++) {
    const word = words[index + count - 1] as Word;
    key = count === 1 ? foldName(word.text) : `${key} ${foldName(word.text)}`;
    const known = lists().byKey.get(key);
    if (known) found = { ...known, wordCount: count };
  }
  return found;
}

/** The gazetteer's state or body of that very name or other name; undefined where there is none. */
export function knownByName(name: string): Known | undefined {
  return lists().byKey.get(keyOf(name));
}

/** The one leader of that surname in a post around a day; undefined where there is none or more than one. */
export function leaderBySurname(surname: string, day: string | undefined): Leader | undefined {
  const terms = (lists().termsBySurname.get(foldName(surname)) ?? []).filter((term) =>
    isNear(term, day),
  );
  // A post is told for the better known: a minister of the same surname gives way to a head of state.
  const [term, ...others] = terms.some(([, , post]) => post !== "")
    ? terms.filter(([, , post]) => post !== "")
    : terms;
  if (!term || others.some(([name]) => name !== term[0])) return undefined;
  return { name: term[0], of: term[1], post: term[2] };
}

/** Who held a post of a state on a day; undefined where the gazetteer does not know, or knows of two. */
export function holderOf(post: string, of: string, day: string | undefined): string | undefined {
  const terms = (lists().termsByState.get(of) ?? []).filter(
    (term) => term[2].toLowerCase() === post.toLowerCase() && isDuring(term, day),
  );
  const names = new Set(terms.map(([name]) => name));
  return names.size === 1 ? terms[0]?.[0] : undefined;
}

/** The one state for which a leader of that very name held a post around a day; undefined where none or several. */
export function stateLedBy(name: string, day: string | undefined): string | undefined {
  const terms = (termsOf().get(name) ?? []).filter((term) => isNear(term, day));
  const states = new Set(terms.map(([, of]) => of));
  return states.size === 1 ? terms[0]?.[1] : undefined;
}

/** Whether a word is the given name of some leader known to the gazetteer. */
export function isLeadersGivenName(word: string): boolean {
  return lists().givenNames.has(foldName(word));
}

let termsByName: ReadonlyMap<string, readonly LeaderEntry[]> | undefined;

/** Every leader's terms, by name: apart from the other lists, since few documents ask for them. */
function termsOf(): ReadonlyMap<string, readonly LeaderEntry[]> {
  termsByName ??= Map.groupBy((data as unknown as GazetteerData).leaders, ([name]) => name);
  return termsByName;
}

interface Lists {
  readonly byKey: ReadonlyMap<string, Known>;
  /** Most words of an entry that begins with a word. */
  readonly longestFrom: ReadonlyMap<string, number>;
  readonly termsBySurname: ReadonlyMap<string, readonly LeaderEntry[]>;
  readonly termsByState: ReadonlyMap<string, readonly LeaderEntry[]>;
  readonly givenNames: ReadonlySet<string>;
}

let built: Lists | undefined;

function lists(): Lists {
  built ??= build(data as unknown as GazetteerData);
  return built;
}

/** Entries that come first win: states before bodies, the project's own before the sources'. */
function build(source: GazetteerData): Lists {
  const byKey = new Map<string, Known>();
  const longestFrom = new Map<string, number>();
  const add = (words: string, known: Known): void => {
    const parts = partsOf(words);
    const key = parts.join(" ");
    if (byKey.has(key)) return;
    byKey.set(key, known);
    const [first = ""] = parts;
    longestFrom.set(first, Math.max(parts.length, longestFrom.get(first) ?? 0));
  };
  addPlaces(source, add);
  for (const [type, entries] of [
    ["organisation", source.organisations],
    ["group", source.groups],
  ] as const)
    for (const [name, names] of entries)
      for (const words of [name, ...names]) add(words, { name, type, sense: "name" });
  for (const [name, , , , , names] of source.leaders)
    for (const words of [name, ...(names ?? [])])
      add(words, { name, type: "person", sense: "leader" });
  return { byKey, longestFrom, ...leaderIndex(source.leaders) };
}

function addPlaces(source: GazetteerData, add: (words: string, known: Known) => void): void {
  const placeOnly = new Set(source.placeOnlySeats);
  for (const state of source.states) {
    const known = (sense: Sense): Known => ({ name: state.name, type: "state", sense });
    for (const words of [state.name, ...state.names]) add(words, known("name"));
    for (const words of state.capitals) add(words, known("capital"));
    for (const words of state.seats)
      add(words, known(placeOnly.has(words) ? "place-seat" : "seat"));
    for (const words of state.people) add(words, known("people"));
    for (const words of state.adjectives) add(words, known("adjective"));
  }
  for (const [name, adjectives, people] of source.regions) {
    add(name, { name, type: "group", sense: "name" });
    for (const words of adjectives) add(words, { name, type: "group", sense: "adjective" });
    if (people) add(people, { name, type: "group", sense: "people" });
  }
}

function leaderIndex(leaders: readonly LeaderEntry[]): Omit<Lists, "byKey" | "longestFrom"> {
  const termsBySurname = new Map<string, LeaderEntry[]>();
  const termsByState = new Map<string, LeaderEntry[]>();
  const givenNames = new Set<string>();
  for (const leader of leaders) {
    const words = foldName(leader[0]).split(" ");
    const surname = words.at(-1) as string;
    termsBySurname.set(surname, [...(termsBySurname.get(surname) ?? []), leader]);
    if (leader[2]) termsByState.set(leader[1], [...(termsByState.get(leader[1]) ?? []), leader]);
    if (words.length > 1) givenNames.add(words[0] as string);
  }
  return { termsBySurname, termsByState, givenNames };
}

function isDuring([, , , from, to]: LeaderEntry, day: string | undefined): boolean {
  return day === undefined ? to === "" : from <= day && (to === "" || day <= to);
}

function isNear([, , , from, to]: LeaderEntry, day: string | undefined): boolean {
  if (day === undefined) return to === "";
  const shift = (date: string, years: number): string =>
    `${String(Number(date.slice(0, 4)) + years).padStart(4, "0")}${date.slice(4)}`;
  return (
    shift(from, -YEARS_AROUND_TERM) <= day && (to === "" || day <= shift(to, YEARS_AROUND_TERM))
  );
}

function keyOf(name: string): string {
  return partsOf(name).join(" ");
}

/** Most names are plain words: only the others pay for the tokenizer. */
function partsOf(name: string): string[] {
  const plain = foldName(name);
  return /^[A-Za-z ]+$/.test(plain) ? plain.split(" ") : wordsOf(plain).map((word) => word.text);
}
