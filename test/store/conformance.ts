import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { asId, type DocumentId, type RecordId } from "../../src/domain/id.ts";
import type { Store } from "../../src/record/store.ts";
import { readingOf } from "./readings.ts";

/** A dossier somewhere, which may be opened more than once at a time. */
export interface TestDossier {
  readonly open: () => Promise<Store>;
  readonly remove: () => Promise<void>;
}

const FIRST = "2026-03-02T08:00:00.000Z";
const SECOND = "2026-03-03T08:00:00.000Z";
const better = { name: "test", version: "2" };
const sea = { sentences: ["Orla backs the quota.", "Tam wants 40 boats 🚤 in the bay."] };

/** What every store must do, whatever its database. */
export function storeConformance(database: string, makeDossier: () => Promise<TestDossier>): void {
  describe(`store on ${database}`, () => {
    const laws: Record<string, (store: Store, dossier: TestDossier) => Promise<void>> = {
      "a new dossier is empty": async (store) => {
        assert.deepEqual(await store.settings(), { title: "", issues: [] });
        assert.deepEqual(await store.documents(), []);
        assert.deepEqual(await store.records(), []);
        assert.deepEqual(await store.faults(), []);
      },
      "settings are the last that were told": async (store) => {
        await store.changeSettings({ title: "Bay", issues: ["quota"] }, FIRST);
        await store.changeSettings({ title: "Bay talks", issues: ["quota", "boats"] }, SECOND);
        assert.deepEqual(await store.settings(), {
          title: "Bay talks",
          issues: ["quota", "boats"],
        });
      },
      "the original is kept with its document, byte by byte": async (store) => {
        const original = { name: "bay.pdf", bytes: Buffer.from([0, 255, 37, 80, 68, 70]) };
        const reading = { ...readingOf(sea), original };
        await store.keep(reading, FIRST);
        const kept = await store.original(reading.document.id);
        assert.equal(kept?.name, original.name);
        assert.ok(original.bytes.equals(kept?.bytes ?? Buffer.alloc(0)));
        const other = readingOf({ sentences: ["Tam opposes the quota."] });
        await store.keep(other, SECOND);
        assert.equal(await store.original(other.document.id), undefined);
        assert.deepEqual(await store.faults(), []);
      },
      "what is kept comes back as it was": async (store) => {
        const reading = readingOf(sea);
        const { document } = reading;
        assert.deepEqual(await store.keep(reading, FIRST), {
          kind: "added",
          documentId: document.id,
        });
        assert.deepEqual(await store.document(document.id), document);
        assert.equal(await store.documentByHash(document.contentHash), document.id);
        const records = await store.records();
        assert.deepEqual(
          records.map((kept) => kept.record),
          reading.records,
        );
        assert.deepEqual(records[1]?.quote, {
          evidence: "Tam wants 40 boats 🚤 in the bay.",
          what: " wants 40 boats 🚤 in the bay.",
        });
        assert.equal(records[1]?.publisher, document.publisher);
        assert.equal(records[1]?.recordedAt, FIRST);
        assert.deepEqual(await store.record(records[1]?.id as RecordId), records[1]);
        assert.deepEqual(await store.localActors(), reading.actors);
        const [summary] = await store.documents();
        assert.equal(summary?.recordCount, 2);
        assert.equal(summary?.title, document.title);
      },
      "what is not there is undefined": async (store) => {
        assert.equal(await store.document(asId<DocumentId>("none")), undefined);
        assert.equal(await store.documentByHash("none"), undefined);
        assert.equal(await store.record(asId<RecordId>("none")), undefined);
      },
      "the same content by the same reader adds nothing, under whatever id": async (store) => {
        await store.keep(readingOf({ ...sea, id: "one" }), FIRST);
        const before = await store.records();
        const kept = await store.keep(readingOf({ ...sea, id: "two" }), SECOND);
        assert.deepEqual(kept, { kind: "present", documentId: "one" });
        assert.deepEqual(await store.records(), before);
        assert.equal((await store.documents()).length, 1);
      },
      "a better reading supersedes and loses nothing": async (store) => {
        const { document } = readingOf(sea);
        await store.keep(readingOf(sea), FIRST);
        const [old] = await store.records();
        assert.ok(old);
        const kept = await store.keep(readingOf({ ...sea, reader: better }), SECOND);
        assert.deepEqual(kept, { kind: "superseded", documentId: document.id });
        const records = await store.records();
        assert.equal(records.length, 2);
        assert.ok(records.every((record) => record.reader.version === "2"));
        assert.deepEqual(await store.record(old.id), old);
        assert.deepEqual(
          (await store.readingsOf(document.id)).map((reading) => reading.reader.version),
          ["1", "2"],
        );
        assert.equal((await store.localActors()).length, 2);
        assert.equal((await store.documents()).length, 1);
      },
      "going back to the first reader is a third reading": async (store) => {
        await store.keep(readingOf(sea), FIRST);
        await store.keep(readingOf({ ...sea, reader: better }), FIRST);
        assert.equal((await store.keep(readingOf(sea), SECOND)).kind, "superseded");
        assert.ok((await store.records()).every((record) => record.reader.version === "1"));
        assert.deepEqual(await store.faults(), []);
      },
      "records come by publication, document and place, and are chosen by day and document": async (
        store,
      ) => {
        const days = ["2026-03-05", "2026-03-01", "2026-03-03", "2026-03-01"];
        for (const [index, published] of days.entries())
          await store.keep(
            readingOf({ sentences: [`Ada ${index}.`, `Bo ${index}.`], id: `d${index}`, published }),
            FIRST,
          );
        const idsOf = async (filter?: Parameters<Store["records"]>[0]) =>
          (await store.records(filter)).map(
            (kept) => `${kept.documentId} ${kept.record.actor.join()}`,
          );
        const early = ["d1 Ada", "d1 Bo", "d3 Ada", "d3 Bo", "d2 Ada", "d2 Bo"];
        assert.deepEqual(await idsOf(), [...early, "d0 Ada", "d0 Bo"]);
        assert.deepEqual(await idsOf({ publishedBy: "2026-03-03" }), early);
        assert.deepEqual(await idsOf({ documentId: asId("d2") }), ["d2 Ada", "d2 Bo"]);
      },
      "a reading that cannot be kept throws and leaves nothing": async (store) => {
        const reading = readingOf(sea);
        await assert.rejects(store.keep(readingOf({ ...sea, published: undefined }), FIRST), /day/);
        await assert.rejects(
          store.keep(readingOf({ ...sea, published: "2026-02-30" }), FIRST),
          /day/,
        );
        await assert.rejects(store.keep(readingOf({ ...sea, id: "a\tb" }), FIRST), /control/);
        const wrongHash = { ...reading, document: { ...reading.document, contentHash: "00" } };
        await assert.rejects(store.keep(wrongHash, FIRST), /hash/);
        const twice = { ...reading, actors: [...reading.actors, ...reading.actors] };
        await assert.rejects(store.keep(twice, FIRST));
        assert.deepEqual(await store.documents(), []);
        assert.deepEqual(await store.faults(), []);
        await store.keep(readingOf({ sentences: ["Another text."], id: "taken" }), FIRST);
        await assert.rejects(store.keep(readingOf({ ...sea, id: "taken" }), FIRST), /taken/);
        assert.equal((await store.documents()).length, 1);
      },
      "search finds the sentence with all words, and treats signs as text": async (store) => {
        const text = "Orla said no. The ferries to Ardmore stop on Monday. Nobody asked Tam.";
        const reading = readingOf({ sentences: ["Quotas apply.", text] });
        await store.keep(reading, FIRST);
        const [hit, ...others] = await store.search("ferry ardmore", 10);
        assert.equal(others.length, 0);
        assert.equal(hit?.text, "The ferries to Ardmore stop on Monday.");
        assert.equal(
          reading.document.text.slice(hit?.startOffset).startsWith(hit?.text ?? "-"),
          true,
        );
        assert.equal((await store.search('"stop on Monday"', 10)).length, 1);
        assert.equal((await store.search('"Monday stop"', 10)).length, 0);
        for (const query of ["", "  ", '"', "OR", "a* NEAR(", "ferries AND", "-", "col:x"])
          assert.deepEqual(await store.search(query, 10), [], query);
        assert.deepEqual(await store.search("ferries", 0), []);
      },
      "two stores on one dossier write at once and see each other's documents": async (
        store,
        dossier,
      ) => {
        const other = await dossier.open();
        const keepMany = async (writer: Store, name: string) => {
          for (let index = 0; index < 20; index++)
            await writer.keep(readingOf({ sentences: [`${name} says ${index}.`] }), FIRST);
        };
        await Promise.all([keepMany(store, "Ada"), keepMany(other, "Bo"), keepMany(store, "Cy")]);
        assert.equal((await store.documents()).length, 60);
        assert.equal((await other.records()).length, 60);
        assert.deepEqual(await other.faults(), []);
        await other.close();
      },
      "a dossier that is closed and opened again is the same": async (store, dossier) => {
        await store.keep(readingOf(sea), FIRST);
        const records = await store.records();
        await store.close();
        const again = await dossier.open();
        assert.deepEqual(await again.records(), records);
        assert.equal((await again.search("boats", 5)).length, 1);
        await again.close();
      },
      "a correction is kept in its order, is seen as a change, and names documents that are there":
        async (store, dossier) => {
          const reading = readingOf(sea);
          await store.keep(reading, FIRST);
          const before = await store.revision();
          const decision = { kind: "actors merged", name: "Orla", names: ["Tam"] } as const;
          const how = { by: "Ada", why: "one person", recordedAt: SECOND };
          const first = await store.correct(decision, how);
          const undoing = await store.correct(
            { kind: "undone", correction: first.id },
            { by: undefined, why: undefined, recordedAt: SECOND },
          );
          assert.notEqual(await store.revision(), before);
          const elsewhere = {
            kind: "actor split",
            from: "Orla",
            name: "Tam",
            written: ["Tam"],
            documents: [asId<DocumentId>("none")],
          } as const;
          await assert.rejects(store.correct(elsewhere, how), /not there: none/);
          await store.close();
          const again = await dossier.open();
          assert.deepEqual(await again.corrections(), [
            { id: first.id, decision, ...how },
            undoing,
          ]);
          assert.deepEqual(await again.faults(), []);
          await again.close();
        },
      "repair of a sound dossier changes nothing": async (store) => {
        await store.keep(readingOf(sea), FIRST);
        const records = await store.records();
        assert.notEqual((await store.repair(SECOND)).length, 0);
        assert.deepEqual(await store.records(), records);
        assert.equal((await store.search("boats", 5)).length, 1);
        assert.deepEqual(await store.faults(), []);
      },
    };
    for (const [law, holds] of Object.entries(laws))
      test(law, async () => {
        const dossier = await makeDossier();
        const store = await dossier.open();
        await holds(store, dossier);
        await store.close();
        await dossier.remove();
      });
  });
}
