import type { StateEntry } from "../../src/read/gazetteer/gazetteer-data.ts";
import { OWN_LISTS } from "./own-lists.ts";

/** One country of the World Factbook's government chapter, as the extract gives it. */
export interface FactbookCountry {
  readonly name?: Readonly<Record<string, string>>;
  readonly capital?: string;
  readonly chief_of_state?: string;
  readonly head_of_government?: string;
  readonly nationality?: { readonly noun?: string; readonly adjective?: string };
}

/** Names that a news desk writes otherwise than the sources do. */
const NEWS_NAMES: Readonly<Record<string, string>> = {
  Burma: "Myanmar",
  Czechia: "Czech Republic",
  "Cote d'Ivoire": "Ivory Coast",
  "Korea, North": "North Korea",
  "Korea, South": "South Korea",
  "Holy See": "Vatican",
  "Côte d'Ivoire": "Ivory Coast",
  "The Dominican": "Dominican Republic",
  DRC: "Democratic Republic of the Congo",
  Congo: "Republic of the Congo",
  "Bahamas, The": "Bahamas",
  "The Bahamas": "Bahamas",
  "Gambia, The": "Gambia",
  "The Gambia": "Gambia",
  "Timor-Leste": "East Timor",
  "Cabo Verde": "Cape Verde",
  "Turkey (Turkiye)": "Turkey",
  "Federated States of Micronesia": "Micronesia",
};

/** The factbook also lists seas, islands without people, and blocs. */
export function stateEntries(
  factbook: Readonly<Record<string, FactbookCountry>>,
  isoNames: ReadonlySet<string>,
): StateEntry[] {
  const found = new Map<string, StateEntry>();
  for (const country of Object.values(factbook)) {
    const name = newsName(country);
    const adjectives = adjectivesOf(name, country);
    if (!name || adjectives.length === 0 || found.has(name)) continue;
    if (!isoNames.has(name) && country.chief_of_state === undefined) continue;
    found.set(name, entryOf(name, country, adjectives));
  }
  for (const extra of OWN_LISTS.extraStates)
    found.set(extra.name, { names: [], seats: [], ...extra });
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The short name that a news desk writes for a factbook country; empty where it is no state. */
export function newsName(country: FactbookCountry): string {
  const short = clean(country.name?.["conventional short form"]);
  const name = short || clean(country.name?.["conventional long form"]);
  return NEWS_NAMES[name] ?? name;
}

function entryOf(name: string, country: FactbookCountry, adjectives: string[]): StateEntry {
  const long = clean(country.name?.["conventional long form"]).replace(/^The /, "");
  return {
    name,
    names: distinct([long, ...(OWN_LISTS.stateNames[name] ?? [])]).filter(
      (other) => other !== name,
    ),
    adjectives,
    people: distinct([...peopleOf(country), ...(OWN_LISTS.people[name] ?? [])]),
    capitals: capitalsOf(name, country),
    seats: [...(OWN_LISTS.seats[name] ?? [])],
  };
}

function adjectivesOf(name: string, country: FactbookCountry): string[] {
  const own = OWN_LISTS.adjectives[name];
  if (own) return [...own];
  return distinct((country.nationality?.adjective ?? "").split(/,| or |;/).map(clean)).filter(
    (word) => /^[A-Z][\p{L}-]+(?: [A-Z][\p{L}-]+){0,2}$/u.test(word),
  );
}

/** `Iraqi(s)` gives `Iraqis`; a noun whose plural is the adjective itself gives none. */
function peopleOf(country: FactbookCountry): string[] {
  const plural = /^([\p{Lu}][\p{L} -]+)\((s|es)\)/u.exec(country.nationality?.noun ?? "");
  return plural ? [`${plural[1]}${plural[2]}`] : [];
}

function capitalsOf(name: string, country: FactbookCountry): string[] {
  const own = OWN_LISTS.capitals[name];
  if (own) return [...own];
  const capital = clean((country.capital ?? "").split(/[;(,]/)[0]);
  const other = OWN_LISTS.capitalsThatMeanOtherThings.includes(capital) || capital === name;
  return capital && !other && /^[\p{Lu}]/u.test(capital) ? [capital] : [];
}

function clean(text: string | undefined): string {
  const plain = (text ?? "").split(/;|\(| note/)[0]?.trim() ?? "";
  return plain === "none" ? "" : plain;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word.length > 1))];
}
