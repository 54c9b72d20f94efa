import type { ActorRecord } from "../domain/record.ts";
import { type Span, textOf } from "../domain/span.ts";
import { mayBeOfState, mayOwn } from "./fitting-owners.ts";
import { statesOf } from "./office-holders.ts";
import { isGovernmental, postWords } from "./posts-held.ts";
import type { Scene } from "./scene.ts";

/**
 * Whom a record is toward: as it was read; whom "you" addresses, where nobody was read. For a post it is the one for whom the
 * sentence, else the document says that it is held (`owners`, by person); who was only near it when it was read must fit the post
 * and be the only one who does: an empty target does less harm than the other side.
 */
export function targetOf(
  scene: Scene,
  record: ActorRecord,
  { speakers, told, owners }: TargetsTold,
): readonly string[] {
  const [actor, ...others] = record.actor;
  if (actor === undefined || others.length > 0) return record.target;
  if (record.attributes.kind === "role") {
    if (told.length > 0) return told;
    const [elsewhere, ...more] = new Set([...(owners.get(actor) ?? []), ...statesOf(scene, actor)]);
    if (elsewhere !== undefined && more.length === 0) return [elsewhere];
    return nearOwner(scene, record);
  }
  if (record.target.length > 0 || record.attributes.kind !== "tone") return record.target;
  const words = textOf(scene.document.text, record.evidence);
  return /\b(?:you|your)\b/i.test(words) ? addressed(actor, speakers) : [];
}

/** What the document tells beside a record. */
export interface TargetsTold {
  /** The persons who make statements in it. */
  readonly speakers: readonly string[];
  /** For whom the record's sentence says that its post is held. */
  readonly told: readonly string[];
  /** For whom sentences of the document say that a person holds a post. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
}

/** Of those who were read for whom the post is held, the only one who fits; else the publisher's state, for a post of states. */
function nearOwner(scene: Scene, record: ActorRecord): readonly string[] {
  const post = textOf(scene.document.text, record.what);
  const { home } = scene;
  if (home !== undefined && record.target.includes(home)) return [home];
  if (record.target.length === 0) {
    const state = isGovernmental(postWords(post)) ? (home ?? mainState(scene)) : undefined;
    return state === undefined ? [] : [state];
  }
  const fits = (name: string): boolean => mayOwn(post, name, scene.typeOf(name));
  const [only, ...others] = record.target.filter(fits);
  if (only === undefined || others.length > 0) return [];
  // Of two places that nobody knows for states the one is as likely as the other.
  if (!mayBeOfState(post) || scene.typeOf(only) === "state") return [only];
  const near = standsIn(scene, only, record.evidence) ? record.evidence : undefined;
  return statesNamed(scene, near).every((name) => name === only || !fits(name)) ? [only] : [];
}

/** What may be a state among those whom a sentence names, or the text. */
function statesNamed(scene: Scene, sentence: Span | undefined): string[] {
  return scene.groups
    .filter(({ type, name }) => type === "state" || (type === "unknown" && !name.includes(" ")))
    .map(({ name }) => name)
    .filter((name) => (sentence ? standsIn(scene, name, sentence) : isInText(scene, name)));
}

function isInText({ groups, reading }: Scene, name: string): boolean {
  const own = groups.find((group) => group.name === name)?.mentions ?? [];
  return own.some((index) => reading.mentions[index]?.form !== "author");
}

function standsIn({ groups, reading }: Scene, name: string, sentence: Span): boolean {
  const own = groups.find((group) => group.name === name)?.mentions ?? [];
  return own.some((index) => {
    const { startOffset = -1 } = reading.mentions[index] ?? {};
    return startOffset >= sentence.startOffset && startOffset < sentence.endOffset;
  });
}

/** The state that a report is about: named at least as often as all others together. */
function mainState(scene: Scene): string | undefined {
  const counted = scene.groups
    .filter(({ type }) => type === "state")
    .map(({ name, mentions }) => ({ name, count: mentions.length }))
    .sort((a, b) => b.count - a.count);
  const others = counted.slice(1).reduce((sum, { count }) => sum + count, 0);
  const [first] = counted;
  return first && first.count >= Math.max(2, others) ? first.name : undefined;
}

/** Of two who speak in a document, the other one. */
function addressed(speaker: string, speakers: readonly string[]): readonly string[] {
  return speakers.length === 2 && speakers.includes(speaker)
    ? speakers.filter((other) => other !== speaker)
    : [];
}
