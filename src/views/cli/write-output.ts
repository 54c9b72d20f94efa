import { mkdir, writeFile } from "node:fs/promises";
import type { Refusal } from "../../domain/note.ts";

/** Writes a file that the user asked for; gives the refusal to be said where it could not be written. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
): Promise<Refusal | undefined> {
  return await tried(path, async () => await writeFile(path, content));
}

/** Makes a folder for files that the user asked for, where it is missing; gives the refusal where it could not be made. */
export async function makeOutputFolder(path: string): Promise<Refusal | undefined> {
  return await tried(path, async () => await mkdir(path, { recursive: true }));
}

async function tried(about: string, write: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    const reason = `It could not be written: ${error instanceof Error ? error.message : String(error)}.`;
    return { about, reason, remedy: "Give a place that is there and may be written to." };
  }
}
