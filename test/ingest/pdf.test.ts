import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { column, makePdf, type PdfLine } from "./make-pdf.ts";
import { blockLines, onlyDocument, outcomesOf } from "./outcomes.ts";

const LEFT =
  "The ferry company and the harbour workers met for a third day on Monday and parted late at night without having agreed on the pay that the workers ask for. The minis\u00ADter said that a cease\u00ADfire in the quarrel was not in sight, and that the long-term plan would have to wait until the spring of next year at the very least.";
const RIGHT =
  "A spokeswoman of the company said on Tuesday that it would come back with another offer, which she did not describe. The work\u00ADers said that they would wait for it until the end of the week and no longer, and then go on strike again.";
const HYPHENATED = LEFT.replace("minis\u00ADter", "minister").replace(
  "cease\u00ADfire",
  "ceasefire",
);

describe("PDF", () => {
  test("columns are read one after another, between what spans them", async () => {
    // Drawn row by row across the columns, as many programs do.
    const lines: PdfLine[] = [
      { text: "Ferry talks fail in Port Anse", left: 50, top: 60, size: 18 },
      ...[
        ...column(LEFT, { left: 50, top: 100, letters: 38 }),
        ...column(RIGHT, { left: 300, top: 100, letters: 38 }),
      ].toSorted((a, b) => a.top - b.top),
      ...column(`At the end, all across: ${"the talks go on at some time. ".repeat(4).trim()}`, {
        left: 50,
        top: 300,
        letters: 80,
      }),
    ];
    const document = await onlyDocument("a.pdf", makePdf([lines]));
    assert.equal(document.title, "Ferry talks fail in Port Anse");
    assert.deepEqual(blockLines(document), [
      "heading: Ferry talks fail in Port Anse",
      `paragraph: ${HYPHENATED}`,
      `paragraph: ${RIGHT.replace("\u00AD", "")}`,
      `paragraph: At the end, all across: ${"the talks go on at some time. ".repeat(4).trim()}`,
    ]);
    assert.deepEqual(document.blocks[1]?.place, { page: 1, left: 50, top: 90 });
    assert.deepEqual(document.blocks[2]?.place, { page: 1, left: 300, top: 90 });
  });

  test("running heads and page numbers are boilerplate; a paragraph goes on over them", async () => {
    const text = column(LEFT, { left: 50, top: 100, letters: 60 });
    const pages = [text.slice(0, 2), text.slice(2, 4), text.slice(4)].map((lines, index) => [
      { text: `Lakeside Post, issue 7, page ${index + 1}`, left: 50, top: 40, size: 8 },
      ...lines,
      { text: `- ${index + 1} -`, left: 280, top: 810 },
    ]);
    const document = await onlyDocument("a.pdf", makePdf(pages));
    const lines = blockLines(document);
    assert.match(lines[0] ?? "", /^paragraph: The ferry company .* at the very least\.$/);
    assert.equal(lines.length, 7);
    assert.ok(lines.slice(1).every((line) => line.startsWith("boilerplate: ")));
    assert.deepEqual(
      document.blocks.slice(1).map(({ place }) => place?.page),
      [1, 1, 2, 2, 3, 3],
    );
  });

  test("paragraphs end at a gap, an indent or a short line; items stand alone", async () => {
    const lines = [
      ["They met on Monday and talked about pay and hours for a long", 0, 50],
      ["time.", 12, 50],
      ["The minister left first and said nothing to those who waited", 24, 50],
      ["at the gate of the harbour, and went home.", 36, 50],
      ["    ", 48, 50],
      ["  They will meet on Thursday, and then again on Friday, it is", 48, 62],
      ["said in the town of Port Anse by many.", 60, 50],
      ["\x95 first, the pay", 84, 50],
      ["\x95 then, the hours of those who work at night in the harbour, and", 96, 50],
      ["who ask for a day off after it", 108, 60],
    ] as const;
    const page = lines.map(([text, top, left]) => ({ text, top: 100 + top, left }));
    assert.deepEqual(blockLines(await onlyDocument("a.pdf", makePdf([page]))), [
      "paragraph: They met on Monday and talked about pay and hours for a long time.",
      "paragraph: The minister left first and said nothing to those who waited at the gate of the harbour, and went home.",
      "paragraph: They will meet on Thursday, and then again on Friday, it is said in the town of Port Anse by many.",
      "item: • first, the pay",
      "item: • then, the hours of those who work at night in the harbour, and who ask for a day off after it",
    ]);
  });

  test("a table is read row by row", async () => {
    const rows = ["Pay", "Hours", "Leave", "Pensions", "Training"].flatMap((text, index) => [
      { text, left: 50, top: 100 + 12 * index },
      { text: `${index} per cent`, left: 300, top: 100 + 12 * index },
    ]);
    const document = await onlyDocument("a.pdf", makePdf([rows]));
    assert.match(document.text.replaceAll(/\s+/g, " "), /Pay 0 per cent Hours 1 per cent/);
  });

  test("the day is that of the text, else that of the file, with a note", async () => {
    const info = "<< /Title (Microsoft Word - a.docx) /CreationDate (D:20260504120000+02'00') >>";
    const line = { text: "They failed, the minister said.", left: 50, top: 100 };
    const { taken } = await outcomesOf("a.pdf", makePdf([[line]], { info }));
    assert.equal(taken[0]?.document.published, "2026-05-04");
    assert.equal(taken[0]?.document.title, "They failed, the minister said.");
    assert.match(taken[0]?.notes[0]?.message ?? "", /2026-05-04, when the file was made/);
    const dated = makePdf([[{ ...line, text: "3 March 2026", top: 80 }, line]], { info });
    assert.equal((await onlyDocument("a.pdf", dated)).published, "2026-03-03");
  });

  const whole = makePdf([[{ text: "They failed.", left: 50, top: 100 }]]);
  const faults: readonly (readonly [string, Buffer, RegExp, RegExp])[] = [
    ["encrypted", makePdf([[]], { isEncrypted: true }), /encrypted/, /password/],
    ["scanned", makePdf([[], []]), /no text on its 2 pages/, /OCR/],
    ["header only", Buffer.from("%PDF-1.7\n%âãÏÓ"), /damaged or cut off/, /again/],
    ["cut off within", whole.subarray(0, 300), /damaged or cut off|no text/, /again|OCR/],
  ];
  for (const [name, bytes, reason, remedy] of faults)
    test(name, async () => {
      const { taken, refused } = await outcomesOf("a.pdf", bytes);
      assert.equal(taken.length, 0);
      assert.match(refused[0]?.reason ?? "", reason);
      assert.match(refused[0]?.remedy ?? "", remedy);
    });

  test("a page without text among others is a note", async () => {
    const { taken } = await outcomesOf(
      "a.pdf",
      makePdf([[{ text: "They failed.", left: 50, top: 100 }], []]),
    );
    assert.match(taken[0]?.notes[0]?.message ?? "", /Page 2 of 2 holds no text/);
  });
});
