import type { Brief } from "./brief.ts";

/** What a brief is headed. */
export function headingOf({ title, asOf }: Brief): string {
  return asOf === null ? `${title}: no reports yet` : `${title}: state of play as of ${asOf}`;
}

/** What the page had no room for, and who has not been heard of; one sentence each. */
export function closingWords({ left, silent }: Brief): string[] {
  const words: string[] = [];
  if (left.items + left.minor > 0)
    words.push(
      `Not on this page: ${count(left.items, "item")} of less weight and ${count(left.minor, "minor mention")}.`,
    );
  if (silent.length > 0)
    words.push(`Last heard: ${silent.map(({ name, on }) => `${name} ${on}`).join("; ")}.`);
  return words;
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
