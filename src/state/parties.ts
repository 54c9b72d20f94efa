import type { KeptRecord } from "../domain/kept-record.ts";
import { compareTexts } from "./compare-texts.ts";

/** The dossier's name of an actor that a document calls `localName`. */
export type NameOf = (documentId: string, localName: string) => string;

/** For whom an actor acts, as known on a day: the state or body itself for one that acts for nobody else. */
export type PartyOf = (name: string, day: string) => string;

/** A post that a document gives a person, or says that the person has left; names as the document has them. */
export interface PostTold {
  readonly documentId: KeptRecord["documentId"];
  readonly recordId: KeptRecord["id"];
  readonly published: string;
  readonly person: string;
  readonly party: string;
  readonly left: boolean;
}

/** The posts that `role` records tell of, with whom they are for. */
export function postsAmong(records: readonly KeptRecord[]): PostTold[] {
  return records.flatMap(({ record, documentId, published, id }) => {
    const [party] = record.target;
    const { kind, value } = record.attributes;
    if (kind !== "role" || record.certainty === "denied" || party === undefined) return [];
    const post = { documentId, recordId: id, published, party, left: value === "leaves" };
    return record.actor.map((person) => ({ ...post, person }));
  });
}

/** For whom somebody acts, from a day of publication on; undefined once the person has left. */
export interface Post {
  readonly since: string;
  readonly party: string | undefined;
}

/** A post told, under the dossier's names. */
export type NamedPost = Omit<PostTold, "documentId">;

/** A spokesman of a minister of a government: three steps. More would be a circle. */
export const STEPS = 3;

/**
 * Learns who acts for whom from the posts that were told. Only what was published by a day counts on that day, so that the
 * state as known then does not change when more is read.
 */
export function partiesOf(told: readonly PostTold[], nameOf: NameOf): PartyOf {
  const posts = told.map((post) => underNames(post, nameOf));
  const byName = new Map(
    [...Map.groupBy(posts, ({ person }) => person)].map(([name, own]) => [name, postsHeld(own)]),
  );
  return partyBy((name) => byName.get(name));
}

/** A post under the dossier's names. */
export function underNames(post: PostTold, nameOf: NameOf): PostTold {
  const { documentId, person, party } = post;
  return { ...post, person: nameOf(documentId, person), party: nameOf(documentId, party) };
}

/** The posts of one person in order of time; what is told again adds nothing. */
export function postsHeld(told: readonly NamedPost[]): Post[] {
  const posts: Post[] = [];
  for (const { published, party, left } of [...told].sort(inOrder)) {
    const held = left ? undefined : party;
    if (posts.length === 0 || posts.at(-1)?.party !== held)
      posts.push({ since: published, party: held });
  }
  return posts;
}

/** For whom an actor acts, by the posts of each person that `postsOf` gives. */
export function partyBy(postsOf: (name: string) => readonly Post[] | undefined): PartyOf {
  return (name, day) => {
    let party = name;
    for (let step = 0; step < STEPS; step++) {
      const posts = postsOf(party);
      const next = posts && lastBy(posts, day)?.party;
      if (next === undefined || next === name) break;
      party = next;
    }
    return party;
  };
}

function lastBy(posts: readonly Post[], day: string): Post | undefined {
  let [low, high] = [0, posts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posts[middle] as Post).since <= day) low = middle + 1;
    else high = middle;
  }
  return posts[low - 1];
}

function inOrder(a: NamedPost, b: NamedPost): number {
  return compareTexts(a.published, b.published) || compareTexts(a.recordId, b.recordId);
}
