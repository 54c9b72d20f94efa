import { Worker } from "node:worker_threads";
import type { Document } from "../../domain/document.ts";
import type { Reading } from "../../domain/reader.ts";
import { refusedError } from "../../domain/refused.ts";
import type { ThreadAnswer, ThreadQuestion } from "./reading-thread.ts";

interface Job extends ThreadQuestion {
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Whether its network is open. */
  ready: boolean;
  job: Job | undefined;
  /** Why it ended, where that is known. */
  failure: Error | undefined;
}

/** Documents that must wait for a thread, for each that is being opened, before another is worth its opening. */
const WORTH_OPENING = 2;

/**
 * Threads that read documents, each with the network opened for itself: started as documents wait for them, at most so many, and
 * kept until they are closed. A thread that ends fails the document that it was reading; another takes its place.
 */
export class ReadingThreads {
  readonly #directory: string;
  readonly #script: URL;
  readonly #waiting: Job[] = [];
  readonly #threads = new Set<Thread>();
  #most: number;

  constructor(
    directory: string,
    most: number,
    script = new URL("./reading-thread.ts", import.meta.url),
  ) {
    this.#directory = directory;
    this.#most = most;
    this.#script = script;
  }

  /** Reads one document as soon as a thread is free. Rejects where that document's reading fails or its thread ends. */
  read(document: Document, issues: readonly string[]): Promise<Reading> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ document, issues, resolve, reject });
      this.#assign();
    });
  }

  /** Ends all threads; what they had not read is rejected. */
  async close(): Promise<void> {
    this.#most = 0;
    this.#rejectWaiting(new Error("The reader was closed before it had read the document."));
    await Promise.all([...this.#threads].map(({ worker }) => worker.terminate()));
  }

  #assign(): void {
    for (const thread of this.#threads) {
      if (!thread.ready || thread.job) continue;
      const job = this.#waiting.shift();
      if (!job) return;
      thread.job = job;
      thread.worker.postMessage({ document: job.document, issues: job.issues });
    }
    while (this.#threads.size < this.#most && this.#isWorthOpening()) this.#start();
  }

  #isWorthOpening(): boolean {
    const opening = [...this.#threads].filter(({ ready }) => !ready).length;
    return this.#waiting.length > WORTH_OPENING * opening;
  }

  #start(): void {
    const worker = new Worker(this.#script, { workerData: this.#directory });
    const thread: Thread = { worker, ready: false, job: undefined, failure: undefined };
    this.#threads.add(thread);
    worker.on("message", (answer: ThreadAnswer) => this.#hear(thread, answer));
    worker.on("error", (error) => {
      thread.failure = error instanceof Error ? error : new Error(String(error));
    });
    worker.once("exit", () => this.#miss(thread));
  }

  #hear(thread: Thread, answer: ThreadAnswer): void {
    if (answer.kind === "closed") {
      thread.failure = refusedError(answer.refusal, undefined);
      return;
    }
    if (answer.kind === "open") thread.ready = true;
    else if (answer.kind === "read") thread.job?.resolve(answer.reading);
    else thread.job?.reject(answer.error);
    thread.job = undefined;
    this.#assign();
  }

  #miss(thread: Thread): void {
    this.#threads.delete(thread);
    const failure = thread.failure ?? new Error("The thread that read it ended.");
    thread.job?.reject(failure);
    // One that never opened would not open the next time; the others go on, where there are others.
    if (!thread.ready) this.#most = Math.min(this.#most, this.#threads.size);
    if (this.#most === 0) this.#rejectWaiting(failure);
    else this.#assign();
  }

  #rejectWaiting(error: Error): void {
    for (const job of this.#waiting.splice(0)) job.reject(error);
  }
}
