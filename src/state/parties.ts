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

/** A spokesman of a minister of a government: three steps. More would be a circle. */
const STEPS = 3;

/**
 * Learns who acts for whom from the posts that were told. Only what was published by a day counts on that day, so that the
 * state as known then does not change when more is read.
 */
export function partiesOf(posts: readonly PostTold[], nameOf: NameOf): PartyOf {
  const byName = new Map<string, Post[]>();
  for (const told of [...posts].sort(inOrder)) {
    const name = nameOf(told.documentId, told.person);
    const party = told.left ? undefined : nameOf(told.documentId, told.party);
    const known = byName.get(name);
    if (!known) byName.set(name, [{ since: told.published, party }]);
    // What is told again adds nothing.
    else if (known.at(-1)?.party !== party) known.push({ since: told.published, party });
  }
  return (name, day) => {
    let party = name;
    for (let step = 0; step < STEPS; step++) {
      const posts = byName.get(party);
      const next = posts && lastBy(posts, day)?.party;
      if (next === undefined || next === name) break;
      party = next;
    }
    return party;
  };
}

/** For whom somebody acts, from a day of publication on; undefined once the person has left. */
interface Post {
  readonly since: string;
  readonly party: string | undefined;
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

function inOrder(a: PostTold, b: PostTold): number {
  return compareTexts(a.published, b.published) || compareTexts(a.recordId, b.recordId);
}
