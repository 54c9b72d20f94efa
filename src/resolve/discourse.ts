import type { Mention } from "../domain/mention.ts";
import { contains } from "../domain/span.ts";
import type { Scene } from "./scene.ts";
import { speakersAt } from "./speakers.ts";

/** A mention whose actors are known, as those who come later may take it up. */
export interface Taken {
  readonly index: number;
  readonly mention: Mention;
  readonly names: readonly string[];
  readonly sentence: number;
  /** Whether a record of its sentence has it as its actor, or it opens its sentence. */
  readonly subject: boolean;
  /** Where the quotation begins in which it stands; undefined outside of one. */
  readonly quotation: number | undefined;
}

/** Several actors of one record or one phrase, whom "they" may take up together. */
export interface Party {
  readonly names: readonly string[];
  readonly sentence: number;
  readonly subject: boolean;
  readonly meeting: boolean;
  /** Whether a record tells them together, and not only the words side by side. */
  readonly told: boolean;
}

/** What was said so far, at a place in the text. */
export interface Discourse {
  readonly taken: readonly Taken[];
  /** Parties of several actors told before a place, latest last. */
  readonly partiesBefore: (offset: number) => readonly Party[];
  /** Whose words stand at a place; empty where nothing tells. */
  readonly speakersAt: (offset: number) => readonly string[];
}

/** Works through a document's mentions in order, each with what came before. Gives the names found, by mention. */
export function followDiscourse(
  scene: Scene,
  find: (mention: Mention, discourse: Discourse) => readonly string[],
): { readonly names: ReadonlyMap<number, readonly string[]>; readonly discourse: Discourse } {
  const names = new Map<number, readonly string[]>();
  const taken: Taken[] = [];
  const actors = new Set(scene.reading.records.flatMap(({ actor }) => actor as readonly number[]));
  const discourse: Discourse = {
    taken,
    partiesBefore: (offset) =>
      [...partiesOfRecords(scene, names, offset), ...pairsOf(scene, taken, offset)].sort(
        (a, b) => a.sentence - b.sentence,
      ),
    speakersAt: (offset) => speakersAt(scene, names, offset),
  };
  let lastSentence = -1;
  // Of a record's several actors the first is its subject: "Vale met Ode".
  const hasActor = (sentence: number): boolean => {
    const others = taken.slice(taken.findLastIndex((other) => other.sentence < sentence) + 1);
    return others.some(({ index }) => actors.has(index));
  };
  for (const [index, mention] of scene.reading.mentions.entries()) {
    if (mention.form === "author") continue;
    const own = scene.nameOf.get(index);
    const found = own === undefined ? find(mention, discourse) : [own];
    names.set(index, found);
    const sentence = scene.sentenceAt(mention.startOffset);
    const opens =
      sentence !== lastSentence && !isAttribute(scene, mention) && !isGoverned(scene, mention);
    if (opens) lastSentence = sentence;
    if (found.length === 0) continue;
    const quotation = scene.quotationAt(mention.startOffset)?.startOffset;
    taken.push({
      index,
      mention,
      names: found,
      sentence,
      subject: opens || (actors.has(index) && !hasActor(sentence)),
      quotation,
    });
  }
  return { names, discourse };
}

/** "In Norland," and "after Vale": whom a preposition governs opens no sentence as its subject. */
function isGoverned(scene: Scene, { startOffset }: Mention): boolean {
  const before = scene.document.text.slice(Math.max(0, startOffset - 24), startOffset);
  return GOVERNED.test(before);
}

const GOVERNED =
  /\b(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Nn]ear|of|[Ff]or|to|[Ww]ith|[Aa]fter|[Bb]efore|by|[Ii]nside|[Oo]utside|[Oo]ver|[Aa]gainst|[Uu]nder|[Dd]espite|[Dd]uring) (?:the |a |an )?(?:(?!\p{Lu}\p{Ll}+day )\p{L}+ )?$/u;

/** A demonym or a state's name before a noun ("French" in "French President"), which nothing takes up. */
export function isAttribute(scene: Scene, mention: Mention): boolean {
  if (mention.form !== "name" || mention.type === "person") return false;
  const after = scene.document.text.slice(mention.endOffset, mention.endOffset + 2);
  return (
    mention.known !== undefined &&
    mention.text !== mention.known &&
    /^ \p{L}/u.test(after) &&
    /(?:an|ish|ese|ch|i|ic|[A-Z]\.?)$/.test(mention.text)
  );
}

function partiesOfRecords(
  scene: Scene,
  names: ReadonlyMap<number, readonly string[]>,
  offset: number,
): Party[] {
  const parties: Party[] = [];
  for (const record of scene.reading.records) {
    if (record.evidence.startOffset >= offset) break;
    // Within its own sentence a record is not yet told.
    if (contains(record.evidence, { startOffset: offset, endOffset: offset })) continue;
    const told = [...new Set(record.actor.flatMap((index) => names.get(index) ?? []))];
    if (told.length < 2) continue;
    parties.push({
      names: told,
      sentence: scene.sentenceAt(record.evidence.startOffset),
      subject: true,
      meeting: record.attributes.kind === "meeting",
      told: true,
    });
  }
  return parties;
}

const JOINED = /^(?:,? and |, )(?:\p{L}[\p{L}.'’-]* ){0,6}$/u;

/** Neighbouring names joined by "and": "Vale and the Norlandish Prime Minister Ode". */
function pairsOf(scene: Scene, taken: readonly Taken[], offset: number): Party[] {
  const parties: Party[] = [];
  for (let at = taken.length - 1; at > 0; at--) {
    const [first, second] = [taken[at - 1] as Taken, taken[at] as Taken];
    if (offset - second.mention.endOffset > PAIR_REACH) break;
    if (second.mention.endOffset > offset || !areOneSort(scene, first, second)) continue;
    const between = scene.document.text.slice(first.mention.endOffset, second.mention.startOffset);
    if (!between.includes(" and ") || !JOINED.test(between)) continue;
    const names = [...new Set([...first.names, ...second.names])];
    if (names.length === 2)
      parties.unshift({
        names,
        sentence: second.sentence,
        subject: first.subject,
        meeting: false,
        told: false,
      });
  }
  return parties;
}

const PAIR_REACH = 500;

function areOneSort(scene: Scene, first: Taken, second: Taken): boolean {
  const isPerson = (taken: Taken): boolean => scene.typeOf(taken.names[0] ?? "") === "person";
  return isPerson(first) === isPerson(second);
}
