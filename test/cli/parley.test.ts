import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const main = join(import.meta.dirname, "../../src/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "parley-cli-"));
after(() => rmSync(scratch, { recursive: true }));

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function parley(args: readonly string[], input = ""): Ran {
  const run = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    input,
    cwd: scratch,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

// Invented people, places and papers.
const FIRST = `---
title: Orsk miners' union asks for talks on the night shift
publisher: Orsk Courier
published: 2031-04-02
---
ORSK — The Orsk Miners' Union demanded that Velta Mining end the night shift.

“We will strike if the company does not answer,” said the union's president, Irena Volsk, on Tuesday.

Velta Mining chief executive Tomas Rehn said the company was ready to meet the union on April 10.
`;
const SECOND = `---
title: Velta Mining and the union meet
publisher: Velta Radio
published: 2031-04-11
---
Velta Mining chief executive Tomas Rehn and union president Irena Volsk met on April 10.

Rehn said the company would end the night shift in June. Volsk welcomed the promise.
`;

function reports(): string {
  const folder = join(scratch, "reports");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "1.txt"), FIRST);
  writeFileSync(join(folder, "2.txt"), SECOND);
  return folder;
}

function dossier(name: string): string {
  const folder = join(scratch, name);
  assert.equal(parley(["init", folder, "--issues", "night shift, wages"]).status, 0);
  const added = parley(["add", "-d", folder, "--reader", "grammar", reports()]);
  assert.equal(added.status, 0, added.err);
  return folder;
}

test("from a folder of reports to a state of play, each item with its sentence", () => {
  const folder = dossier("whole-way");
  const state = parley(["state", "-d", folder, "--json", "--all"]);
  assert.equal(state.status, 0, state.err);
  const { asOf, items, minor } = JSON.parse(state.out);
  assert.equal(asOf, "2031-04-11");
  const all = [...items, ...minor];
  assert.ok(all.length >= 3, state.out);
  for (const item of all) {
    const { sentence, what } = item.evidence;
    assert.ok((FIRST + SECOND).replace(/\s+/g, " ").includes(sentence), sentence);
    assert.ok(sentence.includes(what.replace(/\s+/g, " ")));
  }
  const shown = parley(["show", "-d", folder, "--json", all[0].id]);
  assert.equal(JSON.parse(shown.out).id, all[0].id);
  const known = JSON.parse(parley(["state", "-d", folder, "--as-of", "2031-04-05", "--json"]).out);
  for (const item of known.items) assert.equal(item.evidence.published, "2031-04-02");
});

test("the same report twice adds nothing, and doctor finds the dossier sound", () => {
  const folder = dossier("twice");
  const again = parley(["add", "-d", folder, "--reader", "grammar", "--json", reports()]);
  const summary = JSON.parse(again.out.trim().split("\n").at(-1) ?? "").summary;
  assert.deepEqual([summary.added, summary.present, summary.records], [0, 2, 0]);
  const doctor = parley(["doctor", "-d", folder]);
  assert.deepEqual([doctor.status, doctor.err], [0, ""]);
});

test("diff, brief and search answer from the record", () => {
  const folder = dossier("answers");
  const diff = JSON.parse(
    parley(["diff", "-d", folder, "--from", "2031-04-02", "--to", "2031-04-11", "--json"]).out,
  );
  assert.equal(diff.from, "2031-04-02");
  const brief = parley(["brief", "-d", folder]);
  assert.match(brief.out, /^# .*state of play as of 2031-04-11/);
  assert.match(brief.out, /\[1\]/);
  assert.match(parley(["search", "-d", folder, "night", "shift"]).out, /night shift/);
});

test("a bad input is named with its reason and remedy, the rest goes on, and the exit says so", () => {
  const folder = join(scratch, "bad");
  parley(["init", folder]);
  const undated = join(scratch, "undated.txt");
  writeFileSync(undated, "Rehn said the shift would end.\n");
  const missing = join(scratch, "missing.txt");
  const run = parley([
    "add",
    "-d",
    folder,
    "--reader",
    "grammar",
    undated,
    missing,
    join(reports(), "1.txt"),
  ]);
  assert.equal(run.status, 1);
  assert.match(run.err, /undated\.txt: .*published.*--published YYYY-MM-DD/);
  assert.match(run.err, /missing\.txt: There is no such file/);
  assert.match(run.out, /1 added, .* 2 refused/);
  const mended = parley([
    "add",
    "-d",
    folder,
    "--reader",
    "grammar",
    "--published",
    "2031-04-01",
    undated,
  ]);
  assert.equal(mended.status, 0, mended.err);
});

test("what is no dossier, no day or no item is refused with a remedy", () => {
  const nothing = parley(["state", "-d", join(scratch, "nowhere")]);
  assert.deepEqual([nothing.status, /parley init/.test(nothing.err)], [1, true]);
  assert.equal(parley(["state", "--as-of", "yesterday"]).status, 2);
  assert.equal(parley(["nonsense"]).status, 2);
  const folder = dossier("no-item");
  const none = parley(["show", "-d", folder, "no-such-item"]);
  assert.deepEqual([none.status, /parley state --all/.test(none.err)], [1, true]);
});

test("read writes the gold form with code-point offsets, from files and standard input", () => {
  const file = join(scratch, "astral.txt");
  writeFileSync(file, FIRST.replace("ORSK — ", "ORSK 🛠🛠 — "));
  const out = join(scratch, "read-out");
  assert.equal(parley(["read", "--reader", "grammar", "--json", "--out", out, file]).status, 0);
  const form = JSON.parse(readFileSync(join(out, "astral.json"), "utf8"));
  const points = [...form.doc.text];
  assert.ok(form.records.length > 0);
  for (const { evidence, start, end } of form.records)
    assert.equal(points.slice(start, end).join(""), evidence);
  const piped = parley(["read", "--reader", "grammar", "--json", "-"], FIRST);
  assert.equal(JSON.parse(piped.out).doc.published, "2031-04-02");
});

test("replay writes states and changes, and looks at nothing but docs, issues and days", () => {
  const file = join(scratch, "dossier.json");
  const docs = [FIRST, SECOND].map((text, index) => ({
    id: `d${index}`,
    title: "",
    publisher: "Orsk Courier",
    published: ["2031-04-02", "2031-04-11"][index],
    text: text.split("---\n")[2],
  }));
  const asOf = ["2031-04-02", "2031-04-11"];
  writeFileSync(
    file,
    JSON.stringify({ dossier: "mine", issues: ["night shift"], docs, asOf, states: "ignored" }),
  );
  const out = join(scratch, "replayed.json");
  const run = parley(["replay", file, "--out", out, "--reader", "grammar"]);
  assert.equal(run.status, 0, run.err);
  const { states, changes } = JSON.parse(readFileSync(out, "utf8"));
  assert.deepEqual(
    states.map((state: { asOf: string }) => state.asOf),
    asOf,
  );
  assert.equal(changes.length, 1);
});
