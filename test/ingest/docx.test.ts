import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { docxFiles, makeDocx } from "./make-docx.ts";
import { makeZip, type ZipFile } from "./make-zip.ts";
import { blockLines, onlyDocument, outcomesOf } from "./outcomes.ts";

const REPORT = [
  ["Title", "Ferry talks fail"],
  ["", "3 March 2026"],
  ["", "The talks on the ferry have failed, the minister said."],
  ["heading 1", "What was offered"],
  ["", "“Four per cent” &amp; no more."],
] as const;

describe("DOCX", () => {
  test("its blocks, title and day", async () => {
    const document = await onlyDocument(
      "a.docx",
      makeDocx(REPORT, { title: "The ferry &amp; co" }),
    );
    assert.deepEqual(blockLines(document), [
      "heading: Ferry talks fail",
      "boilerplate: 3 March 2026",
      "paragraph: The talks on the ferry have failed, the minister said.",
      "heading: What was offered",
      "paragraph: “Four per cent” & no more.",
    ]);
    assert.equal(document.title, "The ferry & co");
    assert.equal(document.published, "2026-03-03");
  });

  test("the day on which the file was made, where the text gives none, with a note", async () => {
    const bytes = makeDocx([["", "They failed."]], { created: "2026-03-04T08:00:00Z" });
    const { taken } = await outcomesOf("a.docx", bytes);
    assert.equal(taken[0]?.document.published, "2026-03-04");
    assert.match(taken[0]?.notes[0]?.message ?? "", /when the file was made/);
  });

  const files = docxFiles(REPORT);
  const replaced = (name: string, change: (file: ZipFile) => Partial<ZipFile>): Buffer =>
    makeZip(files.map((file) => (file.name === name ? { ...file, ...change(file) } : file)));
  const entities =
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="w">&b;</w:document>';
  const faults: readonly (readonly [string, Buffer, RegExp])[] = [
    ["cut off", makeDocx(REPORT).subarray(0, -100), /cut off/],
    ["without text", makeDocx([]), /no text/],
    ["entities", replaced("word/document.xml", () => ({ content: entities })), /XML entities/],
    [
      "not well-formed",
      replaced("word/document.xml", () => ({ content: "<w:document" })),
      /damaged/,
    ],
    [
      "a bomb",
      replaced("word/document.xml", () => ({ content: Buffer.alloc(30 * 1024 * 1024, 32) })),
      /so many times its size/,
    ],
    ["encrypted part", replaced("word/document.xml", () => ({ isEncrypted: true })), /encrypted/],
    [
      "encrypted by Office",
      Buffer.from(`\xD0\xCF\x11\xE0${"EncryptedPackage".replaceAll(/./g, "$&\0")}`, "latin1"),
      /encrypted/,
    ],
  ];
  for (const [name, bytes, reason] of faults)
    test(name, async () => {
      const { taken, refused } = await outcomesOf("a.docx", bytes);
      assert.equal(taken.length, 0);
      assert.match(refused[0]?.reason ?? "", reason);
    });
});
