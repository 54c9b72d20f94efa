import { parseHTML } from "linkedom";
import { isElement, type Page } from "./node.ts";

/** Each takes about a kilobyte of memory when parsed; the longest real pages have some tens of thousands. */
export const MOST_MARKS = 300_000;

/** Whether a page has more tags and entities than are parsed. */
export function hasTooManyMarks(page: string): boolean {
  let marks = 0;
  for (const _ of page.matchAll(/[<&]/g)) if (++marks > MOST_MARKS) return true;
  return false;
}

/**
 * Parses a page into a tree. Nothing is executed or fetched: the parser knows no script and loads nothing.
 * What stands outside `<body>`, where a page leaves its tags out, is moved into it.
 * Throws where it `hasTooManyMarks`.
 */
export function parsePage(html: string): Page {
  if (hasTooManyMarks(html)) throw new Error(`more than ${MOST_MARKS} tags and entities`);
  const page = parse(html);
  const root = page.documentElement;
  const isWhole = root?.localName === "html";
  if (!isWhole) return parse(`<!doctype html><html><body>${html}</body></html>`);
  for (const node of Array.from(root.childNodes)) {
    const isFrame = isElement(node) && (node.localName === "head" || node.localName === "body");
    if (!isFrame) page.body.append(node);
  }
  return page;
}

function parse(html: string): Page {
  return (parseHTML(html) as unknown as { readonly document: Page }).document;
}
