import { type Kysely, type Selectable, sql } from "kysely";
import { asId, type DocumentId, type RecordId } from "../../domain/id.ts";
import type { LocalActor } from "../../domain/local-actor.ts";
import type { NameUse } from "../../domain/name-use.ts";
import type { LinkedUse, Names, PostRow, StateUpdate } from "../../record/state-tables.ts";
import { chunked } from "./chunked.ts";
import { toLocalActor } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** What of the state tables tells whom names stand for, and for whom persons act. */
export function namesOf(
  transaction: Kysely<Tables>,
): Pick<
  StateUpdate,
  | "localActorsOf"
  | "placedActorsOf"
  | "uses"
  | "usesBy"
  | "putUses"
  | "postsIn"
  | "postsOf"
  | "postsHeldBy"
  | "personsFor"
  | "putPosts"
  | "namesIn"
> {
  return {
    localActorsOf: (ids) => actorsOf(transaction, ids),
    placedActorsOf: (ids) => placedActorsOf(transaction, ids),
    uses: async () => (await transaction.selectFrom("state_name").selectAll().execute()).map(toUse),
    usesBy: async (what, values) => {
      const column = what === "lastWord" ? "last_word" : what;
      const uses: LinkedUse[] = [];
      for (const part of chunked(values)) {
        const query = transaction.selectFrom("state_name").selectAll();
        uses.push(...(await query.where(column, "in", part).execute()).map(toUse));
      }
      return uses;
    },
    putUses: (uses) => putUses(transaction, uses),
    postsIn: (ids) => postsWhere(transaction, "document_id", ids),
    postsOf: (persons) => postsWhere(transaction, "person", persons),
    postsHeldBy: (persons) => postsHeldBy(transaction, persons),
    personsFor: async (parties) => {
      const persons = new Set<string>();
      for (const part of chunked(parties)) {
        const query = transaction.selectFrom("state_post").select("person").distinct();
        for (const { person } of await query.where("party", "in", part).execute())
          persons.add(person);
      }
      return [...persons];
    },
    putPosts: (ids, posts) => putPosts(transaction, ids, posts),
    namesIn: (ids) => namesIn(transaction, ids),
  };
}

const NONE: readonly never[] = Object.freeze([]);

function toUse(row: Tables["state_name"]): LinkedUse {
  const { name, type, known, document_id, uses, posts, actor } = row;
  return {
    use: {
      name,
      type: type as NameUse["type"],
      known: known === 1,
      uses,
      posts: posts === "[]" ? NONE : JSON.parse(posts),
      ...(document_id !== "" && { documentId: asId<DocumentId>(document_id) }),
    },
    actor,
    lastWord: row.last_word,
  };
}

/** The dossier's names of documents' actors. */
export async function namesIn(
  database: Kysely<Tables>,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, Names>> {
  const names = new Map<DocumentId, Names>();
  for (const part of chunked(ids)) {
    const query = database.selectFrom("state_document").select(["document_id", "names"]);
    for (const row of await query.where("document_id", "in", part).execute())
      names.set(
        asId<DocumentId>(row.document_id),
        new Map(row.names === "[]" ? NONE : JSON.parse(row.names)),
      );
  }
  return names;
}

/** Actors of documents by the readings in force. */
async function actorsOf(
  transaction: Kysely<Tables>,
  ids: readonly DocumentId[],
): Promise<LocalActor[]> {
  return await inParts(ids, (part) =>
    transaction
      .selectFrom("reading_in_force as reading")
      .innerJoin("local_actor", "local_actor.reading_id", "reading.id")
      .select(ACTOR)
      .where("document_id", "in", part)
      .execute(),
  );
}

/** Actors of documents by the readings that the tables were made of. */
async function placedActorsOf(
  transaction: Kysely<Tables>,
  ids: readonly DocumentId[],
): Promise<LocalActor[]> {
  return await inParts(ids, (part) =>
    transaction
      .selectFrom("state_document")
      .innerJoin("local_actor", "local_actor.reading_id", "state_document.reading_id")
      .select(ACTOR)
      .where("document_id", "in", part)
      .execute(),
  );
}

const ACTOR = ["document_id", "name", "type", "aliases", "known", "posts"] as const;

async function inParts(
  ids: readonly DocumentId[],
  rowsOf: (part: readonly DocumentId[]) => Promise<Parameters<typeof toLocalActor>[0][]>,
): Promise<LocalActor[]> {
  const actors: LocalActor[] = [];
  for (const part of chunked(ids))
    for (const row of await rowsOf(part)) actors.push(toLocalActor(row));
  return actors;
}

async function putUses(transaction: Kysely<Tables>, uses: readonly LinkedUse[]): Promise<void> {
  const rows = uses.map(({ use, actor, lastWord }) => ({
    name: use.name,
    type: use.type,
    known: use.known ? 1 : 0,
    document_id: use.documentId ?? "",
    uses: use.uses,
    posts: JSON.stringify(use.posts),
    actor,
    last_word: lastWord,
  }));
  for (const { name, type, known, document_id } of rows.filter((row) => row.uses === 0))
    await transaction
      .deleteFrom("state_name")
      .where("name", "=", name)
      .where("type", "=", type)
      .where("known", "=", known)
      .where("document_id", "=", document_id)
      .execute();
  for (const part of chunked(rows.filter((row) => row.uses > 0)))
    await transaction
      .insertInto("state_name")
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(["name", "type", "known", "document_id"]).doUpdateSet((row) => ({
          uses: row.ref("excluded.uses"),
          posts: row.ref("excluded.posts"),
          actor: row.ref("excluded.actor"),
          last_word: row.ref("excluded.last_word"),
        })),
      )
      .execute();
}

