import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { runChain } from "../../src/views/cli/commands/chain.ts";
import { runDiff } from "../../src/views/cli/commands/diff.ts";
import { runSearch } from "../../src/views/cli/commands/search.ts";
import { runShow } from "../../src/views/cli/commands/show.ts";
import { runState } from "../../src/views/cli/commands/state.ts";
import { ALL_WANTED, type Wanted } from "../../src/views/filter-items.ts";
import { type GoldDossier, goldDossier, quietTerminal } from "./gold-dossier.ts";

let fish: GoldDossier;
before(async () => {
  fish = await goldDossier("fish-round");
});
after(() => fish.remove());

const directory = "";
const known = undefined;

type Run = (
  services: GoldDossier["services"],
  terminal: ReturnType<typeof quietTerminal>,
) => Promise<number>;

async function outputOf(run: Run): Promise<string> {
  const terminal = quietTerminal();
  assert.equal(await run(fish.services, terminal), 0, terminal.said());
  return terminal.printed();
}

const state = (options: {
  asOf: string;
  json?: boolean;
  matrix?: boolean;
  wanted?: Wanted;
}): Run => {
  const asked = {
    directory,
    known,
    all: false,
    matrix: false,
    byPerson: false,
    wanted: ALL_WANTED,
    json: false,
    ...options,
  };
  return (services, terminal) => runState(asked, services, terminal);
};

const diff = (options: { from: string; to: string; markdown?: boolean }): Run => {
  const asked = { directory, wanted: ALL_WANTED, json: false, markdown: false, ...options };
  return (services, terminal) => runDiff(asked, services, terminal);
};

const chain = (asOf: string): Run => {
  return (services, terminal) =>
    runChain({ directory, asOf, known, json: false }, services, terminal);
};

describe("what a desk officer is told", () => {
  const cases: readonly (readonly [string, Run, readonly RegExp[]])[] = [
    [
      "a plan whose day has passed is overdue, and no more",
      state({ asOf: "2028-04-29" }),
      [/scheduled \(contested\); overdue, not confirmed/],
    ],
    [
      "what is gone, and the sentence that ended it",
      diff({ from: "2028-06-14", to: "2028-06-23" }),
      [/gone: was unresolved\tThe number of inspectors was fixed last Friday at 12\t/],
    ],
    [
      "a plan that became overdue between two days",
      diff({ from: "2028-04-21", to: "2028-04-29" }),
      [/now overdue, not confirmed: scheduled/],
    ],
    [
      "which way an item moved, and when",
      state({ asOf: "2028-06-23" }),
      [/dropped; softened 2028-05-15/],
    ],
    [
      "who and what has not been heard of",
      state({ asOf: "2028-06-23" }),
      [/Parties last heard: .*Calvera 2028-06-23/, /Issues last heard: .*harbour loan/],
    ],
    [
      "parties in rows, persons under the party that they act for",
      state({ asOf: "2028-06-23", matrix: true }),
      [
        /^TARIFFS$/m,
        /“the tariff” – opposes: .*Northern Shelf Community/,
        /opposes “the tariff” \(Hanneke Vorst\)/,
        /dropped “no longer insists/,
      ],
    ],
    [
      "what turned, and the sentence that did it",
      diff({ from: "2028-05-04", to: "2028-05-15" }),
      [/softened: .*60 to 40 vessels/],
    ],
    [
      "a note to forward, each line with its sentence and who says so",
      diff({ from: "2028-05-04", to: "2028-05-15", markdown: true }),
      [
        /^# Changes from 2028-05-04 to 2028-05-15$/m,
        /^- \*\*demand, Calvera → Estrand.*“.+” – .+, 2028-05-15$/m,
      ],
    ],
    [
      "nothing counts as new from before the first report on, and what it came through shows",
      diff({ from: "2028-01-01", to: "2028-06-23" }),
      [
        /^2028-01-01 is before the first report, of 2028-\d\d-\d\d: nothing was known then/,
        /\tmeeting\t.*\theld: sought 5 Apr → scheduled 14 Apr → cancelled 28 Apr → .*held 12 Jun\t/,
      ],
    ],
    [
      "how much there is, and how an amount came to what it is",
      state({ asOf: "2028-06-23" }),
      [
        /^State of play as of 2028-06-23: \d+ items\n/,
        /a harbour loan .*300m florins 5 Apr → 260m florins 26 May/,
      ],
    ],
    [
      "what bears on an issue and is of a party and a kind, however it is typed",
      state({
        asOf: "2028-06-23",
        wanted: { issues: ["FISHING"], parties: ["calv"], kinds: ["demand"] },
      }),
      [
        /^State of play as of 2028-06-23, issue fishing access, party Calvera.*, kind demand: 1 of \d+ items/,
        /DEMAND \(1\)/,
      ],
    ],
    [
      "what hangs on what",
      chain("2028-05-04"),
      [/hangs on “if the tariff threat were lifted first”\n {4}not yet: .*pressure: Calvera/],
    ],
    [
      "a condition that came about",
      chain("2028-06-23"),
      [/came about: .*pressure: Calvera → Estrand: eased/],
    ],
  ];
  for (const [name, run, patterns] of cases)
    test(name, async () => {
      const out = await outputOf(run);
      for (const pattern of patterns) assert.match(out, pattern);
    });
});

