import { parseDay } from "../parse-day.ts";
import { type LinkedData, readLinkedData } from "./linked-data.ts";
import type { Page, PageElement } from "./node.ts";

/** What a page says of itself outside its text. */
export interface Metadata {
  readonly title?: string;
  readonly publisher?: string;
  /** A day, `YYYY-MM-DD`. */
  readonly published?: string;
  readonly language?: string;
}

// Names of `<meta name>`, `<meta property>` and `<meta itemprop>`, best first. Days of change are never publication days.
const TITLE_NAMES = [
  "og:title",
  "headline",
  "dc.title",
  "dcterms.title",
  "citation_title",
  "twitter:title",
];
const PUBLISHER_NAMES = [
  "og:site_name",
  "publisher",
  "dc.publisher",
  "dcterms.publisher",
  "citation_publisher",
  "article:publisher_name",
  "application-name",
];
const DAY_NAMES = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "article:published",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dc.date.created",
  "dcterms.date",
  "citation_publication_date",
  "citation_date",
  "bt:pubdate",
  "article.published",
  "article.created",
  "iso-8601-publish-date",
  "release_date",
  "date",
];

/** Title, publisher, day and language of a page, from schema.org markup, Open Graph, `<meta>` and `<time>`. */
export function readMetadata(page: Page): Metadata {
  const linked = readLinkedData(page);
  const meta = metaValues(page);
  const publisher =
    linked.publisher ?? firstOf(meta, PUBLISHER_NAMES) ?? itemText(page, "publisher");
  const fields = {
    title: titleOf(page, linked, meta, publisher),
    publisher,
    published: dayOf(page, linked, meta),
    language:
      page.documentElement?.getAttribute("lang") || linked.language || meta.get("content-language"),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

function metaValues(page: Page): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of page.querySelectorAll("meta")) {
    const key = ["property", "name", "itemprop", "http-equiv"]
      .map((name) => element.getAttribute(name))
      .find(Boolean);
    const value = squeeze(element.getAttribute("content"));
    if (key && value && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), value);
  }
  return values;
}

function firstOf(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => meta.get(name)).find((value) => value !== undefined);
}

function titleOf(
  page: Page,
  linked: LinkedData,
  meta: ReadonlyMap<string, string>,
  publisher: string | undefined,
): string | undefined {
  const headings = [...page.querySelectorAll("h1")];
  const heading = headings.length === 1 ? squeeze(headings[0]?.textContent) : undefined;
  const told = linked.headline ?? firstOf(meta, TITLE_NAMES) ?? heading ?? squeeze(page.title);
  return told && withoutSite(told, publisher);
}

/** "Talks begin | The Paper" and "Talks begin - The Paper" without the paper's name. */
function withoutSite(title: string, publisher: string | undefined): string {
  const parts = /^(?<title>.+\S)\s+[|–—·:-]\s+(?<site>[^|–—·]+)$/u.exec(title)?.groups;
  const isSite = publisher && parts?.["site"]?.trim().toLowerCase() === publisher.toLowerCase();
  return isSite ? (parts["title"] as string) : title;
}

function dayOf(
  page: Page,
  linked: LinkedData,
  meta: ReadonlyMap<string, string>,
): string | undefined {
  const told = [linked.published, ...DAY_NAMES.map((name) => meta.get(name))];
  for (const value of told) {
    const day = value && parseDay(value);
    if (day) return day;
  }
  return timeElementDay(page);
}

/** The day of the element that is marked as the day of publication, else of the first `<time>`, preferring one in the report. */
function timeElementDay(page: Page): string | undefined {
  const marked = [
    ...page.querySelectorAll(
      '[itemprop="datePublished"], time[pubdate], time.published, time.entry-date',
    ),
  ];
  const inReport = [...page.querySelectorAll("article time, main time")];
  for (const element of [...marked, ...inReport, ...page.querySelectorAll("time")]) {
    if (
      /modified|updated/i.test(
        `${element.getAttribute("itemprop")} ${element.getAttribute("class")}`,
      )
    )
      continue;
    const value =
      element.getAttribute("datetime") ??
      element.getAttribute("content") ??
      element.textContent ??
      "";
    const day = parseDay(value);
    if (day) return day;
  }
  return undefined;
}

function itemText(page: PageElement, name: string): string | undefined {
  const element = page.querySelector(
    `[itemprop="${name}"] [itemprop="name"], [itemprop="${name}"]`,
  );
  return squeeze(element?.getAttribute("content") ?? element?.textContent);
}

function squeeze(text: string | null | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, " ").trim() || undefined;
}
