import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { Document } from "../../domain/document.ts";
import { type ActorRecord, makeRecord } from "../../domain/record.ts";
import { textOf } from "../../domain/span.ts";
import { isDay } from "../../domain/time.ts";
import type { Fault } from "../../record/store.ts";
import { correctionsOf, documentsNamed, missingDocuments } from "./corrections.ts";
import type { Database } from "./database.ts";
import { passagesOf } from "./passages.ts";
import { recordShape } from "./record-shape.ts";
import { toDocument } from "./rows.ts";
import type { Tables } from "./tables.ts";

type RecordRow = Selectable<Tables["record"]>;

/** Everything that is wrong with a dossier's database, superseded readings too. One document is in memory at a time. */
export async function findFaults(database: Database): Promise<Fault[]> {
  const faults = [...(await database.integrityFaults())];
  const ids = await database.read.selectFrom("document").select("id").orderBy("id").execute();
  for (const { id } of ids) faults.push(...(await faultsOfDocument(database, id)));
  for (const { id, decision } of await correctionsOf(database.read))
    for (const document of await missingDocuments(database.read, documentsNamed(decision))) {
      const message = `names document ${document}, which is not there`;
      faults.push({ about: `correction ${id}`, message, repairable: false });
    }
  if (!(await database.fullText.isSound()))
    faults.push({ about: "search index", message: "is damaged", repairable: true });
  return faults;
}

async function faultsOfDocument({ read }: Database, id: string): Promise<Fault[]> {
  const query = read.selectFrom("document").selectAll().where("id", "=", id);
  const document = toDocument(await query.executeTakeFirstOrThrow());
  const wrong = (message: string): Fault => ({ about: id, message, repairable: false });
  const faults = textFaults(document).map(wrong);
  const readings = await read
    .selectFrom("reading")
    .selectAll()
    .where("document_id", "=", id)
    .orderBy("id")
    .execute();
  if (readings.length === 0) faults.push(wrong("has no reading"));
  for (const reading of readings) {
    const records = await read
      .selectFrom("record")
      .selectAll()
      .where("reading_id", "=", reading.id)
      .orderBy("position")
      .execute();
    const actors = await read
      .selectFrom("local_actor")
      .select("name")
      .where("reading_id", "=", reading.id)
      .execute();
    if (records.length !== reading.record_count)
      faults.push(wrong(`has ${records.length} records of ${reading.record_count}`));
    const names = new Set(actors.map((actor) => actor.name));
    for (const record of records) faults.push(...recordFaults(document, record, names));
  }
  const passages = await read
    .selectFrom("passage")
    .select(["start_offset as startOffset", "end_offset as endOffset"])
    .where("document_id", "=", id)
    .orderBy("start_offset")
    .execute();
  if (JSON.stringify(passages) !== JSON.stringify(passagesOf(document)))
    faults.push({ about: id, message: "is not wholly in the search index", repairable: true });
  return faults;
}

function textFaults(document: Document): string[] {
  const faults: string[] = [];
  if (createHash("sha256").update(document.text).digest("hex") !== document.contentHash)
    faults.push("its text is not the one that was taken in: the hash differs");
  if (!isDay(document.published ?? "")) faults.push("has no day of publication");
  let end = 0;
  for (const block of document.blocks) {
    if (block.startOffset < end || block.endOffset < block.startOffset)
      faults.push(`its block at ${block.startOffset} is out of order`);
    end = block.endOffset;
  }
  if (end > document.text.length) faults.push("its blocks end after its text");
  return faults;
}

function recordFaults(document: Document, row: RecordRow, names: ReadonlySet<string>): Fault[] {
  const wrong = (message: string): Fault => ({ about: row.id, message, repairable: false });
  const parsed = parseBody(row.body);
  if (typeof parsed === "string") return [wrong(parsed)];
  try {
    makeRecord(document, parsed);
  } catch (error) {
    return [wrong(error instanceof Error ? error.message : String(error))];
  }
  const faults: Fault[] = [];
  if (parsed.attributes.kind !== row.kind) faults.push(wrong("its kind is not that of its row"));
  if (textOf(document.text, parsed.evidence) !== row.evidence)
    faults.push(wrong("its evidence is not a slice of its document"));
  if (textOf(document.text, parsed.what) !== row.what)
    faults.push(wrong('its "what" is not a slice of its document'));
  const condition = parsed.condition ? textOf(document.text, parsed.condition) : null;
  if (condition !== row.condition)
    faults.push(wrong("its condition is not a slice of its document"));
  for (const name of new Set([...parsed.actor, ...parsed.target, ...parsed.source]))
    if (!names.has(name)) faults.push(wrong(`names ${name}, who is no actor of its document`));
  return faults;
}

function parseBody(body: string): ActorRecord | string {
  try {
    const parsed = recordShape.safeParse(JSON.parse(body));
    if (parsed.success) return parsed.data as unknown as ActorRecord;
    return `is no record: ${parsed.error.issues.map((issue) => issue.message).join("; ")}`;
  } catch {
    return "is no JSON";
  }
}
