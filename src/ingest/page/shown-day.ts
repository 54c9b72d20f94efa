import { parseDay } from "../parse-day.ts";
import type { Page, PageElement } from "./node.ts";
import { isUnread } from "./roles.ts";
import { nameWords, shortText } from "./short-text.ts";
import { walk } from "./walk.ts";

const MOST_ELEMENTS = 20_000;
const MOST_HEADLINE_CHARACTERS = 300;
/** "By Ann Lee, The Paper, 13 May 2026, 08:15 GMT, updated 14 May 2026" is no longer. */
const MOST_DATE_CHARACTERS = 120;

// Words of class names that publishers give to the day of a report, and to what has days of its own.
const DATED = new Set(
  "date dates datetime dateline datestamp timestamp timestamps time posted published publish pubdate submitted created".split(
    " ",
  ),
);
const CHANGED = new Set(
  "updated update modified lastmod today now current expires event".split(" "),
);
const OTHERS = new Set(
  "comment comments disqus related recommended recirc sidebar widget teaser teasers promo trending latest ticker breaking archive archives".split(
    " ",
  ),
);
const OTHER_PARTS = new Set(["nav", "aside", "footer"]);

/**
 * The day that a page shows near its headline, in a `<time>` or a part that is named for a date: the first below the headline,
 * else the last above it; days of change are none.
 */
export function shownDay(page: Page, headline: string | undefined): string | undefined {
  let above: string | undefined;
  let isBelow = false;
  let elements = 0;
  for (const step of walk(page.body, (element) => isUnread(element) || isOfOthers(element))) {
    if (step.kind !== "enter") continue;
    if (++elements > MOST_ELEMENTS) break;
    const { element } = step;
    isBelow ||= headline !== undefined && isHeadline(element, headline);
    const day = dayOf(element);
    if (day && (isBelow || headline === undefined)) return day;
    above = day ?? above;
  }
  return above;
}

/** The part of a line that tells when it was published: what follows "Published", without what follows "Updated". */
export function publishedPart(line: string): string {
  const told = /\b(?:published|posted|issued|released)\b(?<rest>.*)/i.exec(line)?.groups?.["rest"];
  return (told ?? line).replace(
    /\b(?:last |first )?(?:updated|modified|edited|corrected)\b.*/i,
    "",
  );
}

function isHeadline(element: PageElement, headline: string): boolean {
  if (!/^h[1-6]$/.test(element.localName) && !nameWords(element).has("headline")) return false;
  return shortText(element, MOST_HEADLINE_CHARACTERS) === headline;
}

function dayOf(element: PageElement): string | undefined {
  const words = nameWords(element);
  const isDated = element.localName === "time" || hasAny(words, DATED);
  if (!isDated || hasAny(words, CHANGED)) return undefined;
  const told = element.getAttribute("datetime");
  const shown = shortText(element, MOST_DATE_CHARACTERS);
  return (told && parseDay(told)) || (shown && parseDay(publishedPart(shown))) || undefined;
}

function isOfOthers(element: PageElement): boolean {
  return OTHER_PARTS.has(element.localName) || isNamedForOthers(element);
}

/** "has-sidebar" and "comments-open" say what a page has; "comments" and "comment-list" are it. */
function isNamedForOthers(element: PageElement): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return names
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.split(/[^a-z]+/))
    .some(
      (words) =>
        words.length <= 2 && words.some((word) => OTHERS.has(word)) && !words.some(isOfFrame),
    );
}

function isOfFrame(word: string): boolean {
  return /^(?:has|with|no|is|open|closed|enabled|single|post|entry)$/.test(word);
}

function hasAny(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return !words.isDisjointFrom(wanted);
}
