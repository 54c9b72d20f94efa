import type { Block, BlockKind } from "../../domain/document.ts";
import type { Note, Outcome } from "../../domain/note.ts";
import { datelineDay } from "../dateline.ts";
import { dayOrMade, sensibleTitle } from "../file-properties.ts";
import { ITEM_MARK, kindOfLine } from "../find-blocks.ts";
import type { BinaryFormat, Extract, Input } from "../format.ts";
import { joinLines, wordsWithin } from "../pdf/join-lines.ts";
import { bodySize, type Paragraph, paragraphsOf } from "../pdf/paragraphs.ts";
import { isPasswordFault, MOST_PAGES, type PdfContent, readPdf } from "../pdf/read-pages.ts";
import { type Line, lineOf, linesInOrder, rowsOf } from "../pdf/reading-order.ts";
import { runningHeads } from "../pdf/running-heads.ts";

/** A heading is set at least so much larger than the text, and is no longer than so many words. */
const HEADING_SIZE = 1.12;
const TITLE_SIZE = 1.25;
const MOST_HEADING_WORDS = 30;
/** A longer paragraph is no heading or standing line. */
const SHORT = 90;
/** Notes at the foot of a page are set so much smaller than the text, below this share of the page. */
const NOTE_SIZE = 0.88;
const NOTES_BELOW = 0.6;
/** Share of characters without a meaning above which the text cannot be told. */
const MOST_UNKNOWN = 0.2;
const UNKNOWN = /[\p{Co}\p{Cn}\uFFFD[\p{Cc}--[\t\n]]]/gv;
/**
 * A PDF: its text in the order of reading, line breaks and hyphens of the printed line taken out; each block tells its page and
 * place. Running heads and page numbers are boilerplate, at the end. Refuses encrypted files and scans without text.
 */
export const pdf: BinaryFormat = {
  extract: async (input) => {
    let content: PdfContent;
    try {
      content = await readPdf(input.bytes);
    } catch (error) {
      if (isPasswordFault(error)) return encrypted(input.about);
      throw error;
    }
    const { body, heads, notes } = linesOf(content);
    if (body.length === 0) return scanned(input.about, content.pageCount);
    if (isUnknown(body)) return unknown(input.about);
    return { ok: true, value: extractOf(input, content, { body, heads, notes }) };
  },
};

interface Lines {
  readonly body: readonly Line[];
  /** Notes at the foot of pages. */
  readonly notes: readonly Line[];
  readonly heads: readonly Line[];
}

function linesOf({ pages }: PdfContent): Lines {
  const running = runningHeads(pages);
  const lines: Line[] = [];
  const heads: Line[] = [];
  for (const page of pages) {
    const standing = running.get(page) ?? new Set();
    const pieces = page.pieces.filter((piece) => !standing.has(piece));
    lines.push(...linesInOrder(page, pieces, (lines.at(-1)?.column ?? -1) + 1));
    for (const row of rowsOf([...standing])) heads.push(standingLine(lineOf(row), page.number));
  }
  const size = bodySize(lines);
  const heights = new Map(pages.map(({ number, height }) => [number, height]));
  const isNote = (line: Line): boolean =>
    line.size < size * NOTE_SIZE && line.baseline > (heights.get(line.page) ?? 0) * NOTES_BELOW;
  return {
    body: lines.filter((line) => !isNote(line)),
    notes: lines.filter((line) => isNote(line)),
    heads,
  };
}

function standingLine(line: ReturnType<typeof lineOf>, page: number): Line {
  return { ...line, page, column: -1, columnLeft: line.left, columnRight: line.right };
}

function extractOf(input: Input, content: PdfContent, lines: Lines): Extract {
  const words = wordsWithin(lines.body.map(({ text }) => text));
  const size = bodySize(lines.body);
  const body = paragraphsOf(lines.body);
  const text = { text: "", blocks: [] as Block[] };
  for (const [index, paragraph] of body.entries())
    append(text, paragraph, words, kindOf(paragraph, words, size, index === body.length - 1));
  for (const paragraph of paragraphsOf(lines.notes)) append(text, paragraph, words, "paragraph");
  for (const line of lines.heads)
    append(text, { lines: [line], size: line.size }, words, "boilerplate");
  text.text += "\n";
  const told = datelineDay(text.text, text.blocks, input.hints.year);
  const { published, notes } = dayOrMade(input, told, content.created);
  const title = titleOf(body, words, size) ?? sensibleTitle(content.title);
  return {
    ...text,
    ...(title && { title }),
    ...(published && { published }),
    notes: [...pageNotes(input.about, content), ...notes],
  };
}

