import { escapeMarkdown } from "../escape-markdown.ts";
import type { Brief, Line, Source } from "./brief.ts";
import { closingWords, headingOf } from "./words.ts";

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

function lineOf({ lead, words, marks, sentence, source }: Line, sentences: boolean): string {
  const more = marks.length > 0 ? ` (${marks.map(escapeMarkdown).join("; ")})` : "";
  const quote = sentences ? `\n  > ${escapeMarkdown(sentence)}` : "";
  return `- **${escapeMarkdown(lead)}**: “${escapeMarkdown(words)}”${more} [${source}]${quote}`;
}

function sourceOf({ publisher, published, title }: Source, index: number): string {
  return `${index + 1}. ${escapeMarkdown(publisher)}, ${published}, “${escapeMarkdown(title)}”`;
}
