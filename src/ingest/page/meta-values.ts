import type { Page } from "./node.ts";

// Names of `<meta name>`, `<meta property>` and `<meta itemprop>`, best first.

/** Names under which a page gives its headline. */
export const TITLE_NAMES = [
  "og:title",
  "headline",
  "dc.title",
  "dcterms.title",
  "citation_title",
  "twitter:title",
];

/** Names under which it gives its publisher. */
export const PUBLISHER_NAMES = [
  "og:site_name",
  "publisher",
  "dc.publisher",
  "dcterms.publisher",
  "citation_publisher",
  "article:publisher_name",
  "application-name",
];

/** Names under which it gives its day of publication. Days of change are none. */
export const DAY_NAMES = [
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

/** The values of a page's `<meta>`, white space squeezed, by name in lower case; the first of each. */
export function metaValues(page: Page): Map<string, string> {
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

/** The value of the first of the names that has one. */
export function firstOf(
  meta: ReadonlyMap<string, string>,
  names: readonly string[],
): string | undefined {
  return names.map((name) => meta.get(name)).find((value) => value !== undefined);
}

/** White space squeezed; undefined where there is nothing else. */
export function squeeze(text: string | null | undefined): string | undefined {
  return text?.replaceAll(/\s+/g, " ").trim() || undefined;
}
