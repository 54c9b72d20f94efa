import type { Document } from "../domain/document.ts";
import { kindOf, type MentionRecord } from "../domain/record.ts";
import { textOf } from "../domain/span.ts";
import type { TextLines } from "./lines-of-text.ts";
import { contentStems } from "./stems.ts";

/** Letters of a stem that count, so that "economy" and "economic" are one. */
const STEM_LENGTH = 6;
/** What of an issue's words stands where, weighed as learned from the labelled texts (logistic regression, rounded). */
const SHARE_IN_WHAT = 1.5;
const SHARE_IN_SENTENCE = 1;
const EACH_IN_WHAT = 1.8;
const EACH_IN_SENTENCE = 1;
/** The sentences around, by their distance. */
const SHARE_AROUND: readonly (readonly [number, number])[] = [
  [-1, 1.2],
  [-2, 0.5],
  [-3, 0.3],
  [1, 0.75],
  [2, 0.15],
];
const SHARE_IN_TITLE = 0.65;
/** A word that stands everywhere in a document still tells something. */
const LEAST_WEIGHT = 0.05;
/** Below this nothing is told. */
const LEAST_SCORE = 0.2;

/** Gives a record the issue, of a dossier's list, that it bears on; undefined where nothing tells. */
export type IssueFor = (
  record: Pick<MentionRecord, "what" | "evidence" | "attributes">,
) => string | undefined;

interface Issue {
  readonly name: string;
  readonly stems: readonly string[];
  /** Of all its stems together. */
  readonly weight: number;
}

/**
 * Tells issues by the share of their words that stand in `what`, in the sentence, in the sentences around it and in the title.
 * Words that several issues share, or that stand in most sentences of the document, count less. A post bears on an issue
 * only where its own sentence says so.
 */
export function issueOf(document: Document, issues: readonly string[], lines: TextLines): IssueFor {
  if (issues.length === 0) return () => undefined;
  const sentences = lines.sentences.map((span) => stemsIn(textOf(document.text, span)));
  const weightOf = weights(issues, sentences);
  const known: readonly Issue[] = issues.map((name) => {
    const stems = [...stemsIn(name)];
    return { name, stems, weight: stems.reduce((sum, stem) => sum + weightOf(stem), 0) };
  });
  const inTitle = stemsIn(document.title);
  const told = (issue: Issue, words: ReadonlySet<string> | undefined): number =>
    words === undefined
      ? 0
      : issue.stems.reduce((sum, stem) => sum + (words.has(stem) ? weightOf(stem) : 0), 0);
  const around = (issue: Issue, at: number): number =>
    SHARE_AROUND.reduce(
      (sum, [distance, share]) => sum + share * told(issue, sentences[at + distance]),
      SHARE_IN_TITLE * told(issue, inTitle),
    ) / issue.weight;

  return (record) => {
    const what = stemsIn(textOf(document.text, record.what));
    const sentence = stemsIn(textOf(document.text, record.evidence));
    const at = lines.sentenceAt(record.what.startOffset);
    const alone = kindOf(record) === "role";
    let best: { name: string; score: number } | undefined;
    for (const issue of known) {
      if (issue.weight === 0) continue;
      const own =
        told(issue, what) * (SHARE_IN_WHAT / issue.weight + EACH_IN_WHAT) +
        told(issue, sentence) * (SHARE_IN_SENTENCE / issue.weight + EACH_IN_SENTENCE);
      const score = own + (alone ? 0 : around(issue, at));
      if (score > (best?.score ?? LEAST_SCORE)) best = { name: issue.name, score };
    }
    return best?.name;
  };
}

function stemsIn(text: string): ReadonlySet<string> {
  return new Set(contentStems(text).map((stem) => stem.slice(0, STEM_LENGTH)));
}

/** How much a stem tells: less, the more issues have it and the more sentences of the document. */
function weights(
  issues: readonly string[],
  sentences: readonly ReadonlySet<string>[],
): (stem: string) => number {
  const inIssues = new Map<string, number>();
  for (const issue of issues)
    for (const stem of stemsIn(issue)) inIssues.set(stem, (inIssues.get(stem) ?? 0) + 1);
  const found = new Map<string, number>();
  const all = Math.log(sentences.length + 1);
  for (const [stem, shared] of inIssues) {
    const standing = sentences.filter((words) => words.has(stem)).length;
    const rarity =
      sentences.length > 3 ? Math.log((sentences.length + 1) / (standing + 0.5)) / all : 1;
    found.set(stem, Math.max(LEAST_WEIGHT, rarity / shared));
  }
  return (stem) => found.get(stem) ?? 0;
}
