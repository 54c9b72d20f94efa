import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { INCOMPATIBLE } from "../../src/state/incompatible.ts";

const path = join(import.meta.dirname, "../../docs/state-of-play.md");
const [START, END] = ["<!-- incompatible:start -->\n", "<!-- incompatible:end -->"];

/** The table of pairs, from the rules that use it. */
function table(): string {
  const rows = Object.entries(INCOMPATIBLE).map(([kind, pairs]) => {
    const words = pairs.map(([first, second]) => `${first} – ${second}`).join("; ");
    return `| ${kind} | ${words === "" ? "none" : words} |`;
  });
  return ["| kind | cannot both hold |", "|---|---|", ...rows].join("\n");
}

test("docs/state-of-play.md lists the pairs of statuses that cannot both hold", () => {
  const text = readFileSync(path, "utf8");
  const [from, to] = [text.indexOf(START) + START.length, text.indexOf(END)];
  const written = `${text.slice(0, from)}${table()}\n${text.slice(to)}`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, written);
  assert.equal(readFileSync(path, "utf8"), written, "run `npm run golden` and read the diff");
});
