import type { Brief, Line, Mark } from "./brief.ts";

/** What a brief is headed. */
export function headingOf({ title, about, asOf }: Brief): string {
  if (asOf === null) return `${title}: no reports yet`;
  return `${title}: state of play as of ${asOf}${about === undefined ? "" : `, ${about}`}`;
}

/** What the page had no room for, and who has not been heard of; one sentence each. */
export function closingWords({ left, silent }: Brief): string[] {
  const words: string[] = [];
  if (left.items + left.minor > 0)
    words.push(
      `Not on this page: ${count(left.items, "item")} of less weight and ${count(left.minor, "minor mention")}.`,
    );
  for (const [of, heard] of [
    ["Parties", silent.parties],
    ["Issues", silent.issues],
  ] as const)
    if (heard.length > 0)
      words.push(`${of} last heard: ${heard.map(({ name, on }) => `${name} ${on}`).join("; ")}.`);
  return words;
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}

/** "(overdue, not confirmed (was due 2030-01-01); hardened: threatened to imposed [2])"; empty where there is no mark. */
export function marksInWords(marks: readonly Mark[]): string {
  if (marks.length === 0) return "";
  const words = marks.map((mark) =>
    mark.source === undefined ? mark.words : `${mark.words} [${mark.source}]`,
  );
  return ` (${words.join("; ")})`;
}

/** The sentences that a line and its marks rest on, each once. */
export function sentencesOf({ sentence, marks }: Line): string[] {
  return [...new Set([sentence, ...marks.flatMap((mark) => mark.sentence ?? [])])];
}
