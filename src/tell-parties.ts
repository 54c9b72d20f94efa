/**
 * Tells for whom persons act, from the posts that documents tell; only the persons of whom something new is told are looked at.
 * Part of bringing the state tables up to date; `state/parties.ts` says what follows from posts, the store keeps them.
 */
import type { DocumentId } from "./domain/id.ts";
import type { PlacedDocument, PostRow, StateUpdate } from "./record/state-tables.ts";
import {
  type NameOf,
  type PartyOf,
  type Post,
  partyBy,
  postsAmong,
  postsHeld,
  STEPS,
  underNames,
} from "./state/parties.ts";

/** For whom actors act, and the documents placed before of which that has changed. */
export interface Parties {
  /** For whom an actor acts; throws for one that `look` was not asked for. */
  readonly partyOf: PartyOf;
  /** Reads what `partyOf` needs of the actors named. */
  readonly look: (names: Iterable<string>) => Promise<void>;
}

/** How many documents' records are in memory at once. */
const DOCUMENTS_AT_ONCE = 200;

/** Puts the posts that documents tell where their earlier ones were; gives the persons who act for others now, and since when. */
export async function putPosts(
  tables: StateUpdate,
  ids: readonly DocumentId[],
  nameOf: NameOf,
): Promise<ReadonlyMap<string, string>> {
  const told: PostRow[] = [];
  for (let start = 0; start < ids.length; start += DOCUMENTS_AT_ONCE) {
    const records = await tables.recordsOf(ids.slice(start, start + DOCUMENTS_AT_ONCE));
    told.push(...postsAmong(records).map((post) => underNames(post, nameOf)));
  }
  const persons = new Set([...(await tables.postsIn(ids)), ...told].map(({ person }) => person));
  const known = await tables.postsOf([...persons]);
  await tables.putPosts(ids, told);
  const again = new Set(ids);
  const before = byPerson(known);
  const after = byPerson([...known.filter(({ documentId }) => !again.has(documentId)), ...told]);
  const changed = new Map<string, string>();
  for (const person of persons) {
    const since = differsSince(before.get(person) ?? [], after.get(person) ?? []);
    if (since !== undefined) changed.set(person, since);
  }
  return changed;
}

/** Documents that name somebody who acts for others now, or somebody who acts for one of these; a few too many. */
export async function documentsMoved(
  tables: StateUpdate,
  changed: ReadonlyMap<string, string>,
  writtenFor: (actors: ReadonlySet<string>) => Promise<readonly string[]>,
): Promise<readonly PlacedDocument[]> {
  if (changed.size === 0) return [];
  const names = new Set(changed.keys());
  for (let step = 1; step < STEPS; step++)
    for (const person of await tables.personsFor([...names])) names.add(person);
  const since = [...changed.values()].sort()[0] as string;
  return await tables.documentsNaming(await writtenFor(names), since);
}

/** Looks up for whom actors act, once each. */
export function partiesIn(tables: StateUpdate): Parties {
  const held = new Map<string, readonly Post[]>();
  return {
    look: async (names) => {
      let wanted = [...new Set(names)].filter((name) => !held.has(name));
      // Whom the last of them acts for is asked for, and nothing of it: a step more than there are.
      for (let step = 0; step < STEPS && wanted.length > 0; step++) {
        const found = byPerson(await tables.postsHeldBy(wanted));
        for (const name of wanted) held.set(name, found.get(name) ?? []);
        const parties = wanted.flatMap((name) =>
          (held.get(name) ?? []).flatMap(({ party }) => party ?? []),
        );
        wanted = [...new Set(parties)].filter((name) => !held.has(name));
      }
    },
    partyOf: partyBy((name) => {
      const posts = held.get(name);
      if (!posts) throw new Error(`For whom ${name} acts was not looked up`);
      return posts;
    }),
  };
}

function byPerson(posts: readonly PostRow[]): ReadonlyMap<string, readonly Post[]> {
  const rows = Map.groupBy(posts, ({ person }) => person);
  return new Map([...rows].map(([person, own]) => [person, postsHeld(own)]));
}

/** The first day on which somebody acts for another than before. */
function differsSince(before: readonly Post[], after: readonly Post[]): string | undefined {
  for (let index = 0; index < Math.max(before.length, after.length); index++) {
    const [old, now] = [before[index], after[index]];
    if (old?.since === now?.since && old?.party === now?.party) continue;
    return [old?.since, now?.since].filter((day) => day !== undefined).sort()[0];
  }
  return undefined;
}
