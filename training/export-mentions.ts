/**
 * Writes what the program detects in gold-form or headed text files, as `parley_reader/mentions.py` reads it: mentions with the
 * name group each belongs to, groups, sentences, and where a transcript's speakers change. Offsets are code points.
 * Usage: node training/export-mentions.ts --out DIR FILE.json|FILE.txt…
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { Document } from "../src/domain/document.ts";
import { asId, type DocumentId } from "../src/domain/id.ts";
import { offsetMapOf } from "../src/domain/span.ts";
import { findBlocks } from "../src/ingest/find-blocks.ts";
import { candidatesOf } from "../src/read/model/candidates.ts";
import { splitSentences } from "../src/read/sentences.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
if (values.out === undefined) throw new Error("Usage: export-mentions.ts --out DIR FILE…");
await mkdir(values.out, { recursive: true });
for (const path of positionals) {
  const document = documentOf(await readFile(path, "utf8"), path);
  const { toCodePoint } = offsetMapOf(document.text);
  const { entities, mentions, speakers } = candidatesOf(document);
  const exported = {
    entities,
    mentions: mentions.map((mention) =>
      mention.field === "text"
        ? { ...mention, start: toCodePoint(mention.start), end: toCodePoint(mention.end) }
        : mention,
    ),
    sentences: splitSentences(document).map(({ startOffset, endOffset }) => [toCodePoint(startOffset), toCodePoint(endOffset)]),
    speakers: speakers.map(({ start, entity }) => [toCodePoint(start), entity]),
  };
  await writeFile(join(values.out, `${basename(path).replace(/\.(json|txt)$/, "")}.json`), JSON.stringify(exported));
}

function documentOf(raw: string, path: string): Document {
  const { head, text } = path.endsWith(".json") ? goldOf(raw) : headedOf(raw);
  return {
    id: asId<DocumentId>(basename(path)),
    title: head["title"] ?? "",
    publisher: head["publisher"] || undefined,
    published: head["published"] || undefined,
    language: "en",
    text,
    blocks: findBlocks(text),
    contentHash: "",
  };
}

function goldOf(raw: string): { head: Record<string, string | undefined>; text: string } {
  const { doc } = JSON.parse(raw) as { doc: Record<string, string | undefined> };
  return { head: doc, text: doc["text"] ?? "" };
}

function headedOf(raw: string): { head: Record<string, string | undefined>; text: string } {
  const [, header = "", body = raw] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(raw.replaceAll("\r\n", "\n")) ?? [];
  const pairs = header.split("\n").flatMap((line) => {
    const at = line.indexOf(":");
    return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim().replace(/^"+|"+$/g, "")]];
  });
  return { head: Object.fromEntries(pairs), text: `${body.trim()}\n` };
}
