import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openNetwork } from "../../src/adapters/model/open-network.ts";
import type { Document } from "../../src/domain/document.ts";
import { asId, type DocumentId } from "../../src/domain/id.ts";
import { findBlocks } from "../../src/ingest/find-blocks.ts";
import type { Network } from "../../src/read/model/network.ts";
import { type ScoredDocument, scoreDocuments } from "../../src/read/model/score-documents.ts";
import type { SpanCandidate } from "../../src/read/model/score-window.ts";

const MODEL = process.env["PARLEY_MODEL"] ?? join(import.meta.dirname, "../../model");
const TOLERANCE = 1e-3;
const SCORES = ["main", "certainty", "means", "format", "change"] as const;

/** What `training/parity.py` wrote: invented texts, their windows and spans as Python read them with the same graphs. */
interface ParityCase {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
  readonly issues: readonly string[];
  readonly windows: readonly (readonly number[])[];
  readonly spans: readonly PythonSpan[];
}

type PythonSpan = Omit<SpanCandidate, "roles" | "conditions" | "places"> & {
  readonly entities: Record<"actor" | "target" | "source", readonly (readonly [number, number])[]>;
  readonly condition: readonly (readonly [number, number, number])[];
  readonly place: readonly (readonly [number, number, number])[];
};

const cases = JSON.parse(readFileSync(join(MODEL, "parity.json"), "utf8")) as ParityCase[];

describe("the program reads what Python read", { skip: !existsSync(MODEL) }, () => {
  let network: Network;
  before(async () => {
    network = await openNetwork(MODEL);
  });
  after(() => network.close());

  for (const expected of cases)
    test(expected.id, async () => {
      const [scored] = await scoreDocuments(network, [documentOf(expected)], expected.issues);
      assert.ok(scored);
      assert.deepEqual(
        scored.windows.map(({ ids }) => ids),
        expected.windows,
      );
      assert.deepEqual(scored.spans.map(placeOf), expected.spans.map(placeOf));
      scored.spans.forEach((span, index) => {
        compare(span, expected.spans[index] as PythonSpan, expected.issues);
      });
    });

  test("a text reads the same among others as alone", async () => {
    const documents = cases.map(documentOf);
    const together = await scoreDocuments(network, documents, []);
    for (const [index, document] of documents.entries()) {
      const [alone] = await scoreDocuments(network, [document], []);
      const spans = (scored: ScoredDocument | undefined): unknown[] =>
        (scored?.spans ?? []).map((span) => [placeOf(span), span.verifier.toFixed(2)]);
      assert.deepEqual(spans(together[index]), spans(alone));
    }
  });
});

function documentOf(parity: ParityCase): Document {
  return {
    id: asId<DocumentId>(parity.id),
    title: parity.title,
    publisher: parity.publisher || undefined,
    published: parity.published || undefined,
    language: "en",
    text: parity.text,
    blocks: findBlocks(parity.text),
    contentHash: "",
  };
}

function placeOf(span: Pick<SpanCandidate, "kind" | "sentence" | "first" | "last">): string {
  return `${span.kind} in sentence ${span.sentence}, tokens ${span.first} to ${span.last}`;
}

function compare(span: SpanCandidate, python: PythonSpan, issues: readonly string[]): void {
  const where = placeOf(span);
  close([span.proposal, span.verifier], [python.proposal, python.verifier], where);
  for (const name of SCORES) {
    close(span[name], python[name], `${name} of ${where}`);
    assert.equal(best(span[name]), best(python[name]), `${name} of ${where}`);
  }
  if (issues.length > 0) close(span.issue, python.issue, `issue of ${where}`);
  for (const role of ["actor", "target", "source"] as const) {
    const chances = new Map(python.entities[role].map(([chance, entity]) => [entity, chance]));
    const known = span.roles[role].filter(({ entity }) => chances.has(entity));
    close(
      known.map(({ chance }) => chance),
      known.map(({ entity }) => chances.get(entity) as number),
      `${role} of ${where}`,
    );
    assert.equal(span.roles[role][0]?.entity, python.entities[role][0]?.[1], `${role} of ${where}`);
  }
  close(
    span.conditions.flatMap(({ score, first, last }) => [score, first, last]),
    python.condition.flat(),
    `condition of ${where}`,
  );
}

function close(actual: readonly number[], expected: readonly number[], what: string): void {
  assert.equal(actual.length, expected.length, what);
  actual.forEach((value, index) => {
    const difference = Math.abs(value - (expected[index] as number));
    assert.ok(difference <= TOLERANCE, `${what}: ${value} and ${expected[index]}`);
  });
}

function best(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}
