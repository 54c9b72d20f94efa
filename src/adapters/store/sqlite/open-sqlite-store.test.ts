import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import SqliteConnection from "better-sqlite3";
import { storeConformance } from "../../../../test/store/conformance.ts";
import { readingOf } from "../../../../test/store/readings.ts";
import { asId } from "../../../domain/id.ts";
import { keptState } from "../../../keep-state.ts";
import type { Store } from "../../../record/store.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

const RECORDED_AT = "2026-03-02T08:00:00.000Z";

storeConformance("SQLite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-store-"));
  return {
    open: () => opened(folder, true),
    remove: async () => rmSync(folder, { recursive: true }),
  };
});

const refusals: {
  name: string;
  prepare: (folder: string) => void | Promise<void>;
  create?: boolean;
  reason: RegExp;
}[] = [
  { name: "an empty folder", prepare: () => undefined, reason: /no dossier here/ },
  {
    name: "a folder that is not there",
    prepare: (folder) => rmSync(folder, { recursive: true }),
    reason: /no dossier here/,
  },
  {
    name: "an empty file, as a kill during `init` leaves",
    prepare: (folder) => writeFileSync(join(folder, "dossier.db"), ""),
    reason: /no dossier here/,
  },
  {
    name: "another sort of file",
    prepare: (folder) => writeFileSync(join(folder, "dossier.db"), "Dear Sir,".repeat(99)),
    create: true,
    reason: /not a dossier/,
  },
  {
    name: "another program's database",
    prepare: (folder) => change(folder, "create table t (a)"),
    create: true,
    reason: /not a dossier/,
  },
  {
    name: "a newer version",
    prepare: async (folder) => {
      await (await opened(folder, true)).close();
      change(folder, "pragma user_version = 999");
    },
    reason: /newer Parley/,
  },
  {
    name: "a folder under a file",
    prepare: (folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, "");
    },
    create: true,
    reason: /could not be opened/,
  },
];

for (const { name, prepare, create, reason } of refusals)
  test(`opening ${name} is refused with a remedy`, async () => {
    await withFolder(async (folder) => {
      await prepare(folder);
      const outcome = await openSqliteStore(folder, { create: create ?? false });
      assert.ok(!outcome.ok);
      assert.match(outcome.refusal.reason, reason);
      assert.ok(outcome.refusal.about.startsWith(folder));
      assert.notEqual(outcome.refusal.remedy, "");
    });
  });

test("an empty file becomes a dossier when one is asked for", async () => {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, "dossier.db"), "");
    const store = await opened(folder, true);
    assert.deepEqual(await store.faults(), []);
    await store.close();
  });
});

test("a dossier that was closed is one file, and opens where it is moved", async () => {
  await withFolder(async (folder) => {
    const first = join(folder, "first");
    const store = await opened(first, true);
    await store.keep(readingOf({ sentences: ["Orla agrees."] }), RECORDED_AT);
    await store.close();
    assert.deepEqual(readdirSync(first), ["dossier.db"]);
    const second = join(folder, "second");
    cpSync(first, second, { recursive: true });
    const moved = await opened(second, false);
    assert.equal((await moved.records()).length, 1);
    await moved.close();
  });
});

const FIXTURES = join(import.meta.dirname, "../../../../test/store");

for (const version of [1, 2, 3])
  test(`a dossier made by version ${version} opens, with all that it kept`, async () => {
    await withFolder(async (folder) => {
      cpSync(join(FIXTURES, `schema-${version}`), folder, { recursive: true });
      const store = await opened(folder, false);
      assert.deepEqual(await store.settings(), { title: "Bay talks", issues: ["quota"] });
      const records = await store.records();
      assert.deepEqual(
        records.slice(0, 2).map((kept) => [kept.id, kept.quote.what]),
        [
          ["bay:test@2:0", " backs the quota."],
          ["bay:test@2:1", " wants 40 boats 🚤 in the bay."],
        ],
      );
      assert.equal((await store.readingsOf(asId("bay"))).length, 2);
      assert.equal((await store.search("boats", 5)).length, 1);
      const original = await store.original(asId("orla"));
      assert.equal(original && String(original.bytes), version >= 3 ? "Orla agrees." : undefined);
      const days = { asOf: "2026-03-04", known: "2026-03-04" };
      const state = await keptState(store, days, "rules of this version");
      assert.ok(state.items.length + state.minor.length > 0);
      assert.deepEqual(await store.faults(), []);
      await store.keep(readingOf({ sentences: ["Tam agrees."] }), RECORDED_AT);
      await store.close();
    });
  });

