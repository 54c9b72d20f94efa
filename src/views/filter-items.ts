import type { Kind } from "../domain/kinds.ts";
import { foldName } from "../domain/name-forms.ts";
import type { Outcome, Refusal } from "../domain/note.ts";
import type { WeighedItem } from "../state/describe-item.ts";
import { rollUp } from "../state/roll-up.ts";

/** What users want to see, as they typed it: of several issues any, and so of parties and kinds; all where none is given. */
export interface Wanted {
  readonly issues: readonly string[];
  readonly parties: readonly string[];
  readonly kinds: readonly Kind[];
}

export const ALL_WANTED: Wanted = { issues: [], parties: [], kinds: [] };

/** A filter that keeps everything. */
export const KEEP_ALL: ItemFilter = { ...ALL_WANTED, keeps: () => true };

export function wantsAll({ issues, parties, kinds }: Wanted): boolean {
  return issues.length + parties.length + kinds.length === 0;
}

/** What of a dossier a filter is matched against. */
export interface Filterable {
  /** The dossier's own. */
  readonly issues: readonly string[];
  /** All of the dossier. */
  readonly actors: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** All items of the state, minor ones too. */
  readonly all: readonly WeighedItem[];
}

/** What was meant by what was typed. */
export interface ItemFilter {
  readonly keeps: (item: Pick<WeighedItem, "kind" | "issue" | "actor" | "target">) => boolean;
  /** The names that were found; empty where none was asked for. */
  readonly issues: readonly string[];
  readonly parties: readonly string[];
  readonly kinds: readonly Kind[];
}

/**
 * Finds what users mean: an issue or a name in any case, whole or in part, a name also by an alias. An item is about a party where the
 * party or who acts for it acts or is acted toward. Refused, with what there is, where nothing is called so.
 */
export function filterOf(wanted: Wanted, known: Filterable): Outcome<ItemFilter> {
  const named = issuesIn(known);
  const issues = foundAll(wanted.issues, (typed) => matchesOf(typed, named));
  if (!issues.ok) return { ok: false, refusal: noIssue(issues.typed, named) };
  const partyOf = rollUp(known.all);
  const names = namesIn(known, partyOf);
  const parties = foundAll(wanted.parties, (typed) => partiesMeant(typed, names));
  if (!parties.ok) return { ok: false, refusal: noParty(parties.typed, known.all) };
  const [onIssue, byParty, ofKind] = [
    new Set(issues.found),
    new Set(parties.found),
    new Set(wanted.kinds),
  ];
  const isAbout = (name: string) => byParty.has(name) || byParty.has(partyOf(name));
  return {
    ok: true,
    value: {
      keeps: ({ kind, issue = "", actor, target }) =>
        (ofKind.size === 0 || ofKind.has(kind)) &&
        (onIssue.size === 0 || onIssue.has(issue)) &&
        (byParty.size === 0 || actor.some(isAbout) || target.some(isAbout)),
      issues: issues.found,
      parties: parties.found,
      kinds: wanted.kinds,
    },
  };
}

/** "issue night shifts or pay, party Vale, kind demand": what a filter shows. */
export function filterWords({ issues, parties, kinds }: Omit<ItemFilter, "keeps">): string {
  const part = (of: string, words: readonly string[]) =>
    words.length > 0 ? [`${of} ${words.join(" or ")}`] : [];
  return [...part("issue", issues), ...part("party", parties), ...part("kind", kinds)].join(", ");
}

/** A filter as JSON shows it: nothing where nothing was asked for. */
export function filterJson(filter: ItemFilter): { readonly filter?: object } {
  if (wantsAll(filter)) return {};
  const { issues, parties, kinds } = filter;
  return { filter: { issues, parties, kinds } };
}

/** The issues that a filter may name: the dossier's, and those that items bear besides. */
export function issuesIn({ issues, all }: Pick<Filterable, "issues" | "all">): string[] {
  return [...new Set([...issues, ...all.flatMap(({ issue }) => issue ?? [])])];
}

/** Those who act in items, by how many they act in, the most first. */
export function partiesIn(items: readonly WeighedItem[]): string[] {
  const times = new Map<string, number>();
  for (const { kind, actor } of items)
    for (const name of kind === "role" ? [] : actor) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
}

/** The names that stand for somebody, with the canonical one. */
type Names = ReadonlyMap<string, readonly string[]>;

function namesIn({ actors, all }: Filterable, partyOf: (name: string) => string): Names {
  const names = new Map<string, readonly string[]>();
  for (const { actor, target } of all)
    for (const name of [...actor, ...target])
      for (const own of [name, partyOf(name)]) names.set(own, [own]);
  for (const { name, aliases } of actors) names.set(name, [name, ...aliases]);
  return names;
}

/** Whom a name means: all of whose names it is the whole or a part, since reports may call one party by several. */
function partiesMeant(typed: string, names: Names): string[] {
  return [...names].filter(([, own]) => matchesOf(typed, own).length > 0).map(([name]) => name);
}

/** Of several names those that are or hold, from the start of a word on, what was typed. */
function matchesOf(typed: string, names: readonly string[]): string[] {
  const wanted = foldName(typed) || typed.trim().toLowerCase();
  if (wanted === "") return [];
  const exact = names.filter((name) => foldName(name) === wanted);
  const part = names.filter((name) => holdsWords(foldName(name), wanted));
  return [...new Set([...exact, ...part])];
}

/** Whether a text holds words; the last of them may be begun only. */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] as string)) return true;
  return false;
}

type Found =
  | { readonly ok: true; readonly found: readonly string[] }
  | { readonly ok: false; readonly typed: string };

function foundAll(typed: readonly string[], find: (typed: string) => readonly string[]): Found {
  const found: string[] = [];
  for (const words of typed) {
    const own = find(words);
    if (own.length === 0) return { ok: false, typed: words };
    found.push(...own);
  }
  return { ok: true, found: [...new Set(found)] };
}

function noIssue(typed: string, issues: readonly string[]): Refusal {
  const remedy =
    issues.length > 0
      ? `Its issues: ${issues.join(", ")}.`
      : "It lists no issues: `parley issues --propose` shows what recurs.";
  return { about: typed, reason: "No issue of this dossier is called so.", remedy };
}

/** So many parties are named where none was found. */
const MOST_NAMED = 15;

function noParty(typed: string, all: readonly WeighedItem[]): Refusal {
  const parties = partiesIn(all);
  const more = parties.length > MOST_NAMED ? ", and more: `parley actors` lists all" : "";
  return {
    about: typed,
    reason: "Nobody in this dossier is called so.",
    remedy: `Those who act in most items: ${parties.slice(0, MOST_NAMED).join(", ")}${more}.`,
  };
}
