import type { LeaderEntry } from "../../src/read/gazetteer/gazetteer-data.ts";
import { OWN_LISTS } from "./own-lists.ts";
import { daysOf, type PhoenixActor, titleCase } from "./phoenix.ts";
import { type FactbookCountry, newsName } from "./states.ts";

/** Reports older than this are history, not news of a negotiation. */
const FIRST_YEAR = "1989";
/** Phoenix's open terms were open when it was made. */
const PHOENIX_MADE = "2014-12-31";
const POST =
  /^(?:acting |interim |transitional )*(?:[A-Z][\p{L}-]* )*?(?:President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Amir|Sultan|Supreme Leader|Taoiseach|Pope)\b/u;

/** Posts that the factbook writes before the name of those who are no heads, or of another state's head. */
const OFFICIAL =
  /^(?:of|Commissioner|Governor|Administrator|Chief|Co-prince|Taliban|Prince|Emperor|Grand)\b|\bof\b/;

/** Heads of state and government with their days in office: the project's own list, then factbook, then Phoenix. */
export function leaderEntries(
  factbook: Readonly<Record<string, FactbookCountry>>,
  phoenix: readonly PhoenixActor[],
  stateOfCode: ReadonlyMap<string, string>,
): LeaderEntry[] {
  const own = OWN_LISTS.leaders;
  const known = new Set(own.flatMap(([name, , , , , names]) => [name, ...(names ?? [])]).map(fold));
  const states = new Set(stateOfCode.values());
  const present = Object.values(factbook).flatMap((country) => {
    const of = newsName(country);
    if (!states.has(of)) return [];
    const lines = [country.chief_of_state, country.head_of_government];
    return lines.map((line) => fromFactbook(line, of)).filter((entry) => entry !== undefined);
  });
  const new_ = distinct(present).filter(([name]) => !known.has(fold(name)));
  for (const [name] of new_) known.add(fold(name));
  const past = phoenix.flatMap((actor) => fromPhoenix(actor, stateOfCode));
  return [...own, ...new_, ...past.filter(([name]) => !known.has(fold(name)))];
}

/** `President Masoud PEZESHKIAN (since 30 July 2024)`; the surname stands in capitals, patronymics are left out. */
function fromFactbook(line: string | undefined, of: string): LeaderEntry | undefined {
  const match = /^([^(;]+?)\s*\(since (?:c\. )?(\d{1,2} )?(?:(\p{L}+) )?(\d{4})\)/u.exec(
    line ?? "",
  );
  if (!match) return undefined;
  const words = (match[1] as string).trim();
  const post = POST.exec(words)?.[0] ?? "";
  const name = words.slice(post.length).trim();
  const plain = name
    .split(/\s+/)
    .map((word) => (/^[\p{Lu}'-]{2,}$/u.test(word) ? titleCase(word) : word))
    .filter(
      (word, index, all) =>
        !(index > 0 && index < all.length - 1 && /(?:vich|vna|ovna)$/.test(word)),
    )
    .map((word) => (/^(?:[IVX]+)$/i.test(word) ? word.toUpperCase() : word))
    .filter((word) => !/^(?:\p{Lu}|Col|Gen|Capt)\.$/u.test(word));
  if (plain.length < 2 || plain.length > 4 || /[,"]/.test(name) || OFFICIAL.test(name))
    return undefined;
  return [plain.join(" "), of, post, isoDate(match[2], match[3], match[4] as string), ""];
}

/** Phoenix marks heads by an elite code beside a dated government code; other officials have only the latter. */
function fromPhoenix(actor: PhoenixActor, stateOfCode: ReadonlyMap<string, string>): LeaderEntry[] {
  if (!actor.codes.some((code) => /^[A-Z]{3}ELI/.test(code))) return [];
  const name = titleCase(actor.names[0] ?? "");
  if (
    !/^(?:[\p{Lu}][\p{L}.'-]*|al-\p{L}+|bin|de|von|van|der|da|del)(?: (?:[\p{L}.'-]+)){1,3}$/u.test(
      name,
    )
  )
    return [];
  if (/\b(?:President|Minister|Secretary|General|Chancellor|King|Prince)\b/.test(name)) return [];
  return actor.codes.flatMap((code) => {
    const of = stateOfCode.get(code.slice(0, 3));
    const days = daysOf(code);
    if (!of || !days || !/^[A-Z]{3}GOV\s/.test(code)) return [];
    const to = days.to || PHOENIX_MADE;
    return to.slice(0, 4) < FIRST_YEAR ? [] : [[name, of, "", days.from, to] as const];
  });
}

function distinct(entries: readonly LeaderEntry[]): LeaderEntry[] {
  const seen = new Set<string>();
  return entries.filter(([name]) => {
    const key = fold(name);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

function isoDate(day: string | undefined, month: string | undefined, year: string): string {
  const index = MONTHS.indexOf(month ?? "") + 1;
  const pad = (value: number): string => String(Math.max(1, value)).padStart(2, "0");
  return `${year}-${pad(index)}-${pad(Number(day ?? 1))}`;
}

function fold(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
