import { Readability } from "@mozilla/readability";
import type { Page, PageElement } from "./node.ts";
import { walk } from "./walk.ts";

// Readability's time grows faster than the page: 50 s at a nesting of 2,000. Real pages nest a few dozen deep.
const MOST_ELEMENTS = 20_000;
const MOST_LEVELS = 150;

/**
 * The part of a page that holds its report, as Readability finds it; undefined where it finds none.
 * Takes the page apart: read its metadata before.
 */
export function findMain(page: Page): PageElement | undefined {
  if (!isOrdinary(page.body)) return undefined;
  try {
    const reader = new Readability<PageElement>(page as never, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node as unknown as PageElement,
    });
    return reader.parse()?.content ?? undefined;
  } catch {
    // A page that Readability cannot take is read whole.
    return undefined;
  }
}

function isOrdinary(body: PageElement): boolean {
  let elements = 0;
  let levels = 0;
  for (const step of walk(body, () => false)) {
    if (step.kind === "text") continue;
    levels += step.kind === "enter" ? 1 : -1;
    if (step.kind === "enter") elements++;
    if (elements > MOST_ELEMENTS || levels > MOST_LEVELS) return false;
  }
  return true;
}