function append(
  to: { text: string; readonly blocks: Block[] },
  paragraph: Paragraph,
  words: ReadonlySet<string>,
  kind: BlockKind,
): void {
  const first = paragraph.lines[0] as Line;
  const joined = textOf(paragraph, words);
  if (to.text) to.text += "\n\n";
  const startOffset = to.text.length;
  to.text += joined;
  const place = {
    page: first.page,
    left: round(first.left),
    top: round(first.baseline - first.size),
  };
  to.blocks.push({ startOffset, endOffset: to.text.length, kind, place });
}

function kindOf(
  paragraph: Paragraph,
  words: ReadonlySet<string>,
  size: number,
  isLast: boolean,
): BlockKind {
  const text = textOf(paragraph, words);
  if (isHeading(paragraph, text, size * HEADING_SIZE)) return "heading";
  if (ITEM_MARK.test(text)) return "item";
  // A sentence that was set over two lines heads nothing, and a line among lines is decided by its words.
  return paragraph.lines.length === 1 || text.length < SHORT
    ? kindOfLine(text, isLast)
    : "paragraph";
}

function isHeading({ size }: Paragraph, text: string, leastSize: number): boolean {
  return size >= leastSize && text.split(" ").length <= MOST_HEADING_WORDS && /\p{L}/u.test(text);
}

/** What is set largest on the first page, if it is larger than the text. */
function titleOf(
  body: readonly Paragraph[],
  words: ReadonlySet<string>,
  size: number,
): string | undefined {
  const onFirst = body.filter(({ lines }) => lines[0]?.page === body[0]?.lines[0]?.page);
  const heads = onFirst.filter((part) => isHeading(part, textOf(part, words), size * TITLE_SIZE));
  const largest = heads.toSorted((a, b) => b.size - a.size)[0];
  return largest && textOf(largest, words);
}

function textOf({ lines }: Paragraph, words: ReadonlySet<string>): string {
  return joinLines(
    lines.map(({ text }) => text),
    words,
  );
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}

function pageNotes(about: string, { pages, pageCount }: PdfContent): Note[] {
  const messages: string[] = [];
  if (pageCount > pages.length)
    messages.push(`It has ${pageCount} pages; the first ${MOST_PAGES} were read.`);
  const bare = pages.filter(({ pieces }) => pieces.length === 0).map(({ number }) => number);
  if (bare.length > 0)
    messages.push(
      `${bare.length === 1 ? "Page" : "Pages"} ${bare.slice(0, 10).join(", ")}${bare.length > 10 ? " …" : ""} of ${pageCount} ${bare.length === 1 ? "holds" : "hold"} no text; what was scanned there is not read.`,
    );
  return messages.map((message) => ({ about, message }));
}

function isUnknown(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join("");
  return (text.match(UNKNOWN)?.length ?? 0) > text.length * MOST_UNKNOWN;
}

function encrypted(about: string): Outcome<Extract> {
  const remedy = "Open it with its password, save it without one and add it again.";
  return { ok: false, refusal: { about, reason: "The PDF is encrypted.", remedy } };
}

function scanned(about: string, pageCount: number): Outcome<Extract> {
  const pages = pageCount === 1 ? "page" : `${pageCount} pages`;
  const reason = `The PDF holds no text on its ${pages}; it is probably a scan.`;
  const remedy = "Run it through text recognition (OCR) and add what comes out.";
  return { ok: false, refusal: { about, reason, remedy } };
}

function unknown(about: string): Outcome<Extract> {
  const reason = "The PDF does not say which characters its text is made of.";
  const remedy = "Run it through text recognition (OCR) and add what comes out.";
  return { ok: false, refusal: { about, reason, remedy } };
}
