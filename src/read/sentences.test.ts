import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { textOf } from "../domain/span.ts";
import { splitSentences } from "./sentences.ts";

/** One paragraph; `|` marks where a sentence must end. */
function split(marked: string): { expected: string[]; found: string[] } {
  const expected = marked.split("|").map((sentence) => sentence.trim());
  const text = expected.join(" ");
  const blocks = [{ kind: "paragraph" as const, startOffset: 0, endOffset: text.length }];
  return { expected, found: splitSentences({ text, blocks }).map((span) => textOf(text, span)) };
}

describe("splitSentences", () => {
  const cases = [
    ["plain sentences", "The envoys met.|They agreed on little."],
    ["a title", "Gen. Ota Brandt arrived.|Mr. Vale left with Sen. Moor."],
    ["a title in capitals", "MR. VALE: We met.|MS. MOOR: They agreed."],
    ["initials", "It was signed by J. A. Okoro.|He left."],
    ["a sentence after U.S.", "He thanked the U.S.|They had waited long."],
    ["U.S. before a name", "The U.S. Senate met."],
    ["a quotation after D.C.", "They met in Washington, D.C.|“We are near,” he said."],
    ["a quotation of two sentences", "“We came to talk.|We will go on,” said Vale."],
    ["closing quotes", "She said “no.”|The talks ended."],
    ["a question and a cry", "Will they sign?|No!|They went home."],
    ["a number", "It is item No. 4 of the list.|12 states signed."],
    ["a company", "Vale Ltd. offered more.|Later it withdrew."],
    ["a month", "They meet on Jan. 5 in Oslo."],
    ["a decimal", "Pay rose 4.2 per cent. "],
    ["a name with a particle opens", "The truce held.|al-Haddad was there."],
    ["dots", "It is not over…|We wait."],
  ] as const;
  for (const [name, marked] of cases)
    test(name, () => {
      const { expected, found } = split(marked);
      assert.deepEqual(found, expected);
    });

  test("a block's end ends a sentence, and boilerplate is not read", () => {
    const text = "A heading\nThe envoys met\nRead more";
    const blocks = [
      { kind: "heading" as const, startOffset: 0, endOffset: 9 },
      { kind: "paragraph" as const, startOffset: 10, endOffset: 24 },
      { kind: "boilerplate" as const, startOffset: 25, endOffset: 34 },
    ];
    assert.deepEqual(splitSentences({ text, blocks }), [
      { startOffset: 0, endOffset: 9, block: 0, heading: true },
      { startOffset: 10, endOffset: 24, block: 1, heading: false },
    ]);
  });

  test("nothing but white space is lost, whatever the text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("U.S. ", "said. ", "“No.” ", "Mr. ", "A. B. "),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const blocks = [{ kind: "paragraph" as const, startOffset: 0, endOffset: text.length }];
        const sentences = splitSentences({ text, blocks });
        assert.equal(
          sentences
            .map((span) => textOf(text, span))
            .join("")
            .replaceAll(/\s/g, ""),
          text.replaceAll(/\s/g, ""),
        );
        for (const span of sentences) assert.equal(textOf(text, span), textOf(text, span).trim());
      }),
    );
  });
});
