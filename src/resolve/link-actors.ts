import { distance } from "fastest-levenshtein";
import type { Actor } from "../domain/actor.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import type { ActorType } from "../domain/mention.ts";
import { foldName, nameWords } from "../domain/name-forms.ts";
import { indexHosts } from "./short-form-hosts.ts";

/** The actors of a dossier, and how to get from a document's name to one of them. */
export interface LinkedActors {
  /** In order of name. */
  readonly actors: readonly Actor[];
  /** The dossier's name of an actor that a document calls `localName`; the name itself where it is not known. */
  readonly nameOf: (documentId: string, localName: string) => string;
}

/** Local actors that are one, as far as known. */
interface Cluster {
  readonly locals: LocalActor[];
  /** Those among them that are only short forms of the others' name. */
  readonly shortForms: LocalActor[];
}

/**
 * Joins local actors of all documents into the actors of the dossier. A name from the gazetteer is one actor everywhere; full
 * names of persons join with or without initials; a surname alone joins the one full name that bears it in the dossier, and
 * stays apart where two do; an acronym joins the one name that it abbreviates, "the Norlandish president" the one who holds that post,
 * a state's government the state. The result does not depend on the order given.
 */
export function linkActors(locals: readonly LocalActor[]): LinkedActors {
  const clusters = joinFullNames([...locals].sort(inFixedOrder));
  joinSpellings(clusters);
  joinShortForms(clusters);
  const actors: Actor[] = [];
  const names = new Map<string, string>();
  for (const cluster of clusters.filter(({ locals: members }) => members.length > 0)) {
    const actor = toActor(cluster);
    actors.push(actor);
    for (const local of cluster.locals) names.set(`${local.documentId}\n${local.name}`, actor.name);
  }
  actors.sort((a, b) => compare(a.name, b.name));
  return {
    actors,
    nameOf: (documentId, localName) => names.get(`${documentId}\n${localName}`) ?? localName,
  };
}

function joinFullNames(locals: readonly LocalActor[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  for (const local of locals) {
    const key = fullKey(local);
    const cluster = byKey.get(key);
    if (cluster) cluster.locals.push(local);
    else byKey.set(key, { locals: [local], shortForms: [] });
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

function fullKey(local: LocalActor): string {
  if (local.type !== "person") return foldName(local.name);
  const words = nameWords(local.name);
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

function toActor(cluster: Cluster): Actor {
  const short = new Set(cluster.shortForms);
  const full = cluster.locals.filter((local) => !short.has(local));
  const known = full.filter((local) => local.known);
  const canonical = fullestName((known.length > 0 ? known : full).map(({ name }) => name));
  const aliases = new Set(cluster.locals.flatMap((local) => [local.name, ...local.aliases]));
  aliases.delete(canonical);
  return { name: canonical, type: commonType(cluster.locals), aliases: [...aliases].sort(compare) };
}

/** The name with most words, then the one that most documents use, then the first by alphabet. */
function fullestName(names: readonly string[]): string {
  const uses = (name: string): number => names.filter((other) => other === name).length;
  const sorted = [...new Set(names)].sort(
    (a, b) =>
      nameWords(b).length - nameWords(a).length ||
      withoutHonorific(b) - withoutHonorific(a) ||
      uses(b) - uses(a) ||
      compare(a, b),
  );
  return sorted[0] as string;
}

function withoutHonorific(name: string): number {
  return Number(foldName(name).length === name.length);
}

function commonType(locals: readonly LocalActor[]): ActorType {
  return locals.find(({ type }) => type !== "unknown")?.type ?? "unknown";
}

function inFixedOrder(a: LocalActor, b: LocalActor): number {
  return compare(a.documentId, b.documentId) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
