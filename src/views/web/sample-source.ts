import type { Document } from "../../domain/document.ts";
import { asId, type DocumentId, type ItemId, type RecordId } from "../../domain/id.ts";
import type { KeptRecord } from "../../domain/kept-record.ts";
import type { Certainty } from "../../domain/kinds.ts";
import { type Attributes, makeRecord } from "../../domain/record.ts";
import type { Span } from "../../domain/span.ts";
import { linksAmong } from "../../state/chain.ts";
import type { WeighedItem } from "../../state/describe-item.ts";
import { lastHeard } from "../../state/last-heard.ts";
import { matrixOf } from "../../state/matrix.ts";
import { filterOf } from "../filter-items.ts";
import type { StatedItem, StatedMove, StateOfPlaySource } from "./source.ts";

/** A small dossier held in memory, for tests: two invented reports, three items, one of them contested. */
export const sampleSource: StateOfPlaySource = {
  overview: async () => ({
    title: "Ferry <strike>",
    issues: ["pay"],
    documents: DOCUMENTS.map(documentLine),
  }),
  state: async ({ known }) => ({
    items: STATED.filter(({ record }) => record.published <= known),
    minor: MINOR.filter(({ record }) => record.published <= known),
    lastHeard: lastHeard(ITEMS, ITEMS),
  }),
  filter: async (wanted) => filterOf(wanted, { issues: ["pay"], actors: ACTORS, all: ITEMS }),
  moves: async (from, to) => ({
    moves: MOVES.filter(({ record }) => from < record.published && record.published <= to),
    firstReport: from < "2026-05-02" ? "2026-05-02" : undefined,
  }),
  positions: async (_, by) => ({
    matrix: matrixOf(ITEMS, ITEMS, ["pay"], by),
    words: { ofStance: ({ what }) => what, ofItem: ({ what }) => what },
  }),
  links: async () => ({ links: linksAmong(ITEMS, recordsOf), words: ({ what }) => what }),
  item: async (id, { known }) => {
    const stated = ALL.find(({ item, record }) => item.id === id && record.published <= known);
    if (!stated) return undefined;
    const links = linksAmong(ITEMS, recordsOf).filter((link) => link.item.id === id);
    const told = { links, words: ({ what }: WeighedItem) => what };
    return { ...stated, history: recordsOf(stated.item), movements: [], links: told };
  },
  record: async (id) => KEPT.find((kept) => kept.id === id),
  document: async (id) => DOCUMENTS.find((document) => document.id === id),
  search: async (query) =>
    DOCUMENTS.filter((document) => document.text.includes(query)).map(
      ({ id, title, published = "", text }) => ({
        documentId: id,
        title,
        published,
        text: text.split("\n").find((line) => line.includes(query)) ?? "",
        before: [],
        after: ["What came after."],
        items: [{ id: asId<ItemId>("item 0"), kind: "demand", status: "raised" }],
      }),
    ),
  actors: async () => ACTORS,
  corrections: async () => [
    {
      id: 1,
      words: "one item: <b>pay</b> and wages",
      by: "Ada",
      why: null,
      recordedAt: "2026-05-05T08:00:00Z",
      undoneBy: 2,
      decision: { kind: "items merged", records: [], about: [] },
    },
  ],
};

/** The same dossier before any report was added. */
export const emptySource: StateOfPlaySource = {
  ...sampleSource,
  overview: async () => ({ title: "Ferry", issues: [], documents: [] }),
  state: async () => ({ items: [], minor: [], lastHeard: { parties: [], issues: [] } }),
  moves: async () => ({ moves: [], firstReport: undefined }),
  positions: async () => ({
    matrix: [],
    words: { ofStance: ({ what }) => what, ofItem: ({ what }) => what },
  }),
  links: async () => ({ links: [], words: ({ what }) => what }),
  item: async () => undefined,
  search: async () => [],
  filter: async (wanted) => filterOf(wanted, { issues: [], actors: [], all: [] }),
  actors: async () => [],
  corrections: async () => [],
};

const DOCUMENTS = [
  document("first", "2026-05-02", "Lakeside Post", [
    ["heading", "Ferry talks fail"],
    [
      "paragraph",
      "The harbour workers demanded <b>higher</b> pay & shorter hours from the ferry company.",
    ],
    ["boilerplate", "Read more: ferries"],
  ]),
  document("second", "2026-05-04", undefined, [
    ["paragraph", "The ferry company reportedly opposes higher pay 😀 for this year."],
    ["item", "Talks are to be held on 9 May if both sides come."],
  ]),
] as const;

