import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const training = join(import.meta.dirname, "../../training");
const skip = spawnSync("python3", ["--version"]).status === 0 ? false : "python3 is not installed";

interface Counts {
  readonly records: number;
  readonly kinds: Readonly<Record<string, number>>;
}

interface Report {
  readonly annotations: Counts;
  readonly corpus: Counts;
  readonly "rare-dev": Counts;
}

function python(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const run = spawnSync("python3", ["-B", ...args], {
    cwd: training,
    encoding: "utf8",
    maxBuffer: 64e6,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

/** What the validator says of a folder that holds one invented document, changed by `spoil`. */
function validateSpoiled(spoil: (text: string) => string): { status: number | null; err: string } {
  const home = mkdtempSync(join(tmpdir(), "parley-labels-"));
  try {
    const name = "border-ridge-1.json";
    mkdirSync(join(home, "corpus"));
    const text = readFileSync(join(training, "corpus", name), "utf8");
    writeFileSync(join(home, "corpus", name), spoil(text));
    return python("validate_labels.py", "--home", home);
  } finally {
    rmSync(home, { recursive: true });
  }
}

test("the labels that the project holds are right, and as many as they were", { skip }, () => {
  const { status, out, err } = python("validate_labels.py", "--json");
  assert.equal(err, "");
  assert.equal(status, 0);
  const { annotations, corpus, "rare-dev": rare } = JSON.parse(out) as Report;
  assert.ok(annotations.records >= 8200, `${annotations.records} records of real texts`);
  assert.ok(annotations.records + corpus.records >= 12_000);
  for (const kind of ["deal", "open", "demand", "pressure"])
    assert.ok((corpus.kinds[kind] ?? 0) >= 140, `${kind} in invented documents`);
  assert.ok(rare.records >= 2400, `${rare.records} records in the rare-kind development set`);
});

test("no text of others is kept: stand-off files hold no long string", { skip }, () => {
  const home = mkdtempSync(join(tmpdir(), "parley-labels-"));
  try {
    const [name] = readdirSync(join(training, "annotations"));
    assert.ok(name);
    cpSync(join(training, "annotations", name), join(home, "annotations", name));
    const kept = JSON.parse(readFileSync(join(home, "annotations", name), "utf8")) as {
      issues: string[];
    };
    kept.issues.push("The pilots of the harbour told the board ".repeat(4));
    writeFileSync(join(home, "annotations", name), JSON.stringify(kept));
    const { status, err } = python("validate_labels.py", "--home", home);
    assert.equal(status, 1);
    assert.match(err, /holds a string of \d+ characters: text\?/);
  } finally {
    rmSync(home, { recursive: true });
  }
});

const spoiled: readonly [name: string, spoil: (text: string) => string, said: RegExp][] = [
  ["nothing spoiled", (text) => text, /^$/],
  ["a value outside the scheme", (text) => text.replace('"held"', '"rumoured"'), /stage rumoured/],
  [
    "evidence that moved",
    (text) => text.replace(/"start": 0, /, '"start": 1, '),
    /is no sentence of the text/,
  ],
  [
    "words that are not there",
    (text) => text.replace(/"what": "special envoy"/, '"what": "envoy"'),
    /what is not what stands at its offsets/,
  ],
  [
    "an unlisted issue",
    (text) => text.replace('"issue": "ridge line"', '"issue": "herring"'),
    /issue herring is not in the list/,
  ],
  ["not JSON", (text) => text.slice(1), /JSON/],
];

for (const [name, spoil, said] of spoiled)
  test(`a file with ${name} is told`, { skip }, () => {
    const { status, err } = validateSpoiled(spoil);
    assert.match(err, said);
    assert.equal(status, name === "nothing spoiled" ? 0 : 1);
  });

test("labels convert, load and check as their own tests say", { skip }, () => {
  const { status, err } = python("-m", "unittest", "labelled.test_labelled");
  assert.equal(status, 0, err);
});
