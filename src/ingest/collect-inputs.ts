import { lstat, open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome, Refusal } from "../domain/note.ts";
import type { Hints, Input } from "./format.ts";
import { MAX_ARCHIVE_BYTES, MAX_INPUT_BYTES, tooLarge } from "./limits.ts";

const ARCHIVE_HEADS = ["PK\x03\x04", "\x1F\x8B", "WARC/1.", "From "];

/** How standard input is named on the command line and in messages. */
const STANDARD_INPUT = "-";

/**
 * The inputs at paths, one after another, so that only one is held in memory: files, folders with all that is below them
 * (in order of name, hidden files and folders and links to folders left out), and `-` for standard input.
 * What cannot be read comes as a refusal, and the rest follows.
 */
export async function* collectInputs(
  paths: readonly string[],
  hints: Hints,
  standardInput: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Outcome<Input>> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) yield await inputOfStream(standardInput, hints);
    else yield* inputsAt(path, hints);
  }
}

async function* inputsAt(path: string, hints: Hints): AsyncGenerator<Outcome<Input>> {
  const files = await filesAt(path);
  if (!files.ok) yield files;
  else for (const file of files.value) yield await inputOfFile(file, hints);
}

/** The file itself, or all files below a folder. */
async function filesAt(path: string): Promise<Outcome<readonly string[]>> {
  try {
    if (!(await stat(path)).isDirectory()) return { ok: true, value: [path] };
    const files = await filesBelow(path);
    if (files.length > 0) return { ok: true, value: files };
    const remedy = "Give a folder with reports in it.";
    return { ok: false, refusal: { about: path, reason: "The folder holds no files.", remedy } };
  } catch (error) {
    return { ok: false, refusal: unreadable(path, error) };
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).toSorted();
  const files: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    // A link to a folder may lead back above it.
    if ((await lstat(path)).isDirectory()) files.push(...(await filesBelow(path)));
    else if (await isFile(path)) files.push(path);
  }
  return files;
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function inputOfFile(path: string, hints: Hints): Promise<Outcome<Input>> {
  try {
    const { size } = await stat(path);
    const mostBytes = size > MAX_INPUT_BYTES ? await mostBytesOf(path) : MAX_INPUT_BYTES;
    if (size > mostBytes) return { ok: false, refusal: tooLarge(path, size, mostBytes) };
    return { ok: true, value: { about: path, bytes: await readFile(path), hints } };
  } catch (error) {
    return { ok: false, refusal: unreadable(path, error) };
  }
}

async function mostBytesOf(path: string): Promise<number> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const head = buffer.toString("latin1", 0, bytesRead);
    const isArchive = ARCHIVE_HEADS.some((known) => head.startsWith(known));
    return isArchive ? MAX_ARCHIVE_BYTES : MAX_INPUT_BYTES;
  } finally {
    await file.close();
  }
}

async function inputOfStream(
  stream: AsyncIterable<Uint8Array | string>,
  hints: Hints,
): Promise<Outcome<Input>> {
  const about = "standard input";
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    byteCount += bytes.length;
    if (byteCount > MAX_INPUT_BYTES)
      return { ok: false, refusal: tooLarge(about, byteCount, MAX_INPUT_BYTES) };
    chunks.push(bytes);
  }
  return { ok: true, value: { about, bytes: Buffer.concat(chunks), hints } };
}

function unreadable(about: string, error: unknown): Refusal {
  const code = (error as { readonly code?: unknown }).code;
  if (code === "ENOENT")
    return { about, reason: "There is no such file or folder.", remedy: "Check the path." };
  if (code === "EACCES" || code === "EPERM")
    return { about, reason: "It may not be read by this user.", remedy: "Change its permissions." };
  const reason = `It could not be read (${error instanceof Error ? error.message : String(error)}).`;
  return { about, reason, remedy: "Check the disk and the path, and try again." };
}
