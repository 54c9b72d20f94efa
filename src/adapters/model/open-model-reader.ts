import { join } from "node:path";
import type { Document } from "../../domain/document.ts";
import type { Reader } from "../../domain/reader.ts";
import { modelReader } from "../../read/model/model-reader.ts";
import { openNetwork, threadsHere } from "./open-network.ts";
import { readModelLabels } from "./read-labels.ts";
import { ReadingThreads } from "./reading-threads.ts";
import { workersHere } from "./workers-here.ts";

/** Where the released model stands. */
const MODEL = join(import.meta.dirname, "../../../model");

/** Text, in UTF-16 units, that takes longer to read than other threads to start: some eight reports. */
const WORTH_THREADS = 20_000;
/** Documents that a caller hands over at once, at least, where it has many. */
const BATCH = 8;

/**
 * The trained reader that ships with the program, or the one in another folder. The network is opened when the first document
 * comes, so that whoever has nothing to read does not wait for it. Several documents that take a while are read by up to `workers` threads
 * at once, fewer in this one. Throws what carries a refusal where the model is not whole, then or now.
 */
export async function openModelReader(
  directory: string = MODEL,
  workers: number = workersHere(),
): Promise<Reader> {
  const { version } = await readModelLabels(directory);
  let here: Promise<Reader> | undefined;
  let threads: ReadingThreads | undefined;
  return {
    name: "model",
    version,
    atOnce: workers > 1 ? 1 + Math.ceil((2 * workers) / BATCH) : 1,
    read: async (documents, issues) => {
      if (workers > 1 && (threads || isMuch(documents))) {
        threads ??= new ReadingThreads(directory, workers);
        const others = threads;
        return await Promise.all(documents.map((document) => others.read(document, issues)));
      }
      here ??= openNetwork(directory, threadsHere()).then(modelReader);
      return await (await here).read(documents, issues);
    },
    close: async () => {
      await Promise.all([
        threads?.close(),
        here?.then((reader) => reader.close?.()).catch(() => {}),
      ]);
    },
  };
}

function isMuch(documents: readonly Document[]): boolean {
  const size = documents.reduce((sum, { text }) => sum + text.length, 0);
  return documents.length > 1 && size >= WORTH_THREADS;
}
