import type { Block } from "../domain/document.ts";
import { textOf } from "../domain/span.ts";

/** A title that had to be taken from a paragraph is cut to about this many characters. */
const MOST_CHARACTERS = 120;

/** A title for a text that gives none: its first heading, else the beginning of its first line that is read. */
export function titleOf(text: string, blocks: readonly Block[]): string {
  const heading = blocks.find((block) => block.kind === "heading");
  const first = heading ?? blocks.find((block) => block.kind !== "boilerplate") ?? blocks[0];
  const line = (first ? textOf(text, first) : text).replaceAll(/\s+/g, " ").trim();
  if (line.length <= MOST_CHARACTERS) return line;
  const words = line.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/, "");
  return `${words} …`;
}
