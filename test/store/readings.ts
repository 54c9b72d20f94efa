import { createHash } from "node:crypto";
import type { Document } from "../../src/domain/document.ts";
import { asId, type DocumentId } from "../../src/domain/id.ts";
import type { LocalActor } from "../../src/domain/local-actor.ts";
import type { ReaderVersion } from "../../src/domain/reader.ts";
import { type ActorRecord, makeRecord } from "../../src/domain/record.ts";
import type { ResolvedReading } from "../../src/record/store.ts";

/** A reading made up for a test: each sentence is a paragraph of its text and gives one position by its first word. */
export function readingOf(given: {
  readonly sentences: readonly string[];
  readonly id?: string;
  readonly published?: string | undefined;
  readonly reader?: ReaderVersion;
}): ResolvedReading {
  const document = documentOf(given);
  const records = document.blocks.map((block) => recordOf(document, block));
  const names = [...new Set(records.flatMap((record) => record.actor))];
  return {
    document,
    reader: given.reader ?? { name: "test", version: "1" },
    records,
    actors: names.map((name) => actorOf(document.id, name)),
    shareRead: 1,
    notes: [],
  };
}

function documentOf(given: Parameters<typeof readingOf>[0]): Document {
  const text = given.sentences.join("\n\n");
  const contentHash = createHash("sha256").update(text).digest("hex");
  let start = 0;
  const blocks = given.sentences.map((sentence) => {
    const block = {
      kind: "paragraph" as const,
      startOffset: start,
      endOffset: start + sentence.length,
    };
    start = block.endOffset + 2;
    return block;
  });
  return {
    id: asId<DocumentId>(given.id ?? contentHash.slice(0, 16)),
    title: given.sentences[0] ?? "",
    publisher: "The Test Courier",
    published: "published" in given ? given.published : "2026-03-01",
    language: "en",
    text,
    blocks,
    contentHash,
  };
}

function recordOf(
  document: Document,
  block: { readonly startOffset: number; readonly endOffset: number },
): ActorRecord {
  const evidence = { startOffset: block.startOffset, endOffset: block.endOffset };
  const sentence = document.text.slice(block.startOffset, block.endOffset);
  const name = sentence.split(" ", 1)[0] as string;
  return makeRecord<string>(document, {
    attributes: { kind: "position", value: "supports" },
    actor: [name],
    target: [],
    source: [name],
    evidence,
    what: { startOffset: evidence.startOffset + name.length, endOffset: evidence.endOffset },
    certainty: "asserted",
    confidence: 0.5,
  });
}

function actorOf(documentId: DocumentId, name: string): LocalActor {
  return { documentId, name, type: "person", aliases: [`M. ${name}`], known: false, posts: [] };
}
