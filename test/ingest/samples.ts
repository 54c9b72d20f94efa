import { gzipSync } from "node:zlib";
import { makeDocx } from "./make-docx.ts";
import { column, makePdf } from "./make-pdf.ts";
import { makeZip } from "./make-zip.ts";

/** Text of English, and of another language; invented. */
export const ENGLISH =
  "The talks on the ferry have failed, the minister of harbours said on Monday in Port Anse, and nobody knows when they will go on.";
export const GERMAN =
  "Die Gespräche über die Fähre sind gescheitert, sagte der Minister für Häfen am Montag, und niemand weiß, wann sie weitergehen.";

function page(text: string): Buffer {
  return Buffer.from(
    `<!doctype html><html><head><meta property="article:published_time" content="2026-03-03"></head><body><p>${text}</p></body></html>`,
  );
}

/** A mailbox of a mail for each text; a line that begins with "From " is marked, as mail programs do. */
export function mailbox(texts: readonly string[]): Buffer {
  const mails = texts.map(
    (text, index) =>
      `From ann@post.example Tue Mar  3 08:00:0${index} 2026\nFrom: Ann Lee <ann@post.example>\nDate: Tue, 3 Mar 2026 08:00:00 +0000\nSubject: The ferry\nMessage-ID: <${index}@post.example>\n\n${text.replaceAll(/^(>*From )/gm, ">$1")}\n\n`,
  );
  return Buffer.from(mails.join(""));
}

/** One document of the text in each format, published on 3 March 2026. */
export const SAMPLES = {
  text: (text: string) => Buffer.from(`---\npublished: 2026-03-03\n---\n${text}\n`),
  markdown: (text: string) =>
    Buffer.from(`---\npublished: 2026-03-03\n---\n# The **ferry**\n\n${text}\n`),
  html: page,
  gold: (text: string) =>
    Buffer.from(JSON.stringify({ doc: { title: "The ferry", published: "2026-03-03", text } })),
  pdf: (text: string) =>
    makePdf([
      text
        ? [
            { text: "3 March 2026", left: 50, top: 60 },
            ...column(text, { left: 50, top: 100, letters: 40 }),
          ]
        : [],
    ]),
  docx: (text: string) =>
    makeDocx(
      text
        ? [
            ["", "3 March 2026"],
            ["", text],
          ]
        : [],
    ),
  mail: (text: string) =>
    Buffer.from(
      `From: Ann Lee <ann@post.example>\nTo: bo@post.example\nDate: Tue, 3 Mar 2026 08:00:00 +0000\nSubject: The ferry\nMessage-ID: <1@post.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`,
    ),
  mbox: (text: string) => mailbox([text]),
  rss: (text: string) =>
    Buffer.from(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title>${text && `<item><title>The ferry</title><pubDate>Tue, 3 Mar 2026 08:00:00 GMT</pubDate><description>${text}</description></item>`}</channel></rss>`,
    ),
  jsonFeed: (text: string) =>
    Buffer.from(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Post",
        items: text ? [{ id: "1", content_text: text, date_published: "2026-03-03" }] : [],
      }),
    ),
  warc: (text: string) => {
    const html = page(text);
    const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n`;
    const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/1\r\nContent-Length: ${body.length + html.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head + body), html, Buffer.from("\r\n\r\n")]);
  },
  zip: (text: string) => makeZip([{ name: "report.html", content: page(text), isDeflated: true }]),
  gzip: (text: string) => gzipSync(page(text)),
} as const satisfies Readonly<Record<string, (text: string) => Buffer>>;

export type SampleName = keyof typeof SAMPLES;
