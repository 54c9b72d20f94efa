import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

let known: string | undefined;

/** What a state that is kept ready depends on beside the records: how items come about, and how actors are joined. */
const SOURCES = [
  "state",
  "resolve",
  "domain",
  "bring-up-to-date.ts",
  "continue-strands.ts",
  "mark-copies.ts",
  "name-actors.ts",
  "place-documents.ts",
  "tell-parties.ts",
  "work-out-strands.ts",
] as const;

/**
 * Names the rules by which the state is worked out: a hash of their sources. A state that was kept ready by other rules is
 * worked out again, and no one has to remember to say that a rule has changed.
 */
export function stateRules(): string {
  known ??= hashOf(SOURCES.flatMap((source) => filesOf(join(import.meta.dirname, source))));
  return known;
}

function filesOf(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  const names = readdirSync(path).filter(
    (name) => name.endsWith(".ts") && !name.includes(".test."),
  );
  return names.sort().map((name) => join(path, name));
}

function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(basename(file)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}
