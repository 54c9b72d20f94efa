import { parseFeed } from "feedsmith";
import type { Note, Outcome } from "../../domain/note.ts";
import { decode } from "../decode.ts";
import { findBlocks } from "../find-blocks.ts";
import type { Container, Extract, Input, Part } from "../format.ts";
import { strip } from "../header.ts";
import { collectBlocks } from "../page/collect-blocks.ts";
import { parsePage } from "../page/parse-page.ts";
import { parseDay } from "../parse-day.ts";
import { feedSources } from "./feed-sources.ts";

/** Entries that hold so many characters are whole reports and not summaries of them. */
const SHORT_ENTRY = 600;

/** An RSS, Atom or JSON feed: each entry is a document, published by the feed on the entry's day. */
export const feed: Container = {
  *open(input: Input): Generator<Part> {
    const read = readFeed(input);
    if (!read.ok) {
      yield { kind: "refusal", refusal: read.refusal };
      return;
    }
    const { entries, sources, decoding } = read.value;
    const extracts = entries.map((entry) => ({ entry, extract: extractOf(entry) }));
    const notes = [
      ...decoding,
      ...summaryNotes(
        input.about,
        extracts.map((e) => e.extract),
      ),
    ];
    for (const [index, { entry, extract }] of extracts.entries()) {
      const about = `${input.about}: ${entry.link ?? entry.title ?? `entry ${index + 1}`}`;
      if (strip(extract.text) === "") yield withoutText(about);
      else
        yield {
          kind: "document",
          about,
          extract: index === 0 ? { ...extract, notes } : extract,
          bytes: originalOf(input.bytes, sources, index),
        };
    }
  },
};

/** An entry as the feed has it, in UTF-8; the whole feed where its entries cannot be told apart for certain. */
function originalOf(
  feedBytes: Uint8Array,
  sources: readonly string[] | undefined,
  index: number,
): Uint8Array {
  const source = sources?.[index];
  return source === undefined ? feedBytes : Buffer.from(source);
}

/** What the kinds of feed tell of an entry. */
interface Entry {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  /** As written. */
  readonly date?: string | undefined;
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
}

interface ReadFeed {
  readonly entries: readonly Entry[];
  /** As they are written, one an entry. */
  readonly sources: readonly string[] | undefined;
  readonly decoding: readonly Note[];
}

function readFeed({ about, bytes, hints }: Input): Outcome<ReadFeed> {
  const decoded = decode(about, bytes, hints.charset);
  if (!decoded.ok) return decoded;
  const { text, notes } = decoded.value;
  // A feed needs no entities of its own, and those that name each other grow without end.
  if (/<!ENTITY/i.test(text.slice(0, text.search(/<(?:rss|feed|rdf:RDF)[\s>]/)))) {
    const reason = "It declares XML entities, which no feed needs and which may do harm.";
    return { ok: false, refusal: { about, reason, remedy: "Ask its publisher for a plain feed." } };
  }
  const entries = entriesOf(text);
  const found = feedSources(text);
  const sources = found.length === entries.length ? found : undefined;
  return { ok: true, value: { entries, sources, decoding: notes } };
}

/** The entries of a feed. Throws where the text is no whole feed. */
function entriesOf(text: string): Entry[] {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map((item) => ({
        title: plainText(item.title),
        link: item.link ?? item.guid?.value,
        publisher: item.source?.title ?? parsed.feed.title,
        language: parsed.feed.language,
        date: item.pubDate ?? item.dc?.dates?.[0],
        html: longer(item.content?.encoded, item.description),
      }));
    case "rdf":
      return (parsed.feed.items ?? []).map((item) => ({
        title: plainText(item.title),
        link: item.link,
        publisher: parsed.feed.title,
        date: item.dc?.dates?.[0],
        html: longer(item.content?.encoded, item.description),
      }));
    case "atom":
      return (parsed.feed.entries ?? []).map((entry) => ({
        title: plainText(entry.title?.value),
        link: entry.links?.[0]?.href ?? entry.id,
        publisher: plainText(entry.source?.title?.value ?? parsed.feed.title?.value),
        language: parsed.feed.xml?.lang,
        date: entry.published ?? entry.updated,
        ...atomText(entry.content?.value ?? entry.summary?.value, entry.content?.type),
      }));
    case "json":
      return (parsed.feed.items ?? []).map((item) => ({
        title: item.title,
        link: item.url ?? item.id,
        publisher: parsed.feed.title,
        language: item.language ?? parsed.feed.language,
        date: item.date_published,
        html: item.content_html,
        plain: item.content_text ?? item.summary,
      }));
    default:
      return parsed satisfies never;
  }
}

function atomText(
  value: string | undefined,
  type: string | undefined,
): Pick<Entry, "html" | "plain"> {
  return type === "text" ? { plain: value } : { html: value };
}

function longer(a: string | undefined, b: string | undefined): string | undefined {
  return (a?.length ?? 0) >= (b?.length ?? 0) ? a : b;
}

/** Titles are plain text or markup, and few feeds say which. */
function plainText(title: string | undefined): string | undefined {
  if (title === undefined || !/[<&]/.test(title)) return title;
  return parsePage(`<p>${title}</p>`).body.textContent?.replaceAll(/\s+/g, " ").trim();
}

function extractOf(entry: Entry): Extract {
  const plain = entry.html === undefined ? (entry.plain ?? entry.title ?? "") : undefined;
  const published = parseDay(entry.date ?? "");
  const { title, publisher, language } = entry;
  const told = { title, publisher, published, language };
  return {
    ...(plain === undefined ? pageText(entry.html ?? "") : plainBlocks(plain)),
    ...Object.fromEntries(Object.entries(told).filter(([, value]) => value)),
    notes: [],
  };
}

function pageText(html: string): Pick<Extract, "text" | "blocks"> {
  return collectBlocks(parsePage(html).body);
}

function plainBlocks(plain: string): Pick<Extract, "text" | "blocks"> {
  const text = `${strip(plain.replaceAll(/\r\n?/g, "\n"))}\n`;
  return { text, blocks: findBlocks(text) };
}

function summaryNotes(about: string, extracts: readonly Extract[]): Note[] {
  const short = extracts.filter(({ text }) => text.length < SHORT_ENTRY).length;
  if (short === 0) return [];
  const message = `${short} of its ${extracts.length} entries hold only a few lines; where they are summaries, add the pages that they name.`;
  return [{ about, message }];
}

function withoutText(about: string): Part {
  const reason = "The entry holds neither text nor title.";
  return { kind: "refusal", refusal: { about, reason, remedy: "Add the page that it names." } };
}
