/**
 * Writes the mentions and sentences of gold-form files for training: `{id, mentions, sentences}`, offsets in code points.
 * Usage: node scripts/export-mentions.ts IN.json… --out DIR
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { Document } from "../src/domain/document.ts";
import { asId, type DocumentId } from "../src/domain/id.ts";
import { offsetMapOf, type Span } from "../src/domain/span.ts";
import { findBlocks } from "../src/ingest/find-blocks.ts";
import { detectMentions } from "../src/read/mentions/detect-mentions.ts";
import { splitSentences } from "../src/read/sentences.ts";

interface GoldFile {
  readonly doc: Readonly<
    Record<"id" | "title" | "publisher" | "published" | "text", string | undefined>
  >;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: "string" } },
});
const folder = values.out;
if (folder === undefined || positionals.length === 0)
  throw new Error("Usage: export-mentions.ts IN.json… --out DIR");
await mkdir(folder, { recursive: true });
for (const path of positionals) {
  const gold = JSON.parse(await readFile(path, "utf8")) as GoldFile;
  await writeFile(
    join(folder, basename(path)),
    `${JSON.stringify(exported(documentOf(gold)), null, 1)}\n`,
  );
}

function documentOf({ doc }: GoldFile): Document {
  const text = doc.text ?? "";
  return {
    id: asId<DocumentId>(doc.id ?? ""),
    title: doc.title ?? "",
    publisher: doc.publisher || undefined,
    published: doc.published || undefined,
    language: "en",
    text,
    blocks: findBlocks(text),
    contentHash: "",
  };
}

function exported(document: Document): unknown {
  const { toCodePoint } = offsetMapOf(document.text);
  const place = (span: Span): { start: number; end: number } => ({
    start: toCodePoint(span.startOffset),
    end: toCodePoint(span.endOffset),
  });
  const sentences = splitSentences(document);
  const mentions = detectMentions(document, sentences).map((mention) => ({
    ...place(mention),
    text: mention.text,
    form: mention.form,
    type: mention.type,
    plural: mention.plural,
    known: mention.known ?? null,
    post: mention.post
      ? { title: mention.post.title, of: mention.post.of ?? null, ...place(mention.post.span) }
      : null,
  }));
  return {
    id: document.id,
    mentions,
    sentences: sentences.map((sentence) => ({ ...place(sentence), heading: sentence.heading })),
  };
}
