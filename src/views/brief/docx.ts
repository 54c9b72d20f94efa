import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from "docx";
import { escapeHtml } from "../escape-html.ts";
import type { Brief, Line, Source } from "./brief.ts";
import { closingWords, headingOf, marksInWords, sentencesOf } from "./words.ts";
import { withFixedDates } from "./zip-dates.ts";

/** A brief as a Word document of A4; the same brief gives the same bytes. */
export async function toDocx(
  brief: Brief,
  { sentences }: { readonly sentences: boolean },
): Promise<Uint8Array> {
  const heading = headingOf(brief);
  const document = new Document({
    styles: { default: { document: { run: { font: "Liberation Sans", size: 18 } } } },
    numbering: { config: [SOURCES_NUMBERING] },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        children: [
          new Paragraph({ text: clean(heading), heading: HeadingLevel.HEADING_1, spacing: TIGHT }),
          ...brief.sections.flatMap(({ heading: words, lines }) => [
            headingParagraph(words),
            ...lines.flatMap((line) => lineParagraphs(line, sentences)),
          ]),
          ...closingWords(brief).map(
            (words) => new Paragraph({ text: clean(words), spacing: TIGHT }),
          ),
          ...(brief.sources.length > 0 ? [headingParagraph("Sources")] : []),
          ...brief.sources.map(sourceParagraph),
        ],
      },
    ],
  });
  const core = { path: "docProps/core.xml", data: coreProperties(heading, brief.asOf) };
  return withFixedDates(new Uint8Array(await Packer.toBuffer(document, undefined, [core])));
}

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 680, bottom: 680, left: 680, right: 680 };
const TIGHT = { before: 0, after: 40 };

const SOURCES_NUMBERING = {
  reference: "sources",
  levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START }],
};

function headingParagraph(text: string): Paragraph {
  const spacing = { before: 120, after: 20 };
  return new Paragraph({ text: clean(text), heading: HeadingLevel.HEADING_2, spacing });
}

function lineParagraphs(line: Line, sentences: boolean): Paragraph[] {
  const { lead, words, marks, source } = line;
  const told = new Paragraph({
    bullet: { level: 0 },
    spacing: { before: 0, after: 0 },
    children: [
      new TextRun({ text: clean(`${lead}: `), bold: true }),
      new TextRun({ text: clean(`“${words}”`) }),
      new TextRun({ text: clean(marksInWords(marks)), color: "666666" }),
      new TextRun({ text: ` [${source}]` }),
    ],
  });
  const quotes = sentences ? sentencesOf(line) : [];
  return [
    told,
    ...quotes.map((quote) => {
      const run = new TextRun({ text: clean(quote), italics: true });
      return new Paragraph({ indent: { left: 720 }, spacing: TIGHT, children: [run] });
    }),
  ];
}

function sourceParagraph({ publisher, published, title }: Source): Paragraph {
  return new Paragraph({
    text: clean(`${publisher}, ${published}, “${title}”`),
    numbering: { reference: "sources", level: 0 },
    spacing: { before: 0, after: 0 },
  });
}

/** XML forbids most control characters and half pairs; the library escapes what else is markup. */
function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").toWellFormed();
}

/** What Word shows of a file's making; the library would write the present time. */
function coreProperties(title: string, asOf: string | null): string {
  const day = asOf ?? "1980-01-01";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:creator>Parley</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created></cp:coreProperties>`;
}
