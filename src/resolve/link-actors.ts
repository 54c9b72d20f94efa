import type { Actor } from "../domain/actor.ts";
import { type Correction, inForce } from "../domain/correction.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import type { NameUse } from "../domain/name-use.ts";
import { linkNames } from "./link-names.ts";
import { countUse, documentsApart, useKey, useOf } from "./name-uses.ts";

/** The actors of a dossier, and how to get from a document's name to one of them. */
export interface LinkedActors {
  /** In order of name. */
  readonly actors: readonly Actor[];
  /** The dossier's name of an actor that a document calls `localName`; the name itself where it is not known. */
  readonly nameOf: (documentId: string, localName: string) => string;
}

/**
 * Joins local actors of all documents into the actors of the dossier, as `linkNames` says. `corrections` are all that the
 * dossier has. The result does not depend on the order given.
 */
export function linkActors(
  locals: readonly LocalActor[],
  corrections: readonly Correction[] = [],
): LinkedActors {
  const apart = documentsApart(corrections);
  const uses = new Map<string, NameUse>();
  for (const local of locals) countUse(uses, useOf(local, apart), 1);
  const nameByUse = linkNames([...uses.values()], inForce(corrections));
  const names = new Map<string, string>();
  for (const local of locals) {
    const name = nameByUse.get(useKey(useOf(local, apart))) as string;
    names.set(`${local.documentId}\n${local.name}`, name);
  }
  const nameOf = (documentId: string, localName: string) =>
    names.get(`${documentId}\n${localName}`) ?? localName;
  return { actors: actorsOf(locals, nameOf), nameOf };
}

function actorsOf(locals: readonly LocalActor[], nameOf: LinkedActors["nameOf"]): Actor[] {
  const byName = Map.groupBy(locals, ({ documentId, name }) => nameOf(documentId, name));
  return [...byName]
    .map(([name, own]): Actor => {
      const aliases = new Set(own.flatMap((local) => [local.name, ...local.aliases]));
      aliases.delete(name);
      return { name, type: commonType(own), aliases: [...aliases].sort(compare) };
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** The type that most documents give, of equals the first by alphabet; unknown where none gives any. */
function commonType(locals: readonly LocalActor[]): Actor["type"] {
  const known = locals.filter(({ type }) => type !== "unknown");
  const counts = [...Map.groupBy(known, ({ type }) => type)];
  counts.sort(([a, x], [b, y]) => y.length - x.length || compare(a, b));
  return counts[0]?.[0] ?? "unknown";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
