import type { Document } from "../../domain/document.ts";
import type { MentionRecord } from "../../domain/record.ts";
import { readDocument } from "../grammar/grammar-reader.ts";
import { type Sentence, splitSentences } from "../sentences.ts";
import { type Candidates, candidatesOf } from "./candidates.ts";
import { type DocumentTokens, tokensOf } from "./document-tokens.ts";
import { type HeaderParts, headerOf, publisherLine } from "./header.ts";
import type { Network } from "./network.ts";
import { quotedUnits } from "./pair-features.ts";
import { type SpanCandidate, scoreWindow } from "./score-window.ts";
import { cutWindows, type Window } from "./windows.ts";

/** A document made ready, and all that may be a record in it, in the order of its text. */
export interface ScoredDocument {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly candidates: Candidates;
  readonly tokens: DocumentTokens;
  readonly windows: readonly Window[];
  readonly spans: readonly SpanCandidate[];
  /** What the rules of the grammar read in it; their mentions are those of `candidates.detected`. */
  readonly byRules: readonly MentionRecord[];
}

type PreparedDocument = Omit<ScoredDocument, "spans">;

/** Scores documents, one after another: what is read in one does not depend on the others. */
export async function scoreDocuments(
  network: Network,
  documents: readonly Document[],
  issues: readonly string[],
): Promise<ScoredDocument[]> {
  const phrases = await pooledPhrases(network, issues);
  const scored: ScoredDocument[] = [];
  for (const document of documents)
    scored.push(await scoreDocument(network, await prepare(network, document), phrases));
  return scored;
}

async function scoreDocument(
  network: Network,
  prepared: PreparedDocument,
  issues: Float32Array,
): Promise<ScoredDocument> {
  const { candidates, tokens, document, windows } = prepared;
  const quoted = quotedUnits(document.text);
  const sources = { candidates, tokens, quoted, buckets: network.labels.features.distance, issues };
  const spans: SpanCandidate[] = [];
  for (const window of windows) {
    const [encoded] = await network.encode([window.ids]);
    if (encoded) spans.push(...(await scoreWindow(network, window, encoded, sources)));
  }
  return { ...prepared, spans };
}

async function prepare(network: Network, document: Document): Promise<PreparedDocument> {
  const { labels, open, part } = network;
  const sentences = splitSentences(document);
  const candidates = candidatesOf(document);
  const [text, title, publisher, ...names] = await network.tokenize([
    document.text,
    document.title,
    publisherLine(document.publisher, document.published),
    ...candidates.entities.map(({ name }) => `${name};`),
  ]);
  if (!text || !title || !publisher) throw new Error(`No tokens of document ${document.id}`);
  const tokens = tokensOf(document.text, text, sentences, labels.window.longestSentence);
  const parts: HeaderParts = { title, publisher, names, open, part };
  const headerFor = (start: number, end: number): ReturnType<typeof headerOf> =>
    headerOf(candidates, parts, { start, end }, labels.window);
  const windows = cutWindows({ tokens, candidates, headerFor, part }, labels.window);
  const byRules = readDocument(document).records;
  return { document, sentences, candidates, tokens, windows, byRules };
}

// The last list of each network: most documents are read by the list of the one before.
const lastPhrases = new WeakMap<Network, { issues: string; phrases: Promise<Float32Array> }>();

function pooledPhrases(network: Network, issues: readonly string[]): Promise<Float32Array> {
  const key = JSON.stringify(issues);
  const last = lastPhrases.get(network);
  if (last?.issues === key) return last.phrases;
  const phrases = poolPhrases(network, issues);
  lastPhrases.set(network, { issues: key, phrases });
  return phrases;
}

/** The mean state of each issue's tokens: [issues, size]; where there is none, one row that stands for nothing. */
async function poolPhrases(network: Network, issues: readonly string[]): Promise<Float32Array> {
  const { size, open, part } = network;
  const pooled = new Float32Array(Math.max(1, issues.length) * size);
  if (issues.length === 0) return pooled;
  const tokenized = await network.tokenize(issues);
  const phrases = tokenized.map(({ ids }) => [open, ...ids, part]);
  const encoded = await network.encode(phrases);
  encoded.forEach(({ states }, row) => {
    const count = phrases[row]?.length ?? 1;
    for (let token = 0; token < count; token++)
      for (let i = 0; i < size; i++) {
        const at = row * size + i;
        pooled[at] = (pooled[at] as number) + (states[token * size + i] as number) / count;
      }
  });
  return pooled;
}
