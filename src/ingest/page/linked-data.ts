import type { PageElement } from "./node.ts";

/** What schema.org markup says of the page's report. */
export interface LinkedData {
  readonly headline?: string;
  readonly publisher?: string;
  /** As written. */
  readonly published?: string;
  readonly language?: string;
}

type Fields = { readonly [key: string]: unknown };

const REPORT =
  /Article$|^(?:BlogPosting|SocialMediaPosting|LiveBlogPosting|DiscussionForumPosting|Report|Message|Statement)$/;
const PAGE = /^(?:WebPage|ItemPage|ReportagePage)$/;
/** Linked data nests a few levels; a page that nests deeper is not looked into. */
const MOST_LEVELS = 6;
const MOST_NODES = 2000;

/** Reads the page's JSON-LD, broken parts left out; the report's node first, then the page's. */
export function readLinkedData(page: PageElement): LinkedData {
  const nodes = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    nodesOf(parseJson(script.textContent ?? ""), MOST_LEVELS),
  );
  const ofType = (type: RegExp) =>
    nodes.find(
      (node) => typesOf(node).some((name) => type.test(name)) && "datePublished" in node,
    ) ?? nodes.find((node) => typesOf(node).some((name) => type.test(name)));
  const found = ofType(REPORT) ?? ofType(PAGE);
  const siteName = nodes.find((node) => typesOf(node).includes("WebSite"))?.["name"];
  if (!found) return given({ publisher: textOf(siteName) });
  return given({
    headline: textOf(found["headline"]) ?? textOf(found["name"]),
    publisher:
      nameOf(found["publisher"], nodes) ??
      nameOf(found["sourceOrganization"], nodes) ??
      textOf(siteName),
    published: textOf(found["datePublished"]) ?? textOf(found["dateCreated"]),
    language: textOf(found["inLanguage"]),
  });
}

function parseJson(source: string): unknown {
  // Some publishers wrap it for old browsers, leave line ends inside strings, or a comma after the last of a list.
  const json = source.replaceAll(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*;?\s*$/g,
    "",
  );
  const onOneLine = json.replaceAll(/\p{Cc}+/gu, " ");
  const withoutLastCommas = onOneLine.replaceAll(/,\s*(?=[}\]])/g, "");
  for (const attempt of [json, onOneLine, withoutLastCommas]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

/** A value's objects, those of arrays and graphs included. */
function nodesOf(value: unknown, levels: number): Fields[] {
  if (levels === 0) return [];
  if (Array.isArray(value))
    return value.slice(0, MOST_NODES).flatMap((entry) => nodesOf(entry, levels - 1));
  if (!isFields(value)) return [];
  return [
    value,
    ...nodesOf(value["@graph"], levels - 1),
    ...nodesOf(value["mainEntity"], levels - 1),
  ];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(node: Fields): string[] {
  const type = node["@type"];
  const types = Array.isArray(type) ? type : [type];
  return types
    .filter((name) => typeof name === "string")
    .map((name) => name.replace(/^.*[/#]/, ""));
}

/** An organisation's name: told in place, or in another node that is pointed to. */
function nameOf(value: unknown, nodes: readonly Fields[]): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (!isFields(one)) return textOf(one);
  const id = one["@id"];
  return (
    textOf(one["name"]) ??
    textOf(nodes.find((node) => id !== undefined && node["@id"] === id && node !== one)?.["name"])
  );
}

function textOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" && one.trim() ? one.trim() : undefined;
}

function given(fields: { readonly [K in keyof LinkedData]: string | undefined }): LinkedData {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
