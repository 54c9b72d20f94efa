import type { Certainty, Means, MeetingFormat, ToneChange } from "../../domain/kinds.ts";
import { asMentionIndex, type MentionIndex } from "../../domain/mention.ts";
import { type Attributes, type MentionRecord, makeRecord } from "../../domain/record.ts";
import type { Span } from "../../domain/span.ts";
import { type ChosenActors, chooseActors } from "./choose-actors.ts";
import type { DocumentTokens } from "./document-tokens.ts";
import type { DecodingSettings, ModelLabels } from "./model-labels.ts";
import { greatestAt, logistic, logOdds } from "./probabilities.ts";
import type { ScoredDocument } from "./score-documents.ts";
import type { SpanCandidate, TokenRange } from "./score-window.ts";
import { factsOf } from "./sentence-facts.ts";

/** A candidate that is taken for a record. */
export interface ChosenSpan {
  readonly span: SpanCandidate;
  /** Log odds of its being a record, before calibration. */
  readonly score: number;
}

/** The records of a document: candidates above their kind's threshold, with the likeliest attributes, in order of their evidence. */
export function decideRecords(
  scored: ScoredDocument,
  labels: ModelLabels,
  issues: readonly string[],
): MentionRecord[] {
  const chosen = chooseSpans(scored.spans, labels.settings);
  const actors = chooseActors(scored, chosen, labels.settings);
  return chosen.flatMap((choice, index) => {
    const who = actors[index];
    return who ? recordsOf(scored, labels, { choice, who, issues }) : [];
  });
}

function chooseSpans(spans: readonly SpanCandidate[], settings: DecodingSettings): ChosenSpan[] {
  return spans
    .map((span) => ({
      span,
      score: settings.verifier * span.verifier + (1 - settings.verifier) * logOdds(span.proposal),
    }))
    .filter(({ span, score }) => logistic(score) >= settings.record[span.kind])
    .sort((a, b) => a.span.sentence - b.span.sentence);
}

/** One record, or one for each person where several hold a post. */
function recordsOf(
  scored: ScoredDocument,
  labels: ModelLabels,
  { choice, who, issues }: { choice: ChosenSpan; who: ChosenActors; issues: readonly string[] },
): MentionRecord[] {
  const { span, score } = choice;
  const { document, sentences, tokens } = scored;
  const evidence = sentences[span.sentence];
  if (!evidence) return [];
  const what = spanOf(tokens, span);
  const { scale, shift } = labels.settings.calibration[span.kind];
  const issue = issues[greatestAt(span.issue)];
  const certainty = labels.certainty[greatestAt(span.certainty)] as Certainty;
  const parts = {
    attributes: attributesOf(span, labels),
    target: mentionsOf(scored, who.target),
    source: mentionsOf(scored, who.source),
    evidence: { startOffset: evidence.startOffset, endOffset: evidence.endOffset },
    what,
    certainty,
    confidence: logistic(scale * score + shift),
    ...(issue !== undefined ? { issue } : {}),
    ...factsOf(scored, { span, evidence, what, certainty }, labels.settings),
  };
  const actors = mentionsOf(scored, who.actor);
  const holders = span.kind === "role" && actors.length > 1 ? actors.map((a) => [a]) : [actors];
  return holders.map((actor) => makeRecord<MentionIndex>(document, { ...parts, actor }));
}

/** The text under tokens of the document. */
export function spanOf(tokens: DocumentTokens, range: TokenRange): Span {
  return {
    startOffset: tokens.spans[range.first]?.startOffset ?? 0,
    endOffset: tokens.spans[range.last]?.endOffset ?? 0,
  };
}

function mentionsOf({ candidates }: ScoredDocument, entities: readonly number[]): MentionIndex[] {
  return entities.flatMap((entity) => {
    const mention = candidates.entities[entity]?.mention;
    return mention === undefined ? [] : [asMentionIndex(mention)];
  });
}

function attributesOf(span: SpanCandidate, labels: ModelLabels): Attributes {
  const { kind } = span;
  const value = labels.main[kind].values[greatestAt(span.main)];
  const format = labels.format[greatestAt(span.format)];
  const change = labels.change[greatestAt(span.change)];
  // The labels' values are those of the program: the adapter checks it when it opens the model.
  return {
    kind,
    value,
    ...(kind === "commitment" && { means: labels.means[greatestAt(span.means)] as Means }),
    ...(kind === "meeting" && format !== "none" && { format: format as MeetingFormat }),
    ...(kind === "tone" && change !== "none" && { change: change as ToneChange }),
  } as Attributes;
}
