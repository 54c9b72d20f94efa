import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, describe, test } from "node:test";
import { collectInputs } from "./collect-inputs.ts";
import { MAX_INPUT_BYTES } from "./limits.ts";

let folder = "";

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-inputs-"));
  await mkdir(join(folder, "in", "b"), { recursive: true });
  await mkdir(join(folder, "in", ".hidden"));
  await mkdir(join(folder, "none"));
  for (const name of ["b/2.txt", "b/1.txt", "c.md", "a.html", ".secret.txt", ".hidden/x.txt"])
    await writeFile(join(folder, "in", name), name);
  await symlink("..", join(folder, "in", "loop"));
  await writeFile(join(folder, "large.txt"), Buffer.alloc(MAX_INPUT_BYTES + 1, 65));
});
after(() => rm(folder, { recursive: true }));

/** What comes from paths within the folder: path and content, or path and why it was refused. */
async function collected(
  paths: readonly string[],
  standardInput: readonly string[] = [],
): Promise<string[]> {
  const found: string[] = [];
  const full = paths.map((path) => (path === "-" ? path : join(folder, path)));
  for await (const outcome of collectInputs(full, { year: 2026 }, streamOf(standardInput))) {
    if (outcome.ok) assert.equal(outcome.value.hints.year, 2026);
    const [about, content] = outcome.ok
      ? [outcome.value.about, Buffer.from(outcome.value.bytes).toString()]
      : [outcome.refusal.about, outcome.refusal.reason];
    found.push(`${about.startsWith("/") ? relative(folder, about) : about}: ${content}`);
  }
  return found;
}

async function* streamOf(chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
}

describe("collectInputs", () => {
  test("a folder: all below it in order of name, without what is hidden and without following links to folders", async () => {
    assert.deepEqual(await collected(["in"]), [
      "in/a.html: a.html",
      "in/b/1.txt: b/1.txt",
      "in/b/2.txt: b/2.txt",
      "in/c.md: c.md",
    ]);
  });

  test("what cannot be read is a refusal, and the rest follows", async () => {
    assert.deepEqual(await collected(["missing.txt", "none", "large.txt", "in/c.md"]), [
      "missing.txt: There is no such file or folder.",
      "none: The folder holds no files.",
      "large.txt: It has 21 MB; at most 20 MB are read.",
      "in/c.md: c.md",
    ]);
  });

  test("standard input", async () => {
    assert.deepEqual(await collected(["-"], ["The talks ", "failed."]), [
      "standard input: The talks failed.",
    ]);
  });
});
