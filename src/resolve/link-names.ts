import { distance } from "fastest-levenshtein";
import type { Correction } from "../domain/correction.ts";
import { foldName, nameWords } from "../domain/name-forms.ts";
import type { NameUse } from "../domain/name-use.ts";
import { decideActors } from "./decided-actors.ts";
import { useKey } from "./name-uses.ts";
import { indexHosts } from "./short-form-hosts.ts";

/** Uses that are of one actor, as far as known. */
interface Cluster {
  readonly locals: NameUse[];
  /** Those among them that are only short forms of the others' name. */
  readonly shortForms: NameUse[];
  given?: string;
}

/**
 * The dossier's name for each use, by `useKey`. A name from the gazetteer is one actor everywhere; full names of persons join
 * with or without initials; a surname alone joins the one full name that bears it in the dossier, and stays apart where two do;
 * an acronym joins the one name that it abbreviates, "the Norlandish president" the one who holds that post, a state's
 * government the state; and what users decided (`corrections`, those in force) goes before all that. The result does not
 * depend on the order given.
 */
export function linkNames(
  uses: readonly NameUse[],
  corrections: readonly Correction[],
): ReadonlyMap<string, string> {
  const clusters = joinFullNames([...uses].sort(inFixedOrder));
  joinSpellings(clusters);
  joinShortForms(clusters);
  decideActors<NameUse, Cluster>(clusters, corrections, {
    nameOf: canonicalName,
    begin: () => ({ locals: [], shortForms: [] }),
  });
  const names = new Map<string, string>();
  for (const cluster of clusters) {
    if (cluster.locals.length === 0) continue;
    const name = cluster.given ?? canonicalName(cluster);
    for (const use of cluster.locals) names.set(useKey(use), name);
  }
  return names;
}

function joinFullNames(uses: readonly NameUse[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  for (const use of uses) {
    const key = fullKey(use);
    const cluster = byKey.get(key);
    if (cluster) cluster.locals.push(use);
    else byKey.set(key, { locals: [use], shortForms: [] });
  }
  return [...byKey.values()];
}

/** Two spellings of one leader whom the gazetteer knows: the same first word, a last word that differs by a letter or two. */
function joinSpellings(clusters: readonly Cluster[]): void {
  const byFirst = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const [local] = cluster.locals;
    const [first, ...rest] = local?.type === "person" && local.known ? nameWords(local.name) : [];
    if (first === undefined || rest.length === 0) continue;
    const last = rest.at(-1) as string;
    const others = byFirst.get(first) ?? [];
    const same = others.find(({ locals }) => isSpellingOf(last, nameWords(locals[0]?.name ?? "")));
    if (same) same.locals.push(...cluster.locals.splice(0));
    else byFirst.set(first, [...others, cluster]);
  }
}

function isSpellingOf(last: string, words: readonly string[]): boolean {
  const other = words.at(-1) ?? "";
  return Math.min(last.length, other.length) > 4 && distance(last, other) <= MOST_LETTERS_APART;
}

const MOST_LETTERS_APART = 2;

function fullKey(use: NameUse): string {
  if (use.type !== "person") return foldName(use.name);
  const words = nameWords(use.name);
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : words.join(" ");
}

/** Short forms join the only cluster that they can stand for. */
function joinShortForms(clusters: readonly Cluster[]): void {
  const hostsOf = indexHosts(clusters);
  for (const cluster of clusters) {
    const short = cluster.locals[0];
    if (!short || short.known) continue;
    const hosts = hostsOf(short).filter((other) => other !== cluster && other.locals.length > 0);
    const [host] = hosts;
    if (!host || new Set(hosts).size > 1) continue;
    const moved = cluster.locals.splice(0);
    host.locals.push(...moved);
    host.shortForms.push(...moved);
  }
}

function canonicalName(cluster: Cluster): string {
  const short = new Set(cluster.shortForms);
  const full = cluster.locals.filter((use) => !short.has(use));
  const known = full.filter((use) => use.known);
  const candidates = known.length > 0 ? known : full.length > 0 ? full : cluster.locals;
  return fullestName(candidates);
}

/** The name with most words, then the one that most documents use, then the first by alphabet. */
function fullestName(candidates: readonly NameUse[]): string {
  const uses = new Map<string, number>();
  for (const { name, uses: own } of candidates) uses.set(name, (uses.get(name) ?? 0) + own);
  const sorted = [...uses.keys()]
    .map((name) => ({ name, words: nameWords(name).length, plain: withoutHonorific(name) }))
    .sort(
      (a, b) =>
        b.words - a.words ||
        b.plain - a.plain ||
        (uses.get(b.name) as number) - (uses.get(a.name) as number) ||
        compare(a.name, b.name),
    );
  return (sorted[0] as { name: string }).name;
}

function withoutHonorific(name: string): number {
  return Number(foldName(name).length === name.length);
}

/** What the gazetteer knows and what is of a known sort first: the first of a cluster tells what it is. */
function inFixedOrder(a: NameUse, b: NameUse): number {
  return (
    Number(b.known) - Number(a.known) ||
    Number(a.type === "unknown") - Number(b.type === "unknown") ||
    compare(useKey(a), useKey(b))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