async function postsWhere(
  transaction: Kysely<Tables>,
  column: "document_id" | "person",
  values: readonly string[],
): Promise<PostRow[]> {
  const posts: PostRow[] = [];
  for (const part of chunked(values)) {
    const query = transaction.selectFrom("state_post").selectAll();
    posts.push(...(await query.where(column, "in", part).execute()).map(toPost));
  }
  return posts;
}

function toPost(row: Selectable<Tables["state_post"]>): PostRow {
  return {
    documentId: asId<DocumentId>(row.document_id),
    recordId: asId<RecordId>(row.record_id),
    published: row.published,
    person: row.person,
    party: row.party,
    left: row.has_left === 1,
  };
}

/** Written out, so that the index of those is used. */
const TURNING = sql.lit(1);

async function postsHeldBy(
  transaction: Kysely<Tables>,
  persons: readonly string[],
): Promise<PostRow[]> {
  const posts: PostRow[] = [];
  for (const part of chunked(persons)) {
    const query = transaction.selectFrom("state_post").selectAll().where("turns", "=", TURNING);
    posts.push(...(await query.where("person", "in", part).execute()).map(toPost));
  }
  return posts;
}

async function putPosts(
  transaction: Kysely<Tables>,
  ids: readonly DocumentId[],
  posts: readonly PostRow[],
): Promise<void> {
  const persons = new Set(posts.map(({ person }) => person));
  for (const { person } of await postsWhere(transaction, "document_id", ids)) persons.add(person);
  for (const part of chunked(ids))
    await transaction.deleteFrom("state_post").where("document_id", "in", part).execute();
  const rows = posts.map((post) => ({
    document_id: post.documentId,
    record_id: post.recordId,
    published: post.published,
    person: post.person,
    party: post.party,
    has_left: post.left ? 1 : 0,
    turns: 0,
  }));
  for (const part of chunked(rows))
    await transaction.insertInto("state_post").values(part).execute();
  for (const part of chunked([...persons])) await markTurns(transaction, part);
}

/** Who is much written of is given the same post again and again: marks those by which persons act for another than before. */
async function markTurns(transaction: Kysely<Tables>, persons: readonly string[]): Promise<void> {
  const turning = new Set(await turnsOf(transaction, persons));
  const marked = await transaction
    .selectFrom("state_post")
    .select("number")
    .where("person", "in", persons)
    .where("turns", "=", TURNING)
    .execute();
  const over = marked.flatMap(({ number }) => (turning.delete(number) ? [] : [number]));
  for (const [turns, numbers] of [[1, [...turning]] as const, [0, over] as const])
    for (const part of chunked(numbers))
      await transaction
        .updateTable("state_post")
        .set({ turns })
        .where("number", "in", part)
        .execute();
}

/** The numbers of the posts by which persons act for another than by the one before. */
async function turnsOf(
  transaction: Kysely<Tables>,
  persons: readonly string[],
): Promise<readonly number[]> {
  const rows = await transaction
    .selectFrom((from) =>
      from
        .selectFrom("state_post")
        .select(["number", "party", "has_left"])
        .select(({ fn }) =>
          (["party", "has_left"] as const).map((column) =>
            fn
              .agg<string | number | null>("lag", [column])
              .over((over) => over.partitionBy("person").orderBy("published").orderBy("record_id"))
              .as(column === "party" ? "party_before" : "left_before"),
          ),
        )
        .where("person", "in", persons)
        .as("post"),
    )
    .select("number")
    .where((where) =>
      where.or([
        where("party_before", "is", null),
        where("party_before", "!=", where.ref("party")),
        where("left_before", "!=", where.ref("has_left")),
      ]),
    )
    .execute();
  return rows.map(({ number }) => number);
}
