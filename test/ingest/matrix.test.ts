import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { docxFiles } from "./make-docx.ts";
import { makePdf } from "./make-pdf.ts";
import { makeZip } from "./make-zip.ts";
import { outcomesOf } from "./outcomes.ts";
import { ENGLISH, GERMAN, SAMPLES, type SampleName } from "./samples.ts";

const MB = 1024 * 1024;
const FORMATS = Object.keys(SAMPLES) as SampleName[];
const RUSSIAN =
  "Переговоры о пароме провалились, сообщил министр портов в понедельник, и никто не знает, когда они продолжатся.";

/** What becomes of an input, in a line: `read`, `read, but …` with its notes, `refused: …` with its reasons. */
async function fateOf(format: string, bytes: Uint8Array): Promise<string> {
  const { taken, refused } = await outcomesOf(`report.${format}`, bytes);
  const notes = taken.flatMap((document) => document.notes.map(({ message }) => message));
  const reasons = refused.map(({ reason }) => reason);
  const read = taken.length > 0 ? [["read", ...notes].join(", but ")] : [];
  return [...read, ...reasons.map((reason) => `refused: ${reason}`)].join("; ");
}

const head = (format: SampleName): Buffer => SAMPLES[format](ENGLISH).subarray(0, 24);
const noise = Buffer.from(
  Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + i * i * 31) % 256),
);
const ENTITIES = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>';

// Each fault: how it is made of each format, where it can be, and what must become of it.
type Row = readonly [
  make: (format: SampleName) => Buffer,
  fate: RegExp,
  only?: readonly SampleName[],
];
const FAULTS: Readonly<Record<string, Row>> = {
  none: [(format) => SAMPLES[format](ENGLISH), /^read(?:, but .*hold only a few lines.*)?$/],
  "of no bytes": [() => Buffer.alloc(0), /^refused: It is empty\.$/],
  "of white space": [() => Buffer.from(" \r\n\t\n"), /^refused: It is empty\.$/],
  "without text": [
    (format) => SAMPLES[format](""),
    /^refused: .*(?:empty|no text|No text|no document|gold form)/,
    FORMATS.filter((format) => format !== "markdown"),
  ],
  "cut off": [
    (format) => SAMPLES[format](ENGLISH).subarray(0, -40),
    /^refused: .*(?:cut off|no text|damaged|gold form)/,
    ["gold", "docx", "rss", "jsonFeed", "warc", "zip", "gzip"],
  ],
  "of noise after its head": [
    (format) => Buffer.concat([head(format), noise]),
    /^refused: /,
    FORMATS.filter((format) => format !== "mail" && format !== "mbox"),
  ],
  "of another program's bytes": [
    () => Buffer.concat([Buffer.alloc(100), noise]),
    /^refused: .*binary/,
  ],
  "too large": [
    (format) => Buffer.concat([SAMPLES[format](ENGLISH), Buffer.alloc(21 * MB, 32)]),
    /^refused: It has 22 MB; at most 20 MB are read\.$/,
    FORMATS.filter((format) => !["zip", "gzip", "warc", "mbox"].includes(format)),
  ],
  "in another language": [
    (format) => SAMPLES[format](GERMAN),
    /^read.*German; only English is read/,
  ],
  "in an encoding that is not told": [
    (format) => iconv.encode(SAMPLES[format](RUSSIAN).toString(), "windows-1251"),
    /^read.*Russian/,
    ["text", "markdown", "html"],
  ],
};
const SINGLE_FAULTS: Readonly<Record<string, readonly [SampleName, Buffer, RegExp]>> = {
  "an encrypted PDF": [
    "pdf",
    makePdf([[]], { isEncrypted: true }),
    /^refused: The PDF is encrypted/,
  ],
  "a scanned PDF": ["pdf", makePdf([[], []]), /^refused: .*probably a scan/],
  "an encrypted entry": [
    "zip",
    makeZip([{ name: "a.txt", content: ENGLISH, isEncrypted: true }]),
    /^refused: It is encrypted/,
  ],
  "a ZIP bomb": [
    "zip",
    makeZip([{ name: "a.txt", content: Buffer.alloc(19 * MB, 65), isDeflated: true }]),
    /^refused: .*do harm/,
  ],
  "a ZIP bomb in a Word document": [
    "docx",
    makeZip([
      ...docxFiles([["", ENGLISH]]),
      { name: "word/bomb.xml", content: Buffer.alloc(19 * MB, 65), isDeflated: true },
    ]),
    /^refused: .*do harm/,
  ],
  "a gzip bomb": ["gzip", gzipSync(Buffer.alloc(201 * MB)), /^refused: .*more than 200 MB/],
  "entities in a feed": [
    "rss",
    Buffer.from(ENTITIES + SAMPLES.rss("&b;").toString().slice(21)),
    /^refused: .*entities/,
  ],
  "entities in a page": [
    "html",
    Buffer.from(`<!DOCTYPE html [<!ENTITY b "x">]>${SAMPLES.html(`${ENGLISH} &b;`).toString()}`),
    /^read$/,
  ],
};

describe("each format and fault is read or refused with a reason and a remedy", () => {
  for (const [fault, [make, fate, only]] of Object.entries(FAULTS))
    for (const format of only ?? FORMATS)
      test(`${format} ${fault === "none" ? "without a fault" : fault}`, async () =>
        assert.match(await fateOf(format, make(format)), fate));
  for (const [fault, [format, bytes, fate]] of Object.entries(SINGLE_FAULTS))
    test(fault, async () => assert.match(await fateOf(format, bytes), fate));
});
