import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { Tokenizer } from "@anush008/tokenizers";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { offsetMapOf } from "../../domain/span.ts";
import type {
  EncodedWindow,
  Network,
  SpanQueries,
  SpanScores,
  TokenizedText,
} from "../../read/model/network.ts";
import { FEATURE_COUNT } from "../../read/model/pair-features.ts";
import { modelRefused, readModelLabels } from "./read-labels.ts";

/** More gain little: the passes are short. */
const MOST_THREADS = 4;

/** Bytes. */
const LARGEST_GRAPH = 2 ** 27;

/** How many threads one network had best have, where nothing else reads. */
export function threadsHere(): number {
  return Math.min(MOST_THREADS, availableParallelism());
}

/** Threads that wait for work sleep; spinning, they cost up to as much as the work itself where others need the processor. */
const PATIENT = {
  session: { intra_op: { allow_spinning: "0" }, inter_op: { allow_spinning: "0" } },
};

/**
 * Opens the network in a folder that `training/export.py` wrote, to run on so many threads; what it gives does not depend on their
 * number. Throws what carries a refusal, saying what is missing, where the folder is not whole.
 */
export async function openNetwork(
  directory: string,
  threads: number = threadsHere(),
): Promise<Network> {
  const labels = await readModelLabels(directory);
  try {
    const options: InferenceSession.SessionOptions = {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      enableMemPattern: false,
      logSeverityLevel: 3,
      extra: PATIENT,
    };
    const [encoder, heads] = [
      await openGraph(join(directory, "encoder.onnx"), options),
      await openGraph(join(directory, "heads.onnx"), options),
    ];
    const tokenizer = openTokenizer(join(directory, "tokenizer.json"));
    return networkOf(encoder, heads, { tokenizer, labels });
  } catch (cause) {
    throw modelRefused(directory, cause);
  }
}

/** Opens a graph from its file, or from `<file>.zst` where only that is there, as it is shipped. */
async function openGraph(
  path: string,
  options: InferenceSession.SessionOptions,
): Promise<InferenceSession> {
  if (existsSync(path) || !existsSync(`${path}.zst`))
    return await InferenceSession.create(path, options);
  const packed = await readFile(`${path}.zst`);
  // One piece, so that nothing is copied together: memory that is not written to is not taken.
  return await InferenceSession.create(
    zstdDecompressSync(packed, { chunkSize: LARGEST_GRAPH }),
    options,
  );
}

function openTokenizer(path: string): Tokenizer {
  const tokenizer = Tokenizer.fromFile(path);
  // The file has them fixed at 128 tokens, which would cut texts silently.
  tokenizer.disableTruncation();
  tokenizer.disablePadding();
  return tokenizer;
}

function networkOf(
  encoder: InferenceSession,
  heads: InferenceSession,
  { tokenizer, labels }: { tokenizer: Tokenizer; labels: Network["labels"] },
): Network {
  const tokenId = (token: string): number => {
    const id = tokenizer.tokenToId(token);
    if (id === null) throw new Error(`The tokenizer knows no ${token}`);
    return id;
  };
  return {
    labels,
    size: labels.size,
    open: tokenId(labels.special.open),
    part: tokenId(labels.special.part),
    tokenize: (texts) => tokenizeAll(tokenizer, texts),
    encode: (windows) => encode(encoder, windows),
    scoreSpans: (states, queries) => scoreSpans(heads, labels.size, states, queries),
    close: async () => {
      await Promise.all([encoder.release(), heads.release()]);
    },
  };
}

/** The tokenizer counts code points; the program counts UTF-16 units. */
async function tokenizeAll(
  tokenizer: Tokenizer,
  texts: readonly string[],
): Promise<TokenizedText[]> {
  const encodings = await tokenizer.encodeBatch([...texts], { addSpecialTokens: false });
  return encodings.map((encoding, index) => {
    const { toUtf16 } = offsetMapOf(texts[index] ?? "");
    return {
      ids: encoding.getIds(),
      spans: encoding.getOffsets().map(([start = 0, end = 0]) => ({
        startOffset: toUtf16(start),
        endOffset: toUtf16(end),
      })),
    };
  });
}

/**
 * Each window is a pass of its own: beside others it would be padded to the longest, which costs more than sharing saves, and the
 * padding changes the last digits of what it reads.
 */
async function encode(
  encoder: InferenceSession,
  windows: readonly (readonly number[])[],
): Promise<EncodedWindow[]> {
  const encoded: EncodedWindow[] = [];
  for (const window of windows) {
    const shape = [1, window.length];
    const { states, tags } = await encoder.run({
      ids: integers(window, shape),
      mask: new Tensor("int64", new BigInt64Array(window.length).fill(1n), shape),
    });
    encoded.push({ states: floatsOf(states), tags: floatsOf(tags) });
  }
  return encoded;
}

async function scoreSpans(
  heads: InferenceSession,
  size: number,
  states: Float32Array,
  { spans, mentions, features, issues }: SpanQueries,
): Promise<SpanScores> {
  const tokens = states.length / size;
  const sentences = spans.map(({ sentence }) => sentence);
  const found = await heads.run({
    states: new Tensor("float32", states, [tokens, size]),
    spans: integers(
      spans.flatMap(({ start, end }) => [start, end - 1]),
      [spans.length, 2],
    ),
    span_masks: means(spans, tokens),
    sentence_masks: means(sentences, tokens),
    kinds: integers(
      spans.map(({ kind }) => kind),
      [spans.length],
    ),
    mention_masks: means(mentions, tokens),
    features: integers(features, [spans.length, mentions.length, FEATURE_COUNT]),
    issues: new Tensor("float32", issues, [issues.length / size, size]),
  });
  return {
    attributes: floatsOf(found["attributes"]),
    pairs: floatsOf(found["pairs"]),
    nobody: floatsOf(found["nobody"]),
    issue: floatsOf(found["issue"]),
  };
}

function integers(values: readonly number[], shape: readonly number[]): Tensor {
  return new Tensor("int64", BigInt64Array.from(values, BigInt), shape);
}

/** Rows of weights that take the mean of the states of each range. */
function means(
  ranges: readonly { readonly start: number; readonly end: number }[],
  tokens: number,
): Tensor {
  const weights = new Float32Array(ranges.length * tokens);
  ranges.forEach(({ start, end }, row) => {
    weights.fill(1 / (end - start), row * tokens + start, row * tokens + end);
  });
  return new Tensor("float32", weights, [ranges.length, tokens]);
}

function floatsOf(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error("The network gave no numbers");
  return tensor.data;
}
