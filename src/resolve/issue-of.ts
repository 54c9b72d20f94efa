import type { Document } from "../domain/document.ts";
import type { MentionRecord } from "../domain/record.ts";
import { textOf } from "../domain/span.ts";
import { contentStems } from "./stems.ts";

/**
 * Gives the issue, of a dossier's list, that a record's words support: the share of the issue's content words that stand in
 * `what` (counted twice) and in the sentence, with words that several issues share counting less. Undefined where none does.
 */
export function issueOf(
  document: Document,
  issues: readonly string[],
): (record: Pick<MentionRecord, "what" | "evidence">) => string | undefined {
  const stemmed = issues.map((issue) => ({ issue, stems: contentStems(issue) }));
  const sharedBy = new Map<string, number>();
  for (const { stems } of stemmed)
    for (const stem of new Set(stems)) sharedBy.set(stem, (sharedBy.get(stem) ?? 0) + 1);
  const weight = (stem: string): number => 1 / (sharedBy.get(stem) ?? 1);

  return (record) => {
    const what = new Set(contentStems(textOf(document.text, record.what)));
    const sentence = new Set(contentStems(textOf(document.text, record.evidence)));
    let best: { issue: string; score: number } | undefined;
    for (const { issue, stems } of stemmed) {
      const total = stems.reduce((sum, stem) => sum + weight(stem), 0);
      const hit = stems.reduce(
        (sum, stem) => sum + weight(stem) * (what.has(stem) ? 2 : sentence.has(stem) ? 1 : 0),
        0,
      );
      const score = total === 0 ? 0 : hit / total;
      if (score > (best?.score ?? 0.3)) best = { issue, score };
    }
    return best?.issue;
  };
}