function document(
  id: string,
  published: string,
  publisher: string | undefined,
  parts: readonly (readonly [Document["blocks"][number]["kind"], string])[],
): Document {
  const text = `${parts.map(([, words]) => words).join("\n\n")}\n`;
  const blocks = parts.map(([kind, words]) => ({ ...spanOf(text, words), kind }));
  const title = `Report ${id}`;
  return {
    id: asId<DocumentId>(id),
    title,
    publisher,
    published,
    language: "en",
    text,
    blocks,
    contentHash: id,
  };
}

function spanOf(text: string, words: string): Span {
  const startOffset = text.indexOf(words);
  return { startOffset, endOffset: startOffset + words.length };
}

function kept(
  id: string,
  documentIndex: 0 | 1,
  attributes: Attributes,
  told: {
    readonly actor: readonly string[];
    readonly evidence: string;
    readonly what: string;
    readonly certainty?: Certainty;
    readonly condition?: string;
  },
): KeptRecord {
  const inDocument = DOCUMENTS[documentIndex];
  const { evidence, what, certainty = "asserted", condition, actor } = told;
  const span = (words: string) => spanOf(inDocument.text, words);
  return {
    id: asId<RecordId>(id),
    documentId: inDocument.id,
    publisher: inDocument.publisher,
    published: inDocument.published ?? "",
    recordedAt: "2026-05-10T08:00:00Z",
    reader: { name: "sample", version: "1" },
    record: makeRecord(inDocument, {
      attributes,
      actor,
      target: [],
      source: [],
      evidence: span(evidence),
      what: span(what),
      certainty,
      ...(condition && { condition: span(condition) }),
      issue: "pay",
      confidence: 1,
    }),
    quote: { evidence, what, ...(condition && { condition }) },
  };
}

const KEPT = [
  kept(
    "first/1",
    0,
    { kind: "demand", value: "raised" },
    {
      actor: ["harbour workers"],
      evidence:
        "The harbour workers demanded <b>higher</b> pay & shorter hours from the ferry company.",
      what: "<b>higher</b> pay & shorter hours",
    },
  ),
  kept(
    "second/1",
    1,
    { kind: "position", value: "opposes" },
    {
      actor: ["ferry company"],
      evidence: "The ferry company reportedly opposes higher pay 😀 for this year.",
      what: "higher pay 😀 for this year",
      certainty: "reported",
    },
  ),
  kept(
    "second/2",
    1,
    { kind: "meeting", value: "scheduled", format: "bilateral" },
    {
      actor: [],
      evidence: "Talks are to be held on 9 May if both sides come.",
      what: "Talks are to be held on 9 May",
      certainty: "conditional",
      condition: "if both sides come",
    },
  ),
  kept(
    "first/2",
    0,
    { kind: "pressure", value: "urged" },
    { actor: [], evidence: "Ferry talks fail", what: "talks fail" },
  ),
] as const;

const ACTORS = ["ferry company", "harbour workers"].map((name) => ({
  name,
  type: "group",
  aliases: name === "ferry company" ? ["Lakes & <b>Ferries</b>"] : [],
  documents: [asId<DocumentId>("first")],
}));

const ALL: readonly StatedItem[] = KEPT.map((record, index) => ({
  record,
  words: record.quote.what,
  path: [],
  item: {
    id: asId<ItemId>(`item ${index}`),
    kind: record.record.attributes.kind,
    actor: record.record.actor,
    target: [],
    issue: "pay",
    what: record.quote.what,
    status: record.record.attributes.value,
    contested: index === 1,
    weight: 1,
    told: { by: ["report"], publishers: 1, first: record.published, last: record.published },
    ...(index === 2 && { due: "2026-05-09" }),
    ...(record.quote.condition && {
      condition: { words: record.quote.condition, record: record.id },
    }),
    statusRecord: record.id,
    history: [record.id],
    documents: [record.documentId],
  },
}));

const ITEMS = ALL.map(({ item }) => item);
const STATED = ALL.slice(0, 3);
const MINOR = ALL.slice(3);

const MOVES: readonly StatedMove[] = STATED.map(({ item, record }) => ({
  item,
  record,
  was: undefined,
  now: item.status,
  turns: ["new"],
  path: [],
}));

function recordsOf({ history }: WeighedItem): KeptRecord[] {
  return KEPT.filter(({ id }) => history.includes(id));
}

function documentLine({ id, title, publisher, published = "" }: Document) {
  return {
    id,
    title,
    publisher,
    published,
    recordCount: KEPT.filter(({ documentId }) => documentId === id).length,
  };
}
