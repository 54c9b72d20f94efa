/** Whom a name stands for, as users decide. */
import { type Decider, keep, refuse } from "./correct.ts";
import type { Correction } from "./domain/correction.ts";
import type { DocumentId } from "./domain/id.ts";
import type { Outcome } from "./domain/note.ts";
import type { Dossier } from "./pipeline.ts";
import { type LinkedActors, linkActors } from "./resolve/link-actors.ts";
import { compareTexts } from "./state/compare-texts.ts";

/** An actor of the dossier, the names that documents write for it, and the documents. */
export interface ListedActor {
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly documents: readonly DocumentId[];
}

/** Makes one actor of several, under the first name. Refused where a name stands for nobody. */
export async function mergeActors(
  dossier: Dossier,
  [name = "", ...names]: readonly string[],
  decider: Decider,
): Promise<Outcome<Correction>> {
  const actors = await actorsIn(dossier);
  for (const other of [name, ...names])
    if (!actors.some((actor) => actor.name === other || actor.aliases.includes(other)))
      return noActor(other);
  return await keep(dossier, { kind: "actors merged", name, names }, decider);
}

/** What is to be told apart from an actor. */
export interface ActorSplit {
  readonly from: string;
  /** Names as documents write them; empty for all those of the documents. */
  readonly written: readonly string[];
  /** Empty for all documents, those to come as well. */
  readonly documents: readonly string[];
  /** The name of whom they stand for; undefined for the first name written. */
  readonly name: string | undefined;
}

/** Tells names of an actor, or those of some documents, apart from it. Refused where there are none such, or no name for it. */
export async function splitActor(
  dossier: Dossier,
  split: ActorSplit,
  decider: Decider,
): Promise<Outcome<Correction>> {
  const { from, written, documents } = split;
  const { locals, linked } = await linkedIn(dossier);
  const own = locals.filter((local) => linked.nameOf(local.documentId, local.name) === from);
  if (own.length === 0) return noActor(from);
  const meant = own.filter(
    ({ name, documentId }) =>
      (written.length === 0 || written.includes(name)) &&
      (documents.length === 0 || documents.includes(documentId)),
  );
  const names = [...new Set(meant.map((local) => local.name))].sort(compareTexts);
  const unknown = written.find((name) => !names.includes(name));
  if (unknown !== undefined || names.length === 0)
    return refuse(
      unknown ?? from,
      `No such document writes it for ${from}.`,
      `They write: ${[...new Set(own.map((local) => local.name))].sort(compareTexts).join(", ")}.`,
    );
  const name = split.name ?? written[0];
  if (name === undefined || (name === from && meant.length < own.length))
    return refuse(from, "The other actor needs a name of its own.", "Give it one with --as.");
  const ids = [...new Set(meant.map((local) => local.documentId))];
  const decision = {
    kind: "actor split",
    from,
    name,
    written: names,
    ...(documents.length > 0 && { documents: ids }),
  } as const;
  return await keep(dossier, decision, decider);
}

/** All actors of the dossier, in order of name. */
export async function actorsIn(dossier: Dossier): Promise<readonly ListedActor[]> {
  const { locals, linked } = await linkedIn(dossier);
  const byName = Map.groupBy(locals, ({ documentId, name }) => linked.nameOf(documentId, name));
  return linked.actors.map(({ name, type, aliases }) => ({
    name,
    type,
    aliases,
    documents: [...new Set((byName.get(name) ?? []).map(({ documentId }) => documentId))],
  }));
}

async function linkedIn({ store }: Dossier) {
  const [locals, corrections] = await Promise.all([store.localActors(), store.corrections()]);
  const linked: LinkedActors = linkActors(locals, corrections);
  return { locals, linked };
}

function noActor(name: string): Outcome<Correction> {
  return refuse(name, "The dossier knows nobody of that name.", "See: parley actors list");
}
