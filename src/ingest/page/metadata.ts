import { parseDay } from "../parse-day.ts";
import { type LinkedData, readLinkedData } from "./linked-data.ts";
import {
  DAY_NAMES,
  firstOf,
  metaValues,
  PUBLISHER_NAMES,
  squeeze,
  TITLE_NAMES,
} from "./meta-values.ts";
import type { Page } from "./node.ts";
import { shownDay } from "./shown-day.ts";
import { copyrightHolder, type TitleParts, titleParts } from "./shown-publisher.ts";

/** What a page says of itself outside its text. */
export interface Metadata {
  readonly title?: string;
  readonly publisher?: string;
  /** A day, `YYYY-MM-DD`. */
  readonly published?: string;
  readonly language?: string;
}

/** Where microdata, RDFa, microformats and templates mark the day of publication and the publisher; best first. */
const DAY_MARKS = [
  '[itemprop~="datePublished"], [property$="datePublished"]',
  'time[pubdate], time.published, time.entry-date, abbr.published, .dt-published, [property="dc:date"]',
];
const PUBLISHER_MARKS = [
  '[itemprop="publisher"] [itemprop="name"], [property$="publisher"] [property$="name"]',
  '[itemprop="publisher"], .source-org .fn, .source-org .org',
];
/** The day in an address: /2026/03/12/, /2026-03-12-, /20260312/. */
const DAY_IN_ADDRESS =
  /\/(?<year>(?:19|20)\d\d)(?<gap>[/-]?)(?<month>\d\d)\k<gap>(?<day>\d\d)(?=[/._-]|$)/;

/**
 * Title, publisher, day and language of a page, from schema.org markup, Open Graph, `<meta>` and `<time>`; where these say nothing,
 * from what the page shows at its head and foot. `about` is the page's name, which tells a day where it is a dated address.
 */
export function readMetadata(page: Page, about = ""): Metadata {
  const linked = readLinkedData(page);
  const meta = metaValues(page);
  const parts = titleParts(page);
  const publisher =
    linked.publisher ??
    firstOf(meta, PUBLISHER_NAMES) ??
    markedValue(page, PUBLISHER_MARKS) ??
    parts?.site ??
    copyrightHolder(page);
  const title = titleOf(page, { linked, meta, parts, publisher });
  const fields = {
    title,
    publisher,
    published:
      toldDay(page, linked, meta) ??
      shownDay(page, parts?.headline ?? title) ??
      addressDay(page, meta, about),
    language:
      page.documentElement?.getAttribute("lang") || linked.language || meta.get("content-language"),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

function titleOf(
  page: Page,
  told: {
    readonly linked: LinkedData;
    readonly meta: ReadonlyMap<string, string>;
    readonly parts: TitleParts | undefined;
    readonly publisher: string | undefined;
  },
): string | undefined {
  const headings = [...page.querySelectorAll("h1")];
  const heading = headings.length === 1 ? squeeze(headings[0]?.textContent) : undefined;
  const shown = told.parts?.headline ?? heading ?? squeeze(page.title);
  const title = told.linked.headline ?? firstOf(told.meta, TITLE_NAMES) ?? shown;
  return title && withoutSite(title, told.publisher);
}

/** "Talks begin | The Paper" and "Talks begin - The Paper" without the paper's name. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parts = /^(?<title>.+\S)\s+[|–—·:-]\s+(?<site>[^|–—·]+)$/u.exec(title)?.groups;
  const isSite = publisher && parts?.["site"]?.trim().toLowerCase() === publisher.toLowerCase();
  return isSite ? (parts["title"] as string) : title;
}

function toldDay(
  page: Page,
  linked: LinkedData,
  meta: ReadonlyMap<string, string>,
): string | undefined {
  const told = [
    linked.published,
    ...DAY_NAMES.map((name) => meta.get(name)),
    ...DAY_MARKS.map((mark) => markedValue(page, [mark])),
  ];
  return told.map((value) => value && parseDay(value)).find(Boolean) || undefined;
}

/** The day in the address that the page gives as its own, or that it was fetched from. */
function addressDay(
  page: Page,
  meta: ReadonlyMap<string, string>,
  about: string,
): string | undefined {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
  for (const address of [canonical, meta.get("og:url"), about]) {
    if (!address || !/^https?:/i.test(address)) continue;
    const { year, month, day } = DAY_IN_ADDRESS.exec(address)?.groups ?? {};
    const found = parseDay(`${year}-${month}-${day}`);
    if (found) return found;
  }
  return undefined;
}

/** The value of the first element that is marked so: what its markup tells of it, else its text. */
function markedValue(page: Page, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const element = page.querySelector(selector);
    const told = ["content", "datetime", "title"].map((name) => element?.getAttribute(name));
    const value = squeeze(told.find(Boolean) ?? element?.textContent);
    if (value) return value;
  }
  return undefined;
}
