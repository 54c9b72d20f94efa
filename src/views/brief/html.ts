import { escapeHtml } from "../escape-html.ts";
import type { Brief, Line, Source } from "./brief.ts";
import { closingWords, headingOf, marksInWords, sentencesOf } from "./words.ts";

/** A brief as one HTML file that needs nothing else and prints on a page of A4. Words of documents are escaped. */
export function toHtml(brief: Brief, { sentences }: { readonly sentences: boolean }): string {
  const heading = escapeHtml(headingOf(brief));
  const sections = brief.sections.map(
    ({ heading: words, lines }) =>
      `<section><h2>${escapeHtml(words)}</h2>\n<ul>\n${lines.map((line) => lineOf(line, sentences)).join("\n")}\n</ul></section>`,
  );
  const closing = closingWords(brief).map((words) => `<p>${escapeHtml(words)}</p>`);
  const sources = brief.sources.map(sourceOf).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${heading}</h1>
${sections.join("\n")}
${closing.join("\n")}
${sources === "" ? "" : `<section><h2>Sources</h2>\n<ol>\n${sources}\n</ol></section>`}
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark }
body { font: 9pt/1.32 "Liberation Sans", Arial, sans-serif; max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem }
h1 { font-size: 13pt; margin: 0 0 0.5rem }
h2 { font-size: 10pt; margin: 0.5rem 0 0.1rem }
ul, ol { margin: 0; padding-left: 1.3rem }
p { margin: 0.3rem 0 }
small { color: GrayText }
blockquote { margin: 0.1rem 0 0.2rem 0.8rem; font-style: italic }
@media print { @page { size: A4; margin: 12mm } body { margin: 0; padding: 0; max-width: none } h2 { break-after: avoid } small { color: #444 } }
`;

function lineOf(line: Line, sentences: boolean): string {
  const { lead, words, marks, source } = line;
  const more = marks.length > 0 ? ` <small>${escapeHtml(marksInWords(marks))}</small>` : "";
  const quotes = sentences
    ? sentencesOf(line).map((told) => `<blockquote>${escapeHtml(told)}</blockquote>`)
    : [];
  return `<li><strong>${escapeHtml(lead)}</strong>: “${escapeHtml(words)}”${more} <a href="#source-${source}">[${source}]</a>${quotes.join("")}</li>`;
}

function sourceOf({ publisher, published, title }: Source, index: number): string {
  return `<li id="source-${index + 1}">${escapeHtml(publisher)}, ${published}, “${escapeHtml(title)}”</li>`;
}
