import type { Actor } from "../domain/actor.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import type { ActorType } from "../domain/mention.ts";
import { foldName, isAcronymOf, nameWords, samePersonName } from "../domain/name-forms.ts";

/** The actors of a dossier, and how to get from a document's name to one of them. */
export interface LinkedActors {
  /** In order of name. */
  readonly actors: readonly Actor[];
  /** The dossier's name of an actor that a document calls `localName`; the name itself where it is not known. */
  readonly nameOf: (documentId: string, localName: string) => string;
}

interface Cluster {
  readonly locals: LocalActor[];
}

/**
 * Joins local actors of all documents into the actors of the dossier. A name from the gazetteer is one actor everywhere; full
 * names of persons join with or without initials; a surname alone joins the one full name that bears it in the dossier, and
 * stays apart where two do; an acronym joins the one name that it abbreviates. The result does not depend on the order given.
 */
export function linkActors(locals: readonly LocalActor[]): LinkedActors {
  const clusters = joinFullNames([...locals].sort(inFixedOrder));
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
    else byKey.set(key, { locals: [local] });
  }
  return [...byKey.values()];
}

function fullKey(local: LocalActor): string {
  if (local.type !== "person") return foldName(local.name);
  const words = nameWords(local.name);
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : words.join(" ");
}

/** Surnames and acronyms join the only cluster that they can stand for. */
function joinShortForms(clusters: readonly Cluster[]): void {
  for (const cluster of clusters) {
    const short = cluster.locals[0] as LocalActor;
    if (short.known) continue;
    const others = clusters.filter((other) => other !== cluster && other.locals.length > 0);
    const hosts = others.filter(({ locals }) => canStandFor(short, locals[0] as LocalActor));
    if (hosts.length === 1) (hosts[0] as Cluster).locals.push(...cluster.locals.splice(0));
  }
}

function canStandFor(short: LocalActor, long: LocalActor): boolean {
  if (isAcronymOf(short.name, long.name)) return true;
  if (nameWords(short.name).length !== 1 || nameWords(long.name).length < 2) return false;
  const persons = [short.type, long.type].every((type) => type === "person" || type === "unknown");
  return persons && samePersonName(short.name, long.name);
}

function toActor(cluster: Cluster): Actor {
  const known = cluster.locals.find((local) => local.known)?.name;
  const canonical = known ?? fullestName(cluster.locals.map(({ name }) => name));
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
