import type { Draft } from "./brief.ts";

/** A page of A4 while it is filled. */
export interface Page {
  /** Keeps room for a line under a heading, with its source and heading where they are new; false where the page has none. */
  readonly reserve: (
    draft: Draft,
    place: { readonly heading: string; readonly document: string },
  ) => boolean;
}

/**
 * What a page holds at 9 points, as printed by Chromium: so many lines of so many letters, most of them bold. Title, what was left
 * out and who is silent are set aside. `test/views/brief-page.test.ts` prints full briefs where Chromium is at hand.
 */
const ROWS = 64;
const LETTERS = 116;
const ASIDE = 8;
const HEADING_ROWS = 1.8;

export function openPage(): Page {
  const headings = new Set<string>();
  const documents = new Set<string>();
  let free = ROWS - ASIDE;
  return {
    reserve: (draft, { heading, document }) => {
      const rows =
        rowsOf(draft) +
        (headings.has(heading) ? 0 : HEADING_ROWS) +
        (documents.has(document) ? 0 : 1);
      if (rows > free) return false;
      free -= rows;
      headings.add(heading);
      documents.add(document);
      return true;
    },
  };
}

function rowsOf({ lead, words, marks }: Draft): number {
  const letters = [lead, words, ...marks].reduce((sum, text) => sum + text.length + 2, 8);
  return Math.ceil(letters / LETTERS);
}
