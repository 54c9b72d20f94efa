import { marked } from "marked";
import type { Outcome } from "../../domain/note.ts";
import { datelineDay } from "../dateline.ts";
import type { Extract, Format, Source } from "../format.ts";
import { readHeader } from "../header.ts";
import { collectBlocks } from "../page/collect-blocks.ts";
import { parsePage } from "../page/parse-page.ts";
import { parseDay } from "../parse-day.ts";
import { headerParts, text } from "./text.ts";

/** The parser's time grows with the square of a paragraph's length. */
const MOST_PARAGRAPH_CHARACTERS = 20_000;

/**
 * Markdown, with or without a `---` header: its text without the marks. It becomes a page and is walked as one.
 * What the parser cannot take (a paragraph of book length, nesting deeper than the stack) is read as plain text, with a note.
 */
export const markdown: Format = {
  extract: (source) => {
    const { about, hints } = source;
    const { fields, body } = readHeader(source.text);
    const html = toHtml(body);
    if (html === undefined) return asPlainText(source);
    const { text: found, blocks } = collectBlocks(parsePage(html).body);
    if (!found) return withoutText(about);
    const day = parseDay(fields.get("published") ?? "") ?? datelineDay(found, blocks, hints.year);
    const published = day && { published: day };
    return {
      ok: true,
      value: { text: found, blocks, ...headerParts(fields), ...published, notes: [] },
    };
  },
};

function toHtml(body: string): string | undefined {
  const isLong = body.split(/\n\s*\n/).some((part) => part.length > MOST_PARAGRAPH_CHARACTERS);
  if (isLong) return undefined;
  try {
    return marked.parse(body, { async: false, gfm: true });
  } catch {
    return undefined;
  }
}

function asPlainText(source: Source): Outcome<Extract> {
  const outcome = text.extract(source);
  if (!outcome.ok) return outcome;
  const message = "Its Markdown could not be parsed; it was read as plain text, marks included.";
  return { ok: true, value: { ...outcome.value, notes: [{ about: source.about, message }] } };
}

function withoutText(about: string): Outcome<Extract> {
  const remedy = "Check that it is the file that was meant.";
  return { ok: false, refusal: { about, reason: "The Markdown holds no text.", remedy } };
}
