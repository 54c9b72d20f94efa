import { escapeMarkdown } from "../escape-markdown.ts";
import type { Brief, Line, Source } from "./brief.ts";

/** A brief as Markdown; words of documents are escaped, so that nothing in them becomes markup. */
export function toMarkdown(brief: Brief): string {
  const sections = brief.sections.flatMap(({ heading, lines }) => [
    `## ${escapeMarkdown(heading)}`,
    "",
    ...lines.map(lineOf),
    "",
  ]);
  return [
    `# ${escapeMarkdown(brief.title)}: state of play as of ${brief.asOf}`,
    "",
    ...sections,
    ...(brief.sources.length > 0 ? ["## Sources", "", ...brief.sources.map(sourceOf)] : []),
    "",
  ].join("\n");
}

function lineOf({ lead, words, sources }: Line): string {
  const numbers = sources.map((number) => `[${number}]`).join("");
  return `- **${escapeMarkdown(lead)}**: ${escapeMarkdown(words.replace(/\s+/g, " "))} ${numbers}`;
}

function sourceOf(source: Source, index: number): string {
  const { publisher, published, title, sentence } = source;
  return `${index + 1}. ${escapeMarkdown(publisher)}, ${published}, “${escapeMarkdown(title)}”: ${escapeMarkdown(sentence)}`;
}
