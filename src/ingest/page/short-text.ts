import type { PageElement } from "./node.ts";
import { isUnread } from "./roles.ts";
import { walk } from "./walk.ts";

/** The text of an element, white space squeezed; undefined where it has none, or more than `mostCharacters`. */
export function shortText(element: PageElement, mostCharacters: number): string | undefined {
  let text = "";
  for (const step of walk(element, isUnread)) {
    // Elements stand apart when they are shown, whatever their text says.
    text += step.kind === "text" ? step.text : " ";
    if (text.length > 4 * mostCharacters) return undefined;
  }
  const squeezed = text.replaceAll(/\s+/g, " ").trim();
  return squeezed && squeezed.length <= mostCharacters ? squeezed : undefined;
}

/** The words of an element's class, id and the like, in lower case: `postDate entry-meta` gives post, date, entry, meta. */
export function nameWords(element: PageElement): Set<string> {
  const names = ["class", "id", "itemprop", "property", "data-testid", "data-component"]
    .map((name) => element.getAttribute(name) ?? "")
    .join(" ");
  const words = names.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return new Set(words.split(/[^a-z]+/));
}
