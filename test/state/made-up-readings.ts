import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import { asId } from "../../src/domain/id.ts";
import { makeRecord } from "../../src/domain/record.ts";
import type { ResolvedReading, Store } from "../../src/record/store.ts";
import { keptRecords, type MadeUp } from "./kept-records.ts";

/** A reading of made-up records; `whole` are those of the document where the reading has fewer. */
export function readingOf(
  made: readonly MadeUp[],
  index: number,
  version: string,
  whole: readonly MadeUp[] = made,
): ResolvedReading {
  const id = asId<ResolvedReading["document"]["id"]>(`d${index}`);
  const [first] = whole;
  const text = whole.map(({ what = "" }, place) => what.padEnd(100 + place)).join("");
  const contentHash = createHash("sha256").update(`${text}${index}`).digest("hex");
  const unique = `${text}${index}`;
  const document = {
    id,
    title: "",
    publisher: first?.publisher,
    published: first?.on,
    language: "en",
    text: unique,
    blocks: [],
    contentHash,
  };
  const records = keptRecords(made).map(({ record, quote }) => {
    const startOffset = unique.indexOf(quote.what);
    const span = { startOffset, endOffset: startOffset + quote.what.length };
    return makeRecord<string>(document, { ...record, evidence: span, what: span });
  });
  const names = new Set(records.flatMap((one) => [...one.actor, ...one.target, ...one.source]));
  const actors = [...names].map((name) => ({
    documentId: id,
    name,
    type: "unknown" as const,
    aliases: [],
    known: false,
    posts: [],
  }));
  return { document, reader: { name: "test", version }, records, actors, shareRead: 1, notes: [] };
}

/** Opens a dossier of its own for a test, and checks that it is sound at the end. */
export async function withStore(use: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-state-"));
  const outcome = await openSqliteStore(folder, { create: true });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  await use(outcome.value);
  assert.deepEqual(await outcome.value.faults(), []);
  await outcome.value.close();
  rmSync(folder, { recursive: true });
}
