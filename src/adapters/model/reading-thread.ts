/** What runs in a thread of its own that reads: it opens the network, says so, then answers each document with its reading. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Document } from "../../domain/document.ts";
import type { Refusal } from "../../domain/note.ts";
import type { Reader, Reading } from "../../domain/reader.ts";
import { refusalIn } from "../../domain/refused.ts";

/** A document to be read; one at a time. */
export interface ThreadQuestion {
  readonly document: Document;
  readonly issues: readonly string[];
}

/** What a thread says: once that the network is open, or why it is not; then one answer a question. */
export type ThreadAnswer =
  | { readonly kind: "open" }
  | { readonly kind: "closed"; readonly refusal: Refusal }
  | { readonly kind: "read"; readonly reading: Reading }
  | { readonly kind: "failed"; readonly error: Error };

enableCompileCache();

// Threads share the processors among them, so that each network has one.
const reader = await openReader(workerData as string);
if (reader && parentPort) {
  parentPort.on("message", (question: ThreadQuestion) => void answerTo(question, reader));
  say({ kind: "open" });
}

async function openReader(directory: string): Promise<Reader | undefined> {
  const [{ openNetwork }, { modelReader }] = await Promise.all([
    import("./open-network.ts"),
    import("../../read/model/model-reader.ts"),
  ]);
  try {
    return modelReader(await openNetwork(directory, 1));
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    say({ kind: "closed", refusal });
    return undefined;
  }
}

async function answerTo({ document, issues }: ThreadQuestion, by: Reader): Promise<void> {
  try {
    const [reading] = await by.read([document], issues);
    if (!reading) throw new Error("The reader gave no reading.");
    say({ kind: "read", reading });
  } catch (error) {
    say({ kind: "failed", error: error instanceof Error ? error : new Error(String(error)) });
  }
}

function say(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer);
}
