/**
 * Tells whom the names of new documents stand for: of the dossier only the uses of names are looked at, not its documents.
 * Part of bringing the state tables up to date; `resolve/` says how names are joined, the store keeps their uses.
 */
import { type Correction, inForce } from "./domain/correction.ts";
import type { DocumentId } from "./domain/id.ts";
import type { LocalActor } from "./domain/local-actor.ts";
import type { NameUse } from "./domain/name-use.ts";
import type {
  FreshDocument,
  LinkedUse,
  PlacedDocument,
  StateUpdate,
} from "./record/state-tables.ts";
import { linkNames } from "./resolve/link-names.ts";
import { countUse, documentsApart, useKey, useOf } from "./resolve/name-uses.ts";
import { lastWord, usesApart } from "./resolve/names-apart.ts";

/** Whom names stand for in the dossier. */
export interface NamedActors {
  /** The dossier's name of a local actor of a fresh document, or of one that `look` was asked for. */
  readonly actorOf: (local: LocalActor) => string;
  /** Reads for whom the names of local actors stand. */
  readonly look: (locals: readonly LocalActor[]) => Promise<void>;
  /** Names as documents write them, of the actors named. */
  readonly writtenFor: (actors: ReadonlySet<string>) => Promise<readonly string[]>;
  /** Documents placed before in which a name now stands for another; a few too many. */
  readonly renamed: readonly PlacedDocument[];
}

/** Counts the names of fresh documents in, and those of their earlier readings out, and joins what may be joined otherwise. */
export async function nameActors(
  tables: StateUpdate,
  fresh: readonly FreshDocument[],
  corrections: readonly Correction[],
): Promise<NamedActors> {
  const writtenFor = async (actors: ReadonlySet<string>) => [
    ...new Set((await tables.usesBy("actor", [...actors])).map(({ use }) => use.name)),
  ];
  const apart = await nameApart(tables, fresh, corrections);
  return { writtenFor, ...(apart ?? (await joinAnew(tables, fresh, corrections))) };
}

type Named = Omit<NamedActors, "writtenFor">;

/** Where new documents bring only names that join no others: looks at the uses of these. Undefined where all must be looked at. */
async function nameApart(
  tables: StateUpdate,
  fresh: readonly FreshDocument[],
  corrections: readonly Correction[],
): Promise<Named | undefined> {
  if (fresh.length > FEW || corrections.length > 0 || fresh.some(({ isKnown }) => isKnown))
    return undefined;
  const locals = await tables.localActorsOf(fresh.map(({ id }) => id));
  const added = new Map<string, NameUse>();
  for (const local of locals) countUse(added, useOf(local, NONE_APART), 1);
  const known = await tables.usesBy(
    "name",
    [...added.values()].map(({ name }) => name),
  );
  const before = new Map(known.map((one) => [useKey(one.use), one]));
  const lastWords = [...added].flatMap(([key, { name }]) =>
    before.has(key) ? [] : lastWord(name),
  );
  const near = await tables.usesBy("lastWord", lastWords);
  const ofActors = await tables.usesBy("actor", [...new Set(known.map(({ actor }) => actor))]);
  const changes = usesApart([...added.values()], {
    known: before,
    lastWords: new Set(near.map((one) => one.lastWord)),
    byActor: Map.groupBy(ofActors, ({ actor }) => actor),
  });
  if (!changes) return undefined;
  await tables.putUses(changes);
  const actors = new Map(changes.map(({ use, actor }) => [useKey(use), actor]));
  return {
    look: async (others) => {
      const keys = others.map((local) => useKey(useOf(local, NONE_APART)));
      const names = keys.filter((key) => !actors.has(key)).map(nameIn);
      for (const { use, actor } of await tables.usesBy("name", [...new Set(names)]))
        actors.set(useKey(use), actor);
    },
    actorOf: (local) => actors.get(useKey(useOf(local, NONE_APART))) ?? local.name,
    renamed: [],
  };
}

/** With more documents at once, looking at all names costs less. */
const FEW = 50;
const NONE_APART: ReadonlySet<DocumentId> = new Set();

async function joinAnew(
  tables: StateUpdate,
  fresh: readonly FreshDocument[],
  corrections: readonly Correction[],
): Promise<Named> {
  const apart = documentsApart(corrections);
  const known = await tables.uses();
  const uses = new Map(known.map(({ use }) => [useKey(use), use]));
  const actors = new Map(known.map(({ use, actor }) => [useKey(use), actor]));
  const kept = await count(tables, uses, { fresh, apart });
  const linked = linkNames([...uses.values()], inForce(corrections));
  const moved = [...actors].filter(([key, actor]) => (linked.get(key) ?? actor) !== actor);
  const names = new Set(moved.map(([key]) => nameIn(key)));
  await tables.putUses(changedUses(known, uses, linked));
  return {
    look: async () => {},
    actorOf: (local) => linked.get(useKey(useOf(local, apart))) ?? local.name,
    renamed: [
      ...(await tables.documentsNaming([...names], "")),
      ...(await tables.placedDocuments(kept)),
    ],
  };
}

/** Counts fresh documents in and out, and those whose uses are from now on kept apart, which it gives. */
async function count(
  tables: StateUpdate,
  uses: Map<string, NameUse>,
  { fresh, apart }: { fresh: readonly FreshDocument[]; apart: ReadonlySet<DocumentId> },
): Promise<readonly DocumentId[]> {
  const before = new Set([...uses.values()].flatMap(({ documentId }) => documentId ?? []));
  const freshIds = new Set(fresh.map(({ id }) => id));
  const moved = [...apart].filter((id) => !before.has(id) && !freshIds.has(id));
  const read = fresh.filter(({ isKnown }) => isKnown).map(({ id }) => id);
  const wasApart = new Set([...apart].filter((id) => before.has(id)));
  for (const local of await tables.placedActorsOf([...read, ...moved]))
    countUse(uses, useOf(local, wasApart), -1);
  for (const local of await tables.localActorsOf([...freshIds, ...moved]))
    countUse(uses, useOf(local, apart), 1);
  return moved;
}

/** Uses that are new, counted otherwise or of another actor; those that are gone with 0 uses. */
function changedUses(
  known: readonly LinkedUse[],
  uses: ReadonlyMap<string, NameUse>,
  linked: ReadonlyMap<string, string>,
): LinkedUse[] {
  const before = new Map(known.map((one) => [useKey(one.use), one]));
  const changed: LinkedUse[] = [];
  for (const [key, use] of uses) {
    const actor = linked.get(key) as string;
    const last = before.get(key);
    if (last?.use !== use || last.actor !== actor)
      changed.push({ use, actor, lastWord: lastWord(use.name) });
  }
  for (const [key, { use, ...rest }] of before)
    if (!uses.has(key)) changed.push({ ...rest, use: { ...use, uses: 0 } });
  return changed;
}

function nameIn(key: string): string {
  return key.slice(0, key.indexOf("\t"));
}
