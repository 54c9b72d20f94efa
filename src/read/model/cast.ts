import type { Candidate, Candidates } from "./candidates.ts";

/** How many of the cast the speaker and the last persons named may be. */
const RECENT = 3;
const MOST_FREQUENT = 8;

/** The entity that speaks at an offset by the last label before it; null where there is none. */
export function speakerAt(candidates: Candidates, offset: number): number | null {
  return candidates.speakers.findLast(({ start }) => start <= offset)?.entity ?? null;
}

/**
 * Entities worth naming before a window of the text [start, end): who speaks, the last persons named before it, the most frequent;
 * none that the window names itself, but the speaker.
 */
export function castOf(
  candidates: Candidates,
  { start, end }: { readonly start: number; readonly end: number },
  most: number,
): { readonly order: readonly number[]; readonly speaker: number | null } {
  const named = candidates.mentions.filter(
    ({ field, type }) => field === "text" && type === "name",
  );
  const inside = new Set(
    named.filter((mention) => start <= mention.start && mention.start < end).map(entityOf),
  );
  const speaker = speakerAt(candidates, start);
  const order: number[] = speaker === null ? [] : [speaker];
  const admit = (entities: readonly number[], limit: number): void => {
    for (const entity of entities) {
      if (order.length >= limit) return;
      if (!order.includes(entity) && !inside.has(entity)) order.push(entity);
    }
  };
  const before = named.filter((mention) => mention.start < start).map(entityOf);
  admit(
    before.reverse().filter((entity) => isPerson(candidates, entity)),
    RECENT,
  );
  admit(mostFrequent(named.map(entityOf)), most);
  return { order, speaker };
}

function entityOf(candidate: Candidate): number {
  return candidate.entity;
}

function isPerson(candidates: Candidates, entity: number): boolean {
  return candidates.entities[entity]?.type === "person";
}

/** Of equally frequent ones, the one met first. */
function mostFrequent(entities: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_FREQUENT)
    .map(([entity]) => entity);
}
