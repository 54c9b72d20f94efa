import type { ActorRecord } from "../domain/record.ts";
import { type Span, textOf } from "../domain/span.ts";
import { statesOf } from "./office-holders.ts";
import { isGovernmental, postWords } from "./posts-held.ts";
import type { Scene } from "./scene.ts";

/**
 * Whom a record is toward: as it was read, but for a post whose owner was read from another sentence ("President Ode" as another
 * state's), which is whose the document says it is; what the sentence leaves to its document is taken from there.
 */
export function targetOf(
  scene: Scene,
  record: ActorRecord,
  speakers: readonly string[],
): readonly string[] {
  const [actor, ...others] = record.actor;
  if (actor === undefined || others.length > 0) return record.target;
  return record.target.length > 0
    ? toldElsewhere(scene, record, actor)
    : missingTarget(scene, record, { actor, speakers });
}

/** The one for whom the document says that the post is held, where no words of the targets read stand in the record's sentence. */
function toldElsewhere(scene: Scene, record: ActorRecord, holder: string): readonly string[] {
  const isTold = record.target.some((name) => standsIn(scene, name, record.evidence));
  if (record.attributes.kind !== "role" || isTold) return record.target;
  const owners = statesOf(scene, holder);
  return owners.length === 1 ? owners : record.target;
}

/** For whom a post is held, whom "you" addresses. Empty where nothing tells. */
function missingTarget(
  scene: Scene,
  record: ActorRecord,
  { actor, speakers }: { readonly actor: string; readonly speakers: readonly string[] },
): readonly string[] {
  if (record.attributes.kind === "role")
    return ownerOfPost(scene, actor, textOf(scene.document.text, record.what));
  const words = textOf(scene.document.text, record.evidence);
  return record.attributes.kind === "tone" && /\b(?:you|your)\b/i.test(words)
    ? addressed(actor, speakers)
    : [];
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
