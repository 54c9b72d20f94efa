import type { ActorRecord } from "../domain/record.ts";
import { type Span, textOf } from "../domain/span.ts";
import { statesOf } from "./office-holders.ts";
import { isGovernmental, postWords } from "./posts-held.ts";
import type { Scene } from "./scene.ts";

/** The target that a record's sentence leaves to its document: for whom a post is held, whom "you" addresses. Empty where nothing tells. */
export function missingTarget(
  scene: Scene,
  record: ActorRecord,
  speakers: readonly string[],
): readonly string[] {
  const [actor] = record.actor;
  if (actor === undefined || record.actor.length > 1) return [];
  if (record.attributes.kind === "role")
    return ownerOfPost(scene, actor, textOf(scene.document.text, record.what));
  const words = textOf(scene.document.text, record.evidence);
  return record.attributes.kind === "tone" && /\b(?:you|your)\b/i.test(words)
    ? addressed(actor, speakers)
    : [];
}

/**
 * For whom a post is held, by the document's own words elsewhere, where no words of the targets read stand in the record's sentence
 * ("President Ode" read as another state's); else the targets as they are.
 */
export function ownTarget(scene: Scene, record: ActorRecord): readonly string[] {
  const [holder] = record.actor;
  if (record.attributes.kind !== "role" || holder === undefined || record.actor.length > 1)
    return record.target;
  if (record.target.some((name) => standsIn(scene, name, record.evidence))) return record.target;
  const owners = statesOf(scene, holder);
  return owners.length === 1 ? owners : record.target;
}

function standsIn({ groups, reading }: Scene, name: string, sentence: Span): boolean {
  const own = groups.find((group) => group.name === name)?.mentions ?? [];
  return own.some((index) => {
    const { startOffset = -1 } = reading.mentions[index] ?? {};
    return startOffset >= sentence.startOffset && startOffset < sentence.endOffset;
  });
}

/** The state or body that the document gives with the post elsewhere, else the publisher's own state. */
function ownerOfPost(scene: Scene, holder: string, post: string): readonly string[] {
  const [state] = statesOf(scene, holder);
  if (state !== undefined) return [state];
  const owner = isGovernmental(postWords(post)) ? (scene.home ?? mainState(scene)) : undefined;
  return owner === undefined ? [] : [owner];
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
