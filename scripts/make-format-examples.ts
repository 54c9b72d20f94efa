/**
 * Writes the reports of examples/halm, one or more in each format that Parley reads, from examples/halm/texts.json.
 *
 *   node scripts/make-format-examples.ts [folder = examples/halm/reports]
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { makeDocx } from "../test/ingest/make-docx.ts";
import { column, makePdf } from "../test/ingest/make-pdf.ts";
import { makeZip } from "../test/ingest/make-zip.ts";

/** A report, and the file (and part of it) that it stands in. */
export interface ExampleText {
  readonly file: string;
  readonly part?: string;
  readonly title: string;
  /** Title as the document has it, where the file's differs. */
  readonly subject?: string;
  readonly publisher: string;
  /** `YYYY-MM-DD`. */
  readonly published: string;
  readonly paragraphs: readonly string[];
}

const FOLDER = join(import.meta.dirname, "../examples/halm");

/** The texts of one file. */
type Texts = readonly [ExampleText, ...ExampleText[]];

/** The texts of the example. */
export async function exampleTexts(): Promise<ExampleText[]> {
  return JSON.parse(await readFile(join(FOLDER, "texts.json"), "utf8")) as ExampleText[];
}

/** The files of the example, by name. */
export function exampleFiles(texts: readonly ExampleText[]): ReadonlyMap<string, Buffer> {
  const files = Map.groupBy(texts, ({ file }) => file);
  return new Map(
    [...files].map(([file, own]) => {
      const ending = file.split(".").at(-1) as keyof typeof WRITERS;
      return [file, WRITERS[ending](own as [ExampleText, ...ExampleText[]])];
    }),
  );
}

// By ending: how the texts of a file are written.
const WRITERS = {
  txt: ([text]) => Buffer.from(plain(text)),
  md: ([text]) => Buffer.from(`${header(text)}# ${text.title}\n\n${paragraphs(text, "\n\n")}\n`),
  html: ([text]) => Buffer.from(page(text)),
  json: (texts) => (texts[0].file.includes("feed") ? jsonFeed(texts) : gold(texts)),
  pdf: ([text]) => pdf(text),
  docx: ([text]) => docx(text),
  eml: (texts) => Buffer.from(mailWithAttachment(texts)),
  rss: (texts) => Buffer.from(rss(texts)),
  atom: ([text]) => Buffer.from(atom(text)),
  warc: ([text]) => warc(text),
  zip: (texts) =>
    makeZip(
      texts.map((text) => ({ name: text.part ?? "", content: packed(text), isDeflated: true })),
    ),
  gz: ([text]) => gzipSync(page(text)),
  mbox: (texts) =>
    Buffer.from(
      texts
        .map((text) => `From sender@halm.example ${text.published.slice(0, 4)}\n${mail(text)}\n`)
        .join(""),
    ),
} as const satisfies Readonly<Record<string, (texts: Texts) => Buffer>>;

function paragraphs(text: ExampleText, gap: string): string {
  return text.paragraphs.join(gap);
}

function header(text: ExampleText): string {
  return `---\ntitle: ${text.title}\npublisher: ${text.publisher}\npublished: ${text.published}\n---\n`;
}

function plain(text: ExampleText): string {
  return `${header(text)}${paragraphs(text, "\n\n")}\n`;
}

/** In a ZIP: a page, or plain text in the encoding of an old machine. */
function packed(text: ExampleText): Buffer {
  return text.part?.endsWith(".html")
    ? Buffer.from(page(text))
    : iconv.encode(plain(text), "windows-1252");
}

