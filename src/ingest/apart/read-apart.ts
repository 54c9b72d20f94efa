import { Worker } from "node:worker_threads";
import type { Outcome, Refusal } from "../../domain/note.ts";
import type { Extract, Input } from "../format.ts";

/** Formats whose parsers are large and take what strangers made: they are read in a thread of its own. */
export type BinaryFormatName = "pdf" | "docx";

export interface Request {
  readonly format: BinaryFormatName;
  readonly input: Input;
}

export type Reply =
  /** The parser is loaded and begins: from here its time counts. */
  | { readonly kind: "begun" }
  | { readonly kind: "outcome"; readonly outcome: Outcome<Extract> }
  /** What the parser stumbled over. */
  | { readonly kind: "fault"; readonly message: string };

/** A report of 500 pages takes two seconds. */
const MOST_MS = 8000;
/** Starting the thread and loading a parser take half a second, and much longer on a machine that is busy. */
const MOST_STARTING_MS = 60_000;
const MOST_MEMORY_MB = 512;

let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread with limits of time and memory; what passes them is refused and the thread replaced. One document
 * at a time. Throws what the parser threw.
 */
export function readApart(format: BinaryFormatName, input: Input): Promise<Outcome<Extract>> {
  const turn = last.then(() => readNow({ format, input }));
  last = turn.catch(() => undefined);
  return turn;
}

async function readNow(request: Request): Promise<Outcome<Extract>> {
  thread ??= startThread();
  const worker = thread;
  // Held only while it works: a waiting thread must not keep the program from ending.
  worker.ref();
  const reply = await replyOf(worker, request).finally(() => worker.unref());
  if (reply.kind === "outcome") return reply.outcome;
  if (reply.kind === "fault") throw new Error(reply.message);
  thread = undefined;
  await worker.terminate();
  return { ok: false, refusal: exhausting(request.input.about, reply.kind) };
}

function startThread(): Worker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  worker.on("error", () => undefined);
  return worker;
}

type End = Exclude<Reply, { readonly kind: "begun" }>;
type Overrun = { readonly kind: "slow" } | { readonly kind: "large" };

function replyOf(worker: Worker, { format, input }: Request): Promise<End | Overrun> {
  return new Promise((resolve) => {
    const message = { format, input: sendable(input) };
    const end = (reply: End | Overrun): void => {
      clearTimeout(timer);
      worker.off("message", hear);
      worker.off("exit", fail);
      resolve(reply);
    };
    const fail = (): void => end({ kind: "large" });
    const tooSlow = (): void => end({ kind: "slow" });
    let timer = setTimeout(tooSlow, MOST_STARTING_MS);
    const hear = (reply: Reply): void => {
      clearTimeout(timer);
      if (reply.kind === "begun") timer = setTimeout(tooSlow, MOST_MS);
      else end(reply);
    };
    worker.on("message", hear);
    worker.on("exit", fail);
    worker.postMessage(message);
  });
}

/** What a format may look at, and nothing that came along with it: functions cannot be sent, and sending them would throw. */
function sendable({ about, bytes, hints, fallback }: Input): Input {
  const { title, publisher, published, year, charset } = hints;
  const told = { title, publisher, published, year, charset };
  return {
    about,
    // A window on an archive's memory would take all of it along.
    bytes: Uint8Array.from(bytes),
    hints: Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)),
    ...(fallback && { fallback }),
  };
}

function exhausting(about: string, kind: Overrun["kind"]): Refusal {
  const remedy = "Print it to a new PDF or save it as plain text, and add that.";
  const limit = kind === "slow" ? `${MOST_MS / 1000} seconds` : `${MOST_MEMORY_MB} MB of memory`;
  return { about, reason: `Reading it took more than ${limit}.`, remedy };
}
