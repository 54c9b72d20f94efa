import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

let known: string | undefined;

/**
 * Names the rules by which the state is worked out: a hash of the sources of `state/`. A state that was kept ready by other
 * rules is worked out again, and no one has to remember to say that a rule has changed.
 */
export function stateRules(): string {
  known ??= hashOf(join(import.meta.dirname, "state"));
  return known;
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  const sources = readdirSync(folder).filter((name) => !name.includes(".test."));
  for (const name of sources.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}
