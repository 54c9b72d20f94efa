import { escapeMarkdown } from "../escape-markdown.ts";
import type { Brief, Line, Source } from "./brief.ts";
import { closingWords, headingOf, marksInWords, sentencesOf } from "./words.ts";

/** A brief as Markdown; words of documents are escaped, so that nothing in them becomes markup. */
export function toMarkdown(brief: Brief, { sentences }: { readonly sentences: boolean }): string {
  const sections = brief.sections.flatMap(({ heading, lines }) => [
    `## ${escapeMarkdown(heading)}`,
    "",
    ...lines.map((line) => lineOf(line, sentences)),
    "",
  ]);
  const closing = closingWords(brief).flatMap((words) => [escapeMarkdown(words), ""]);
  const sources = brief.sources.map(sourceOf);
  return [
    `# ${escapeMarkdown(headingOf(brief))}`,
    "",
    ...sections,
    ...closing,
    ...(sources.length > 0 ? ["## Sources", "", ...sources] : []),
    "",
  ].join("\n");
}

function lineOf(line: Line, sentences: boolean): string {
  const { lead, words, marks, source } = line;
  // The numbers of sources are no markup: Markdown has no link of that name.
  const more = escapeMarkdown(marksInWords(marks)).replace(/\\\[(\d+)\\\]/g, "[$1]");
  const quotes = sentences
    ? sentencesOf(line).map((told) => `\n  > ${escapeMarkdown(told)}\n`)
    : [];
  return `- **${escapeMarkdown(lead)}**: “${escapeMarkdown(words)}”${more} [${source}]${quotes.join("")}`;
}

function sourceOf({ publisher, published, title }: Source, index: number): string {
  return `${index + 1}. ${escapeMarkdown(publisher)}, ${published}, “${escapeMarkdown(title)}”`;
}