test("an item says on whose word it rests and what moved it", async () => {
  const { items } = JSON.parse(await outputOf(state({ asOf: "2028-06-23", json: true })));
  const access = items.find(
    (item: { kind: string; issue: string }) =>
      item.kind === "demand" && item.issue === "fishing access",
  );
  assert.equal(access.overdue, false);
  const out = await outputOf((services, terminal) =>
    runShow(access.id, { directory, asOf: undefined, known, json: false }, services, terminal),
  );
  assert.match(out, /says the party itself.*; \d publishers; 2028-04-05 to /);
  assert.match(out, /softened: 60 to 40 vessels/);
});

test("a sentence from which several records were read is shown once", async () => {
  const { items } = JSON.parse(await outputOf(state({ asOf: "2028-06-23", json: true })));
  for (const { id } of items) {
    const out = await outputOf((services, terminal) =>
      runShow(id, { directory, asOf: undefined, known, json: false }, services, terminal),
    );
    const sentences = out
      .split("\n")
      .filter((line) => /^ {4}[^ “]/.test(line) && !/^ {4}\w+: /.test(line));
    assert.equal(new Set(sentences).size, sentences.length, out);
  }
});

test("who and what there is, where nobody and nothing is called so", async () => {
  for (const [wanted, expected] of [
    [{ ...ALL_WANTED, issues: ["zither"] }, /Its issues: .*fishing access/],
    [{ ...ALL_WANTED, parties: ["zither"] }, /act in most items: .*Calvera/],
  ] as const) {
    const terminal = quietTerminal();
    const failures = await state({ asOf: "2028-06-23", wanted })(fish.services, terminal);
    assert.equal(failures, 1);
    assert.match(terminal.said(), expected);
  }
});

test("a search tells the document, the items that rest on a sentence, and what stands beside it", async () => {
  const search = (options: { context: number; json: boolean }) => (words: string) =>
    outputOf((services, terminal) =>
      runSearch(words, { directory, limit: 3, ...options }, services, terminal),
    );
  const { hits } = JSON.parse(await search({ context: 1, json: true })("inspectors"));
  const [hit] = hits.filter(({ items }: { items: unknown[] }) => items.length > 0);
  assert.ok(hit.documentId && hit.before.length + hit.after.length > 0);
  const [{ id, asOf }] = hit.items;
  const shown = await outputOf((services, terminal) =>
    runShow(id, { directory, asOf, known, json: false }, services, terminal),
  );
  assert.ok(shown.includes(hit.documentId));
  const plain = await search({ context: 0, json: false })("inspectors");
  assert.match(plain, /^published\tdocument\ttitle\titems\ttext\n/);
  assert.doesNotMatch(plain, /»/);
});
