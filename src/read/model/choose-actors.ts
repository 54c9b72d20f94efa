import type { Kind } from "../../domain/kinds.ts";
import { asMentionIndex, type MentionIndex } from "../../domain/mention.ts";
import { sharedLength } from "../../domain/span.ts";
import type { ChosenSpan } from "./decide-records.ts";
import type { DecodingSettings, Role } from "./model-labels.ts";
import type { ScoredDocument } from "./score-documents.ts";

/** Who is in a record, by role. */
export type ChosenActors = Readonly<Record<Role, readonly MentionIndex[]>>;

const MOST = 8;

/** For each chosen span its actors, targets and sources; none where nobody is likely enough. */
export function chooseActors(
  scored: ScoredDocument,
  chosen: readonly ChosenSpan[],
  settings: DecodingSettings,
): ChosenActors[] {
  const actors = chosen.map((choice) => {
    const likely = (role: Role): MentionIndex[] => likeliest(scored, choice, role, settings);
    const { rule, span } = choice;
    const own = { actor: likely("actor"), target: likely("target"), source: likely("source") };
    if (!rule) return own;
    const byRules = settings.rules[span.kind];
    return {
      actor: byRules.actor && rule.actor.length > 0 ? rule.actor : own.actor,
      target: byRules.target && rule.target.length > 0 ? rule.target : own.target,
      source: byRules.source ? rule.source : own.source,
    };
  });
  return settings.sourceFromStatement ? sourcesFromStatements(chosen, actors) : actors;
}

/** What stands in the words of a statement has its speaker as source. */
function sourcesFromStatements(
  chosen: readonly ChosenSpan[],
  actors: readonly ChosenActors[],
): ChosenActors[] {
  const statements = chosen.flatMap((choice, index) =>
    choice.span.kind === "statement" ? [{ choice, speakers: actors[index]?.actor ?? [] }] : [],
  );
  return chosen.map(({ span, what }, index) => {
    const own = actors[index] as ChosenActors;
    if (span.kind === "statement") return own;
    const around = statements.find(
      ({ choice }) =>
        choice.span.sentence === span.sentence &&
        sharedLength(choice.what, what) * 2 > what.endOffset - what.startOffset,
    );
    return around && around.speakers.length > 0 ? { ...own, source: around.speakers } : own;
  });
}

function likeliest(
  { candidates }: ScoredDocument,
  { span }: ChosenSpan,
  role: Role,
  settings: DecodingSettings,
): MentionIndex[] {
  const least = settings[role];
  const more = Math.max(
    least,
    role === "actor" ? settings.actorMore[span.kind as Kind] : settings.othersMore,
  );
  return span.roles[role]
    .filter(({ chance }, n) => chance >= (n === 0 ? least : more))
    .slice(0, MOST)
    .flatMap(({ entity }) => {
      const mention = candidates.entities[entity]?.mention;
      return mention === undefined ? [] : [asMentionIndex(mention)];
    });
}
