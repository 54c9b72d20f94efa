import type { Certainty, Kind, Means, MeetingFormat, ToneChange } from "../../domain/kinds.ts";
import type { MentionIndex } from "../../domain/mention.ts";
import { type Attributes, type MentionRecord, makeRecord } from "../../domain/record.ts";
import { textOf } from "../../domain/span.ts";
import { type ChosenActors, chooseActors } from "./choose-actors.ts";
import type { ChosenSpan } from "./chosen-span.ts";
import { wordsUnder } from "./document-tokens.ts";
import type { DecodingSettings, ModelLabels } from "./model-labels.ts";
import { greatestAt, logistic, logOdds } from "./probabilities.ts";
import { isDenied, mindRefusal } from "./refused.ts";
import { ruleVotes } from "./rule-votes.ts";
import type { ScoredDocument } from "./score-documents.ts";
import type { SpanCandidate } from "./score-window.ts";
import { conditionOf, factsOf } from "./sentence-facts.ts";

/** The records of a document: candidates above their kind's threshold, with the likeliest attributes, in order of their evidence. */
export function decideRecords(
  scored: ScoredDocument,
  labels: ModelLabels,
  issues: readonly string[],
): MentionRecord[] {
  const { settings } = labels;
  const votes = ruleVotes(scored.byRules);
  const chosen = chooseSpans(scored, votes.take, settings);
  const actors = chooseActors(scored, chosen, settings);
  const read = chosen.flatMap((choice, index) => {
    const who = actors[index];
    return who ? recordsOf(scored, labels, { choice, who, issues }) : [];
  });
  const byRules = votes.left().flatMap((record) => {
    const { kind } = record.attributes;
    const score = settings.rules[kind].alone;
    if (logistic(score) < settings.record[kind]) return [];
    return makeRecord(scored.document, {
      ...record,
      confidence: confidenceOf(kind, score, settings),
    });
  });
  return withoutRepeatedPosts(
    scored,
    [...read, ...byRules].sort((a, b) => a.evidence.startOffset - b.evidence.startOffset),
  );
}

type Take = ReturnType<typeof ruleVotes>["take"];

function chooseSpans(scored: ScoredDocument, take: Take, settings: DecodingSettings): ChosenSpan[] {
  const { spans, sentences, tokens } = scored;
  return spans
    .map((span) => ({
      span,
      own: settings.verifier * span.verifier + (1 - settings.verifier) * logOdds(span.proposal),
    }))
    .sort((a, b) => b.own - a.own)
    .flatMap(({ span, own }) => {
      const sentence = sentences[span.sentence];
      if (!sentence) return [];
      const evidence = { startOffset: sentence.startOffset, endOffset: sentence.endOffset };
      const what = wordsUnder(scored.document.text, tokens, span);
      const rule = take(span, evidence, what);
      const score =
        own + (rule ? settings.rules[span.kind].agree : 0) + settings.who * certaintyOfActor(span);
      return logistic(score) >= settings.record[span.kind]
        ? [{ span, evidence, what, score, rule }]
        : [];
    })
    .sort((a, b) => a.span.sentence - b.span.sentence || a.span.first - b.span.first);
}

/** Log odds of the likeliest actor, within bounds; nothing for a kind that may be nobody's. */
function certaintyOfActor({ kind, roles }: SpanCandidate): number {
  if (kind === "open") return 0;
  return Math.min(MOST_ODDS, Math.max(-MOST_ODDS, logOdds(roles.actor[0]?.chance ?? 0)));
}

const MOST_ODDS = 3;

/** One record, or one for each person where several hold a post. */
function recordsOf(
  scored: ScoredDocument,
  labels: ModelLabels,
  { choice, who, issues }: { choice: ChosenSpan; who: ChosenActors; issues: readonly string[] },
): MentionRecord[] {
  const { span, score, evidence, what, rule } = choice;
  const { document } = scored;
  const issue = issueOf(span, issues, textOf(document.text, evidence), labels.settings);
  const likeliest = labels.certainty[greatestAt(span.certainty)] as Certainty;
  const dependent = span.certainty[labels.certainty.indexOf("conditional")] ?? 0;
  const condition =
    dependent >= labels.settings.conditional
      ? conditionOf(scored, { span, evidence, what }, labels.settings)
      : undefined;
  const certainty = isDenied(span.kind, document.text, { evidence, what })
    ? "denied"
    : condition
      ? "conditional"
      : likeliest;
  const parts = {
    attributes: mindRefusal(
      rule && labels.settings.rules[span.kind].value ? rule.attributes : attributesOf(span, labels),
      document.text,
      { evidence, what },
    ),
    target: who.target,
    source: who.source,
    evidence,
    what,
    certainty,
    ...(condition ? { condition } : {}),
    confidence: confidenceOf(span.kind, score, labels.settings),
    ...(issue !== undefined ? { issue } : {}),
    ...factsOf(scored, { span, evidence, what }, labels.settings),
  };
  const holders =
    span.kind === "role" && who.actor.length > 1 ? who.actor.map((a) => [a]) : [who.actor];
  return holders.map((actor) => makeRecord<MentionIndex>(document, { ...parts, actor }));
}

/**
 * The likeliest issue where the network is sure of it, or sure enough where the sentence has no word of any issue; else it is left
 * to whoever resolves the reading by the words.
 */
function issueOf(
  { issue }: SpanCandidate,
  issues: readonly string[],
  sentence: string,
  settings: DecodingSettings,
): string | undefined {
  const best = greatestAt(issue.slice(0, issues.length));
  const told = issues.some((name) => sharesWord(name, sentence));
  const least = told ? settings.issue : settings.issueUntold;
  return (issue[best] ?? 0) >= least ? issues[best] : undefined;
}

/** Whether a sentence has a word of an issue, endings aside. */
function sharesWord(issue: string, sentence: string): boolean {
  const words = issue.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const lower = sentence.toLowerCase();
  return words.some((word) => lower.includes(word.slice(0, STEM)));
}

/** Letters that make the stem of a word, for want of grammar. */
const STEM = 5;

function confidenceOf(kind: Kind, score: number, settings: DecodingSettings): number {
  const { scale, shift } = settings.calibration[kind];
  return logistic(scale * score + shift);
}

/** That a person holds a post is recorded once a document. */
function withoutRepeatedPosts(
  { candidates, document }: ScoredDocument,
  records: readonly MentionRecord[],
): MentionRecord[] {
  const seen = new Set<string>();
  return records.filter(({ attributes, actor, what }) => {
    if (attributes.kind !== "role" || attributes.value !== "holds" || actor.length === 0)
      return true;
    const holder = candidates.entityOf[actor[0] as number] ?? `mention ${actor[0]}`;
    const post = document.text.slice(what.startOffset, what.endOffset).toLowerCase();
    const key = `${holder}\n${post.replace(/^(?:the|a|an|former) /, "")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
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
