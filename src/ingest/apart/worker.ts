/** Runs in a thread of its own: reads documents of one format at a time, so that a file made to do harm takes only the thread down. */
import { parentPort } from "node:worker_threads";
import type { BinaryFormat } from "../format.ts";
import type { BinaryFormatName, Reply, Request } from "./read-apart.ts";

// One file per format, loaded when the first document of it comes.
const FORMATS: Readonly<Record<BinaryFormatName, () => Promise<BinaryFormat>>> = {
  pdf: async () => (await import("../formats/pdf.ts")).pdf,
  docx: async () => (await import("../formats/docx.ts")).docx,
};

parentPort?.on("message", ({ format, input }: Request) => {
  void reply(format, input).then((answer) => parentPort?.postMessage(answer));
});

async function reply(format: BinaryFormatName, input: Request["input"]): Promise<Reply> {
  try {
    const { extract } = await FORMATS[format]();
    parentPort?.postMessage({ kind: "begun" } satisfies Reply);
    return { kind: "outcome", outcome: await extract(input) };
  } catch (error) {
    return { kind: "fault", message: error instanceof Error ? error.message : String(error) };
  }
}
