import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { outcomesOf } from "./outcomes.ts";

const PAGE = (text: string): string =>
  `<!doctype html><html><head><title>Talks</title></head><body><p>${text}</p></body></html>`;

function record(type: string, uri: string, content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")]);
}

function response(uri: string, headers: string, body: Uint8Array | string, status = 200): Buffer {
  const head = Buffer.from(`HTTP/1.1 ${status} X\r\n${headers}\r\n\r\n`);
  return record("response", uri, Buffer.concat([head, Buffer.from(body)]));
}

const HTML = "Content-Type: text/html; charset=utf-8";
const RECORDS = [
  record("warcinfo", "urn:x", "software: test"),
  record("request", "https://post.example/1", "GET / HTTP/1.1\r\n\r\n"),
  response("https://post.example/1", HTML, PAGE("One – failed.")),
  response("https://post.example/x.png", "Content-Type: image/png", "\x89PNG"),
  response("https://post.example/404", HTML, PAGE("Not found."), 404),
  response("https://post.example/2", `${HTML}\r\nContent-Encoding: gzip`, gzipSync(PAGE("Two."))),
  response(
    "https://post.example/3",
    `${HTML}\r\nContent-Encoding: br`,
    brotliCompressSync(PAGE("Three.")),
  ),
  response(
    "https://post.example/4",
    "Content-Type: text/html; charset=koi8-r",
    iconv.encode(PAGE("Переговоры о пароме провалились, сообщил министр."), "koi8-r"),
  ),
  response(
    "https://post.example/5",
    `${HTML}\r\nTransfer-Encoding: chunked`,
    `4;x=1\r\nFive\r\n1\r\n.\r\n0\r\n\r\n`,
  ),
  response("https://post.example/map", "Content-Type: text/xml", "<urlset></urlset>"),
];

describe("web archives", () => {
  const texts = [
    "One – failed.",
    "Two.",
    "Three.",
    "Переговоры о пароме провалились, сообщил министр.",
    "Five.",
  ];
  const archives = {
    plain: Buffer.concat(RECORDS),
    "packed record by record": Buffer.concat(RECORDS.map((bytes) => gzipSync(bytes))),
  };
  for (const [name, archive] of Object.entries(archives))
    test(`${name}: each page is a document`, async () => {
      const { taken, refused } = await outcomesOf("a.warc", archive);
      assert.deepEqual(refused, []);
      assert.deepEqual(
        taken.map(({ document }) => document.text.trim()),
        texts,
      );
    });

  test("cut off: what came before is read, the last record is named", async () => {
    const archive = Buffer.concat(RECORDS.slice(0, 6)).subarray(0, -20);
    const { taken, refused } = await outcomesOf("a.warc", archive);
    assert.equal(taken.length, 1);
    assert.deepEqual(
      refused.map(({ about, reason }) => `${about}: ${reason}`),
      [
        "a.warc: https://post.example/2: The archive is cut off within this record, number 6 and the last.",
      ],
    );
  });

  test("packed and cut off", async () => {
    const packed = Buffer.concat(RECORDS.map((bytes) => gzipSync(bytes)));
    const { taken, refused } = await outcomesOf("a.warc.gz", packed.subarray(0, -300));
    assert.ok(taken.length >= 3);
    assert.match(refused.at(-1)?.reason ?? "", /cut off/);
  });

  test("noise between records, and a body that unpacks without end", async () => {
    const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024, 65));
    const { taken, refused } = await outcomesOf(
      "a.warc",
      Buffer.concat([
        RECORDS[2] as Buffer,
        Buffer.from("noise, noise\r\n"),
        response("https://post.example/b", `${HTML}\r\nContent-Encoding: gzip`, bomb),
        RECORDS[5] as Buffer,
      ]),
    );
    assert.equal(taken.length, 2);
    assert.deepEqual(
      refused.map(({ reason }) => reason),
      [
        "In the place of its record number 2 stand 14 bytes that are none.",
        "Its body is damaged, or unpacks to more than is read.",
      ],
    );
  });

  test("without reports", async () => {
    const { refused } = await outcomesOf("a.warc", RECORDS[0] as Buffer);
    assert.match(refused[0]?.reason ?? "", /no document/);
  });
});
