import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { makeZip } from "./make-zip.ts";
import { outcomesOf } from "./outcomes.ts";

const REPORT = "The talks on the ferry have failed, the minister said on Monday.\n";
const reasons = async (about: string, content: Uint8Array): Promise<string[]> =>
  (await outcomesOf(about, content)).refused.map(
    (refusal) => `${refusal.about}: ${refusal.reason}`,
  );

describe("ZIP archives", () => {
  test("each file is a document; what cannot be read is named and the rest goes on", async () => {
    const bytes = makeZip([
      { name: "a.txt", content: REPORT },
      { name: "pictures/b.png", content: "\x89PNG" },
      { name: "../../etc/passwd", content: `${REPORT}Again.` },
      { name: "__MACOSX/._a.txt", content: "x" },
      { name: "secret.txt", content: REPORT, isEncrypted: true },
      { name: "deflated.txt", content: `${REPORT}Deflated.`, isDeflated: true },
    ]);
    const { taken, refused } = await outcomesOf("reports.zip", bytes);
    assert.deepEqual(
      taken.map(({ document }) => document.text.trim().split("\n").at(-1)),
      [REPORT.trim(), "Again.", "Deflated."],
    );
    assert.deepEqual(
      refused.map(({ about, reason }) => `${about}: ${reason}`),
      [
        "reports.zip: pictures/b.png: It is a PNG picture, which cannot be read.",
        "reports.zip: secret.txt: It is encrypted.",
      ],
    );
  });

  test("archives within archives, down to a depth", async () => {
    const inner = (level: number): Uint8Array =>
      level === 0
        ? Buffer.from(REPORT)
        : makeZip([{ name: level === 1 ? "a.txt" : "inner.zip", content: inner(level - 1) }]);
    assert.equal((await outcomesOf("a.zip", inner(3))).taken.length, 1);
    assert.match((await reasons("a.zip", inner(6)))[0] ?? "", /levels deep/);
  });

  test("bombs are refused without unpacking them", async () => {
    const bomb = makeZip([
      { name: "bomb.txt", content: Buffer.alloc(15 * 1024 * 1024, 65), isDeflated: true },
      { name: "large.txt", content: "A", claimsBytes: 2 ** 31 },
      { name: "liar.txt", content: Buffer.alloc(1e6, 65), isDeflated: true, claimsBytes: 100 },
      { name: "a.txt", content: REPORT },
    ]);
    const { taken, refused } = await outcomesOf("bomb.zip", bomb);
    assert.equal(taken.length, 1);
    assert.deepEqual(
      refused.map(({ reason }) => reason.slice(0, 27)),
      ["It unpacks to so many times", "It unpacks to so many times", "It is damaged or cut off."],
    );
  });

  test("more parts than are read", async () => {
    const files = Array.from({ length: 5002 }, (_, index) => ({ name: `${index}`, content: "" }));
    const { refused } = await outcomesOf("many.zip", makeZip(files));
    assert.match(refused.at(-1)?.reason ?? "", /more than 5000 parts/);
  });

  const whole = makeZip([{ name: "a.txt", content: REPORT }]);
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["empty", makeZip([]), /no document/],
    ["cut off", whole.subarray(0, -20), /cut off/],
    ["spreadsheet", makeZip([{ name: "xl/workbook.xml", content: "" }]), /spreadsheet/],
  ];
  for (const [name, content, reason] of cases)
    test(name, async () => assert.match((await reasons("a.zip", content))[0] ?? "", reason));
});

describe("gzip", () => {
  test("what it unpacks to is taken in", async () => {
    const { taken } = await outcomesOf("a.txt.gz", gzipSync(REPORT));
    assert.equal(taken[0]?.document.text, REPORT);
  });
  test("cut off", async () => {
    assert.match((await reasons("a.gz", gzipSync(REPORT).subarray(0, 30)))[0] ?? "", /cut off/);
  });
  test("a bomb", async () => {
    const packed = gzipSync(Buffer.alloc(210 * 1024 * 1024));
    assert.match((await reasons("a.gz", packed))[0] ?? "", /more than 200 MB/);
  });
});
