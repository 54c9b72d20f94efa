import { asMentionIndex, type MentionIndex } from "../../domain/mention.ts";
import { sharedLength } from "../../domain/span.ts";
import type { ChosenSpan } from "./chosen-span.ts";
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
  const byNetwork = chosen.map((choice): ChosenActors => {
    const likely = (role: Role): MentionIndex[] => likeliest(scored, choice, role, settings);
    const target = likely("target");
    const actor = withoutLikelierTargets(scored, choice, likely("actor"), target);
    return { actor, target, source: likely("source") };
  });
  const heard = chosen.map((choice, index) =>
    withRules(choice, byNetwork[index] as ChosenActors, settings),
  );
  const quoted = settings.sourceFromStatement ? quotedBy(chosen, byNetwork, heard) : [];
  return heard.map((own, index) => {
    const speech = quoted[index];
    return speech ? inSpeech(own, speech) : own;
  });
}

function withRules(
  { rule, span }: ChosenSpan,
  own: ChosenActors,
  settings: DecodingSettings,
): ChosenActors {
  if (!rule) return own;
  const byRules = settings.rules[span.kind];
  return {
    actor: byRules.actor && rule.actor.length > 0 ? rule.actor : own.actor,
    target: byRules.target && rule.target.length > 0 ? rule.target : own.target,
    source: byRules.source ? rule.source : own.source,
  };
}

/** Who speaks around a record: whom the network took for the speaker, and whom the rules corrected that to. */
interface Speech {
  readonly took: readonly MentionIndex[];
  readonly speakers: readonly MentionIndex[];
}

/** For each record that stands in the words of a statement, that statement's speakers. */
function quotedBy(
  chosen: readonly ChosenSpan[],
  byNetwork: readonly ChosenActors[],
  heard: readonly ChosenActors[],
): (Speech | undefined)[] {
  const statements = chosen.flatMap((choice, index) => {
    const speakers = heard[index]?.actor ?? [];
    const took = byNetwork[index]?.actor ?? [];
    return choice.span.kind === "statement" && speakers.length > 0
      ? [{ choice, speakers, took }]
      : [];
  });
  return chosen.map(({ span, what }) =>
    span.kind === "statement"
      ? undefined
      : statements.find(
          ({ choice }) =>
            choice.span.sentence === span.sentence &&
            sharedLength(choice.what, what) * 2 > what.endOffset - what.startOffset,
        ),
  );
}

/** What stands in a statement has its speakers as source; where they were corrected, so are its actors. */
function inSpeech(own: ChosenActors, { took, speakers }: Speech): ChosenActors {
  const wasSpeaker = own.actor.length > 0 && own.actor.every((mention) => took.includes(mention));
  return { ...own, source: speakers, actor: wasSpeaker ? speakers : own.actor };
}

/** Nobody is both: who is likelier the target is no actor, but the likeliest actor stays one. */
function withoutLikelierTargets(
  scored: ScoredDocument,
  { span }: ChosenSpan,
  actor: readonly MentionIndex[],
  target: readonly MentionIndex[],
): readonly MentionIndex[] {
  const chanceOf = (mention: MentionIndex, role: Role): number =>
    span.roles[role].find(({ entity }) => scored.candidates.entities[entity]?.mention === mention)
      ?.chance ?? 0;
  return actor.filter(
    (mention, n) =>
      n === 0 ||
      !target.includes(mention) ||
      chanceOf(mention, "actor") >= chanceOf(mention, "target"),
  );
}

function likeliest(
  { candidates }: ScoredDocument,
  { span }: ChosenSpan,
  role: Role,
  settings: DecodingSettings,
): MentionIndex[] {
  const least = settings[role];
  const more = role === "actor" ? settings.actorMore[span.kind] : settings.othersMore;
  return span.roles[role]
    .filter(({ chance }, n) => chance >= (n === 0 ? least : Math.max(least, more)))
    .slice(0, MOST)
    .flatMap(({ entity }) => {
      const mention = candidates.entities[entity]?.mention;
      return mention === undefined ? [] : [asMentionIndex(mention)];
    });
}
