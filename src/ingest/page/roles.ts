import type { BlockKind } from "../../domain/document.ts";
import type { PageElement } from "./node.ts";

const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const ITEMS = new Set(["li", "dt", "dd", "tr"]);
const STANDING = new Set(
  "figcaption caption nav aside footer button label menu dialog address".split(" "),
);
const STANDING_ROLES =
  /^(?:navigation|complementary|banner|contentinfo|search|dialog|menu|toolbar)$/;
const OTHER_BLOCKS = new Set(
  "p div section article main header blockquote pre ul ol dl table thead tbody tfoot hr details summary fieldset form figure hgroup center body".split(
    " ",
  ),
);
const UNREAD = new Set(
  "script style noscript template iframe frame object embed applet svg math canvas select option textarea input audio video map head title meta link".split(
    " ",
  ),
);
// Words of class names that publishers give to what stands around a report.
const STANDING_CLASS =
  /(?:^|[-_\s])(?:captions?|credits?|shar(?:e|ing)|social|related|newsletter|promo|byline|advert(?:isement)?|read-?more|tags|breadcrumbs?|copyright|sign-?up|subscribe|cookies?|comments?|paywall|regwall|subscriptions?|disclaimers?|pull-?quotes?|sidebar|toolbar|dateline-meta|timestamp)(?:$|[-_\s])/i;
/** A longer part with such a class is more likely the report's own frame ("article share-enabled"). */
const MOST_STANDING_CHARACTERS = 400;

/** Whether an element starts and ends a block of text. */
export function isBlock(element: PageElement): boolean {
  const name = element.localName;
  return OTHER_BLOCKS.has(name) || HEADINGS.has(name) || ITEMS.has(name) || STANDING.has(name);
}

/** Whether an element holds nothing that a reader of the page sees as text. */
export function isUnread(element: PageElement): boolean {
  if (UNREAD.has(element.localName) || element.hasAttribute("hidden")) return true;
  if (element.getAttribute("aria-hidden") === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
}

/** What the text of an element is, within an element whose text is `outer`. */
export function roleOf(element: PageElement, outer: BlockKind): BlockKind {
  if (outer === "boilerplate" || isStanding(element)) return "boilerplate";
  if (HEADINGS.has(element.localName)) return "heading";
  return ITEMS.has(element.localName) ? "item" : outer;
}

function isStanding(element: PageElement): boolean {
  const name = element.localName;
  if (STANDING.has(name) || STANDING_ROLES.test(element.getAttribute("role") ?? "")) return true;
  // A figure holds a picture with its caption, unless it frames a table or a quotation.
  if (name === "figure") return !element.querySelector("table, blockquote, pre, ul, ol");
  const classes = element.getAttribute("class") ?? "";
  return (
    STANDING_CLASS.test(classes) && (element.textContent ?? "").length <= MOST_STANDING_CHARACTERS
  );
}
