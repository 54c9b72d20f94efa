import type { Page } from "./node.ts";
import { isUnread } from "./roles.ts";
import { shortText } from "./short-text.ts";
import { walk } from "./walk.ts";

const MOST_HEADINGS = 300;
const MOST_TITLE_CHARACTERS = 300;
const LEAST_HEADLINE_CHARACTERS = 12;
const MOST_NAME_CHARACTERS = 60;

const SEPARATOR = /\s*[|–—·•«»]\s*|\s+[-:]+\s+|:\s+/;
// What stands beside a headline in a title and is nobody's name.
const NO_NAME =
  /^(?:print|transcript|live|video|audio|watch|listen|opinion|analysis|comment|editorial|exclusive|breaking|updated?|news|home|blog|archive|article|press releases?|statement|as it happened|by\b.*|.*\.\w{2,4}|\P{L}*)$/iu;
const COPYRIGHT =
  /(?:©|\([Cc]\)|[Cc]opyright)[\s©,]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by\s+)?(?<name>\p{Lu}[^.|•·,©]{2,59})/u;

/** A page's `<title>`, taken apart by a headline that the page shows. */
export interface TitleParts {
  readonly headline: string;
  /** Undefined where nothing else stands in the title, or what does is nobody's name. */
  readonly site: string | undefined;
}

/** Takes "Headline | The Paper" and "The Paper: Headline" apart; undefined where the page shows no headline that its title has. */
export function titleParts(page: Page): TitleParts | undefined {
  const title = page.title.replaceAll(/\s+/g, " ").trim();
  if (title.length > MOST_TITLE_CHARACTERS) return undefined;
  const headline = headlineIn(page, title);
  if (headline === undefined) return undefined;
  const at = title.indexOf(headline);
  const [before, after] = [title.slice(0, at), title.slice(at + headline.length)];
  const isTail = SEPARATOR.test(`${after} `) && after.trim() !== "";
  const names = (isTail ? after : before).split(SEPARATOR).filter(isName);
  return { headline, site: isTail ? names.at(-1) : names[0] };
}

/** Whose copyright the page claims, where it names somebody; the last claim, which is the page's own. */
export function copyrightHolder(page: Page): string | undefined {
  let holder: string | undefined;
  for (const step of walk(page.body, isUnread)) {
    if (step.kind !== "text" || step.text.length > MOST_TITLE_CHARACTERS) continue;
    const name = COPYRIGHT.exec(step.text)
      ?.groups?.["name"]?.replace(/\s+all rights.*/i, "")
      .trim();
    if (name && isName(name)) holder = name;
  }
  return holder;
}

/** The longest text of a heading, or of what is set like one, that the title holds. */
function headlineIn(page: Page, title: string): string | undefined {
  const found = page.querySelectorAll(
    'h1, h2, h3, h4, b, strong, font, [class*="title"], [class*="headline"]',
  );
  let best: string | undefined;
  for (const element of [...found].slice(0, MOST_HEADINGS)) {
    const text = shortText(element, MOST_TITLE_CHARACTERS) ?? "";
    if (text.length < LEAST_HEADLINE_CHARACTERS || !title.includes(text)) continue;
    if (text.length > (best?.length ?? 0) && 2 * text.length > title.length) best = text;
  }
  return best;
}

function isName(text: string): boolean {
  return text.length <= MOST_NAME_CHARACTERS && !NO_NAME.test(text);
}
