import type { Block } from "../../domain/document.ts";
import type { Outcome } from "../../domain/note.ts";
import { textOf } from "../../domain/span.ts";
import { datelineDay } from "../dateline.ts";
import type { Extract, Format } from "../format.ts";
import { collectBlocks } from "../page/collect-blocks.ts";
import { findMain } from "../page/find-main.ts";
import { readMetadata } from "../page/metadata.ts";
import type { Page } from "../page/node.ts";
import { hasTooManyMarks, MOST_MARKS, parsePage } from "../page/parse-page.ts";

type Shown = Pick<Extract, "text" | "blocks">;

/** Characters below which what was found may be a teaser rather than the report. */
const SHORT_REPORT = 250;

/** A web page: the text of its report, block by block, and what its markup says of it. Nothing is executed or fetched. */
export const html: Format = {
  extract: ({ about, text, hints }) => {
    if (hasTooManyMarks(text)) return tooManyParts(about);
    const page = parsePage(text);
    const { published: told, ...metadata } = readMetadata(page, about);
    // Before Readability, which takes the page apart.
    const whole = collectBlocks(page.body);
    const found = reportOf(page, whole);
    if (!/\S/.test(found.text)) return noText(about);
    const published =
      told ?? dayIn(found, metadata.title, hints.year) ?? dayIn(whole, metadata.title, hints.year);
    return {
      ok: true,
      value: { ...found, ...metadata, ...(published && { published }), notes: [] },
    };
  },
};

/** The report that Readability finds, or the whole page where that is hardly anything. */
function reportOf(page: Page, whole: Shown): Shown {
  const main = findMain(page);
  if (!main) return whole;
  const report = collectBlocks(main);
  const length = readableLength(report.blocks);
  const isEnough = length >= SHORT_REPORT || length * 3 >= readableLength(whole.blocks);
  return isEnough ? report : whole;
}

/** The day of the dateline, from the headline on where it is there: menus before it push a dateline down. */
function dayIn({ text, blocks }: Shown, title = "", year?: number): string | undefined {
  const at = blocks.findIndex((block) => textOf(text, block).includes(title));
  return datelineDay(text, blocks.slice(Math.max(0, at)), year);
}

function readableLength(blocks: readonly Block[]): number {
  return blocks
    .filter((block) => block.kind !== "boilerplate")
    .reduce((sum, block) => sum + block.endOffset - block.startOffset, 0);
}

function noText(about: string): Outcome<Extract> {
  const reason =
    "No text was found in the page; it may be put together by a script when it is opened.";
  const remedy = "Open it in a browser, copy the report's text and add it as a text file.";
  return { ok: false, refusal: { about, reason, remedy } };
}

function tooManyParts(about: string): Outcome<Extract> {
  const reason = `The page has more than ${MOST_MARKS} tags and entities.`;
  const remedy = "Copy the report's text out of it and add that as a text file.";
  return { ok: false, refusal: { about, reason, remedy } };
}
