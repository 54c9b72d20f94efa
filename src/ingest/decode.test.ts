import assert from "node:assert/strict";
import { describe, test } from "node:test";
import iconv from "iconv-lite";
import { decode } from "./decode.ts";

const TEXT = "The minister’s café talks – “failed” – cost €40 million. She said so in Malmö.";
const GERMAN =
  "Die Gespräche über die Fähre sind gescheitert, sagte der Minister für Häfen; größere Schäden drohen jetzt überall.";

describe("decode", () => {
  const marked = ["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"];
  for (const encoding of marked)
    test(`${encoding} with a byte order mark`, () =>
      expectText(iconv.encode(TEXT, encoding, { addBOM: true }), TEXT));
  for (const encoding of ["utf-8", "utf-16le", "utf-16be"])
    test(`${encoding} without one`, () => expectText(iconv.encode(TEXT, encoding), TEXT));
  test("Windows-1252, guessed", () => expectText(iconv.encode(GERMAN, "windows-1252"), GERMAN));
  test("Windows-1252 with a single accent, guessed", () => {
    const text = `${"The minister said that the talks had failed. ".repeat(9)}So did the maître.`;
    expectText(iconv.encode(text, "windows-1252"), text);
  });
  test("the encoding told", () =>
    expectText(iconv.encode(TEXT, "windows-1252"), TEXT, "ISO-8859-1"));

  const russian = "Переговоры о пароме провалились, сообщил министр.";
  test("the encoding declared in the page", () => {
    const page = `<html><head><meta charset="koi8-r"></head><body>${russian}</body></html>`;
    expectText(iconv.encode(page, "koi8-r"), page);
  });
  test("valid UTF-8 goes before a declaration that says otherwise", () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">${TEXT}`;
    expectText(Buffer.from(page), page);
  });
  test("an unknown declaration is passed over", () => {
    const page = `<meta charset="x-nonsense">${GERMAN}`;
    expectText(iconv.encode(page, "windows-1252"), page);
  });

  test("UTF-8 cut in the middle of a character is decoded, with a note", () => {
    const outcome = decode("a.txt", Buffer.from(TEXT.repeat(3)).subarray(0, -1).subarray(0, 200));
    assert.ok(outcome.ok);
    const cut = decode("a.txt", Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe2, 0x80])]));
    assert.ok(cut.ok);
    assert.match(cut.value.notes[0]?.message ?? "", /1 character could not be decoded as utf-8/);
  });

  test("noise is refused", () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256);
    const outcome = decode("noise", noise);
    assert.ok(!outcome.ok);
    assert.match(outcome.refusal.remedy, /UTF-8/);
  });
});

function expectText(bytes: Uint8Array, expected: string, charset?: string): void {
  const outcome = decode("file", bytes, charset);
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.refusal.reason);
  assert.equal(outcome.value.text, expected);
  assert.deepEqual(outcome.value.notes, []);
}
