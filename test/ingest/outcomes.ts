import assert from "node:assert/strict";
import type { Document } from "../../src/domain/document.ts";
import type { Refusal } from "../../src/domain/note.ts";
import { textOf } from "../../src/domain/span.ts";
import type { TakenIn } from "../../src/domain/taken-in.ts";
import type { Hints } from "../../src/ingest/format.ts";
import { takeInAll } from "../../src/ingest/take-in-all.ts";

/** What became of one input. */
export interface Outcomes {
  readonly taken: readonly TakenIn[];
  readonly refused: readonly Refusal[];
}

/** Takes one input in, and checks what holds of every outcome: refusals say all, blocks cover their text. */
export async function outcomesOf(
  about: string,
  content: Uint8Array | string,
  hints: Hints = {},
): Promise<Outcomes> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const taken: TakenIn[] = [];
  const refused: Refusal[] = [];
  for await (const outcome of takeInAll({ about, bytes, hints })) {
    if (outcome.ok) {
      assertBlocksCover(outcome.value.document);
      taken.push(outcome.value);
    } else {
      assert.ok(outcome.refusal.about.startsWith(about), outcome.refusal.about);
      assert.match(outcome.refusal.reason, /^\p{Lu}.{5,}\.$/su);
      assert.match(outcome.refusal.remedy, /^\p{Lu}.{5,}\.$/su);
      refused.push(outcome.refusal);
    }
  }
  return { taken, refused };
}

/** The one document of an input that holds one. */
export async function onlyDocument(
  about: string,
  content: Uint8Array | string,
  hints: Hints = {},
): Promise<Document> {
  const { taken, refused } = await outcomesOf(about, content, hints);
  assert.deepEqual(refused, []);
  assert.equal(taken.length, 1);
  return (taken[0] as TakenIn).document;
}

/** Blocks as `kind: words`, white space squeezed. */
export function blockLines(document: Document): string[] {
  return document.blocks.map(
    (block) => `${block.kind}: ${textOf(document.text, block).replaceAll(/\s+/g, " ")}`,
  );
}

/** Blocks in order, inside the text, with white space only between them. */
function assertBlocksCover({ text, blocks }: Document): void {
  let covered = 0;
  for (const block of blocks) {
    assert.ok(block.startOffset >= covered && block.endOffset > block.startOffset);
    assert.equal(text.slice(covered, block.startOffset).trim(), "");
    covered = block.endOffset;
  }
  assert.ok(covered <= text.length);
  assert.equal(text.slice(covered).trim(), "");
}