test("nothing kept can be changed or removed", async () => {
  await withFolder(async (folder) => {
    const store = await opened(folder, true);
    await store.changeSettings({ title: "Bay", issues: [] }, RECORDED_AT);
    await store.keep(readingOf({ sentences: ["Orla agrees."] }), RECORDED_AT);
    await store.close();
    for (const table of ["settings", "document", "reading", "record", "local_actor"])
      for (const statement of [`delete from ${table}`, `update ${table} set rowid = 7`]) {
        const harmless = statement.replace("rowid = 7", `${columnOf(table)} = 'x'`);
        assert.throws(() => change(folder, harmless), /append-only/, harmless);
      }
  });
});

const damages: { name: string; damage: string; message: RegExp; repairable: boolean }[] = [
  {
    name: "a quote that is no slice",
    damage: "update record set what = 'x' where position = 0",
    message: /"what" is not a slice/,
    repairable: false,
  },
  {
    name: "an offset out of range",
    damage: `update record set body = json_set(body, '$.evidence.endOffset', 9999)`,
    message: /without evidence/,
    repairable: false,
  },
  {
    name: "a record of no kind",
    damage: `update record set body = json_set(body, '$.attributes.kind', 'rumour')`,
    message: /no record/,
    repairable: false,
  },
  {
    name: "a changed text",
    damage: "update document set text = replace(text, 'agrees', 'denies')",
    message: /hash differs/,
    repairable: false,
  },
  {
    name: "a missing record",
    damage: "delete from record where position = 1",
    message: /1 records of 2/,
    repairable: false,
  },
  {
    name: "a missing actor",
    damage: "delete from local_actor where name = 'Tam'",
    message: /names Tam/,
    repairable: false,
  },
  {
    name: "a dangling reference",
    damage: "delete from document",
    message: /not there/,
    repairable: false,
  },
  {
    name: "a line missing from the search index",
    damage: "delete from passage where start_offset = 0",
    message: /search index/,
    repairable: true,
  },
  {
    name: "an emptied search index",
    damage: "insert into passage_text (passage_text) values ('delete-all')",
    message: /damaged/,
    repairable: true,
  },
];

for (const { name, damage, message, repairable } of damages)
  test(`faults: ${name}`, async () => {
    await withFolder(async (folder) => {
      const made = await opened(folder, true);
      await made.keep(readingOf({ sentences: ["Orla agrees.", "Tam does not."] }), RECORDED_AT);
      await made.close();
      change(folder, withoutTriggers(folder), damage);
      const store = await opened(folder, false);
      const faults = await store.faults();
      assert.match(faults.map((fault) => fault.message).join("\n"), message);
      assert.equal(
        faults.every((fault) => fault.repairable),
        repairable,
      );
      await store.repair(RECORDED_AT);
      assert.equal((await store.faults()).length === 0, repairable);
      await store.close();
    });
  });

async function opened(folder: string, create: boolean): Promise<Store> {
  const outcome = await openSqliteStore(folder, { create });
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value;
}

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-open-"));
  await use(folder);
  rmSync(folder, { recursive: true, force: true });
}

function change(folder: string, ...statements: string[]): void {
  const connection = new SqliteConnection(join(folder, "dossier.db"));
  try {
    connection.pragma("foreign_keys = off");
    for (const statement of statements) connection.exec(statement);
  } finally {
    connection.close();
  }
}

function withoutTriggers(folder: string): string {
  const connection = new SqliteConnection(join(folder, "dossier.db"));
  const triggers = connection
    .prepare("select name from sqlite_master where type = 'trigger'")
    .all() as { name: string }[];
  connection.close();
  return triggers.map(({ name }) => `drop trigger ${name};`).join("");
}

function columnOf(table: string): string {
  return (
    { settings: "title", document: "title", reading: "notes", record: "what" }[table] ?? "name"
  );
}
