import { Readability } from "@mozilla/readability";
import type { Page, PageElement } from "./node.ts";

/** A larger page is not given to Readability, whose time grows faster than the page. */
const MOST_ELEMENTS = 20_000;

/**
 * The part of a page that holds its report, as Readability finds it; undefined where it finds none.
 * Takes the page apart: read its metadata before.
 */
export function findMain(page: Page): PageElement | undefined {
  try {
    const reader = new Readability<PageElement>(page as never, {
      maxElemsToParse: MOST_ELEMENTS,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node as unknown as PageElement,
    });
    return reader.parse()?.content ?? undefined;
  } catch {
    // A page that Readability cannot take (too large, nested too deep) is read whole.
    return undefined;
  }
}
