import type { KeptRecord } from "../domain/kept-record.ts";
import { compareTexts } from "./compare-texts.ts";

/** The dossier's name of an actor that a document calls `localName`. */
export type NameOf = (documentId: string, localName: string) => string;

/** For whom an actor acts, as known on a day: the state or body itself for one that acts for nobody else. */
export type PartyOf = (name: string, day: string) => string;

/** A post that a document gives a person, or says the person has left. */
interface Post {
  readonly published: string;
  readonly recordId: string;
  /** Undefined once the person has left. */
  readonly party: string | undefined;
}

/** A spokesman of a minister of a government: three steps. More would be a circle. */
const STEPS = 3;

/**
 * Learns from `role` records who acts for whom. Only what was published by a day counts on that day, so that the state as
 * known then does not change when more is read.
 */
export function partiesOf(records: readonly KeptRecord[], nameOf: NameOf): PartyOf {
  const posts = new Map<string, Post[]>();
  for (const { record, documentId, published, id } of records) {
    if (record.attributes.kind !== "role" || record.certainty === "denied") continue;
    const party = record.target[0];
    if (party === undefined) continue;
    const left = record.attributes.value === "leaves";
    const post = {
      published,
      recordId: id,
      party: left ? undefined : nameOf(documentId, party),
    };
    for (const actor of record.actor) {
      const name = nameOf(documentId, actor);
      const known = posts.get(name);
      if (known) known.push(post);
      else posts.set(name, [post]);
    }
  }
  for (const known of posts.values()) known.sort(inOrder);
  return (name, day) => {
    let party = name;
    for (let step = 0; step < STEPS; step++) {
      const next = lastBy(posts.get(party) ?? [], day)?.party;
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
    if ((posts[middle] as Post).published <= day) low = middle + 1;
    else high = middle;
  }
  return posts[low - 1];
}

function inOrder(a: Post, b: Post): number {
  return compareTexts(a.published, b.published) || compareTexts(a.recordId, b.recordId);
}
