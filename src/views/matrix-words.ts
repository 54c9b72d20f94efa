import type { Play } from "../pipeline.ts";
import type { WeighedItem } from "../state/describe-item.ts";
import type { IssueMatrix, StanceEntry } from "../state/matrix.ts";
import { wordsOf } from "./readable-words.ts";

/** The words of a matrix's cells, so that they are understood without the reports. */
export interface WordsOf {
  readonly ofStance: (stance: Pick<StanceEntry, "what" | "record">) => string;
  readonly ofItem: (item: WeighedItem) => string;
}

/** Beneath its issue "the tariff" is understood. */
const BENEATH_ISSUE = { least: 1, longest: 120 };

/** The words of all cells of a matrix; its records are asked for at once. */
export async function matrixWords(play: Play, matrix: readonly IssueMatrix[]): Promise<WordsOf> {
  const rows = matrix.flatMap((issue) => issue.rows);
  const find = await play.records([
    ...rows.flatMap(({ stances }) => stances.map(({ record }) => record)),
    ...rows.flatMap(({ demands, commitments }) =>
      [...demands, ...commitments].map(({ statusRecord }) => statusRecord),
    ),
  ]);
  return {
    ofStance: (stance) => wordsOf(stance, find(stance.record), BENEATH_ISSUE),
    ofItem: (item) => wordsOf(item, find(item.statusRecord), BENEATH_ISSUE),
  };
}