function page(text: ExampleText): string {
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: text.title,
    datePublished: `${text.published}T18:30:00+01:00`,
    publisher: { "@type": "Organization", name: text.publisher },
  };
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${text.title} | ${text.publisher}</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body>
<nav><a href="/">${text.publisher}</a> <a href="/harbour">Harbour</a> <a href="/weather">Weather</a></nav>
<article>
<h1>${text.title}</h1>
${paragraphBlocks(text)}
</article>
<aside><h2>Most read</h2><ul><li><a href="/1">Herring is back</a></li></ul></aside>
<footer>© ${text.publisher}</footer>
</body>
</html>
`;
}

function paragraphBlocks(text: ExampleText): string {
  return text.paragraphs.map((words) => `<p>${words}</p>`).join("\n");
}

function gold([text]: Texts): Buffer {
  const { title, publisher, published } = text;
  const doc = { title, publisher, published, text: `${paragraphs(text, "\n\n")}\n` };
  return Buffer.from(`${JSON.stringify({ doc, issues: [], records: [] }, null, 1)}\n`);
}

function jsonFeed(texts: Texts): Buffer {
  const items = texts.map((text, index) => ({
    id: String(index + 1),
    title: text.title,
    date_published: `${text.published}T18:30:00+01:00`,
    content_text: paragraphs(text, "\n\n"),
  }));
  const feed = { version: "https://jsonfeed.org/version/1.1", title: texts[0].publisher, items };
  return Buffer.from(`${JSON.stringify(feed, null, 1)}\n`);
}

/** Two columns under a headline, with a running foot. */
function pdf(text: ExampleText): Buffer {
  const [first = "", ...others] = text.paragraphs;
  const setIn = (words: string, left: number, top: number) =>
    column(toLatin(words), { left, top, letters: 38 });
  let top = 130;
  const right = others.flatMap((words) => {
    const lines = setIn(words, 310, top);
    top += lines.length * 12 + 14;
    return lines;
  });
  const lines = [
    { text: toLatin(text.title), left: 50, top: 60, size: 18 },
    { text: `${text.publisher}, 12 March 2026`, left: 50, top: 90, size: 9 },
    ...setIn(first, 50, 130),
    ...right,
    { text: "- 1 -", left: 290, top: 810 },
  ];
  return makePdf([lines]);
}

/** The font's encoding is written in Latin-1; its quotation marks are at other places. */
function toLatin(text: string): string {
  return text.replaceAll("’", "\u0092").replaceAll("“", "\u0093").replaceAll("”", "\u0094");
}

function docx(text: ExampleText): Buffer {
  const { title, published, paragraphs: words } = text;
  const properties = { title, created: `${published}T09:00:00Z` };
  return makeDocx(
    [["Title", title], ...words.map((paragraph) => ["", paragraph] as const)],
    properties,
  );
}

function mailHead(text: ExampleText): string {
  const day = new Date(`${text.published}T09:15:00Z`).toUTCString().replace("GMT", "+0000");
  return `From: =?utf-8?b?${Buffer.from(text.publisher).toString("base64")}?= <press@halm.example>
To: list@halm.example
Date: ${day}
Subject: =?utf-8?b?${Buffer.from(text.title).toString("base64")}?=
Message-ID: <${text.published}@halm.example>
MIME-Version: 1.0
`;
}

const AS_TEXT = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n";

function mail(text: ExampleText): string {
  return `${mailHead(text)}${AS_TEXT}\n${paragraphs(text, "\n\n")}\n`;
}

function mailWithAttachment([text, attached]: Texts): string {
  const bytes = Buffer.from(plain(attached as ExampleText))
    .toString("base64")
    .replaceAll(/.{76}/g, "$&\n");
  return `${mailHead(text)}Content-Type: multipart/mixed; boundary="halm"

--halm
${AS_TEXT}
${paragraphs(text, "\n\n")}

--halm
Content-Type: text/plain; charset=utf-8; name="${attached?.part}"
Content-Disposition: attachment; filename="${attached?.part}"
Content-Transfer-Encoding: base64

${bytes}
--halm--
`;
}

function rss(texts: Texts): string {
  const items = texts.map(
    (text, index) =>
      `<item><title>${text.title}</title><link>https://gazette.example/${index + 1}</link><pubDate>${new Date(`${text.published}T17:00:00Z`).toUTCString()}</pubDate><description>${text.paragraphs[0]}</description><content:encoded><![CDATA[${paragraphBlocks(text)}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${texts[0].publisher}</title><link>https://gazette.example/</link><description>News of Halm</description><language>en</language>
${items.join("\n")}
</channel></rss>
`;
}

function atom(text: ExampleText): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>${text.publisher}</title><id>urn:radio-halm</id><updated>${text.published}T03:05:00+01:00</updated>
<entry><title>${text.title}</title><id>urn:radio-halm:1</id><published>${text.published}T03:05:00+01:00</published><updated>${text.published}T03:05:00+01:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${paragraphBlocks(text)}</div></content></entry>
</feed>
`;
}

function warc(text: ExampleText): Buffer {
  const content = Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(text)}`,
  );
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nWARC-Date: ${text.published}T20:00:00Z\r\nWARC-Target-URI: https://safety.example/cranes\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n\r\n")]);
}

if (import.meta.main) {
  const folder = process.argv[2] ?? join(FOLDER, "reports");
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of exampleFiles(await exampleTexts()))
    await writeFile(join(folder, name), bytes);
}
