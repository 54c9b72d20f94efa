import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { runChain } from "../../src/views/cli/commands/chain.ts";
import { runDiff } from "../../src/views/cli/commands/diff.ts";
import { runShow } from "../../src/views/cli/commands/show.ts";
import { runState } from "../../src/views/cli/commands/state.ts";
import { ALL_WANTED } from "../../src/views/filter-items.ts";
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

const state = (options: { asOf: string; json?: boolean; matrix?: boolean }): Run => {
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
