import type { ChosenSpan } from "./decide-records.ts";
import type { DecodingSettings, Role } from "./model-labels.ts";
import type { ScoredDocument } from "./score-documents.ts";

/** Entities of a record, by role. */
export type ChosenActors = Readonly<Record<Role, readonly number[]>>;

const MOST = 8;

/** For each chosen span its actors, targets and sources; none where no entity is likely enough. */
export function chooseActors(
  _scored: ScoredDocument,
  chosen: readonly ChosenSpan[],
  settings: DecodingSettings,
): ChosenActors[] {
  return chosen.map(({ span }) => {
    const likely = (role: Role): number[] => {
      const least = settings[role];
      return span.roles[role]
        .filter(
          ({ chance }, n) => chance >= (n === 0 ? least : Math.max(least, settings.actorMore)),
        )
        .map(({ entity }) => entity)
        .slice(0, MOST);
    };
    return { actor: likely("actor"), target: likely("target"), source: likely("source") };
  });
}
