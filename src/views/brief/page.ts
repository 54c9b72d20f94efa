import type { Draft } from "./brief.ts";

/** A page of A4 while it is filled. */
export interface Page {
  /** Keeps room for a line under a heading, with its sources and heading where they are new; false where the page has none. */
  readonly reserve: (
    draft: Draft,
    place: { readonly heading: string; readonly documents: readonly string[] },
  ) => boolean;
}

/**
 * What a page holds at 9 points, as printed by Chromium: so many lines of so many letters, most of them bold. Title, what was left
 * out and who is silent are set aside. `test/views/brief-page.test.ts` prints full briefs where Chromium is at hand.
 */
const ROWS = 64;
const LETTERS = 116;
const ASIDE = 9;
const HEADING_ROWS = 1.8;

export function openPage(): Page {
  const headings = new Set<string>();
  const documents = new Set<string>();
  let free = ROWS - ASIDE;
  return {
    reserve: (draft, { heading, documents: cited }) => {
      const rows =
        rowsOf(draft) +
        (headings.has(heading) ? 0 : HEADING_ROWS) +
        new Set(cited).difference(documents).size;
      if (rows > free) return false;
      free -= rows;
      headings.add(heading);
      for (const document of cited) documents.add(document);
      return true;
    },
  };
}

function rowsOf({ lead, words, marks }: Draft): number {
  const texts = [lead, words, ...marks.map((mark) => `${mark.words} [10]`)];
  const letters = texts.reduce((sum, text) => sum + text.length + 2, 8);
  return Math.ceil(letters / LETTERS);
}
