import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { MAIN_ATTRIBUTE } from "../../src/domain/kinds.ts";
import { changesOf, itemsOf, stateAsOf } from "../../src/state/state-of-play.ts";
import { keptRecords, type MadeUp } from "./kept-records.ts";
import { type Scored, scoreItems } from "./score-state.ts";

interface GoldItem extends Scored {
  readonly status: string;
  readonly contested?: boolean;
}
interface GoldChange extends Scored {
  readonly was: string | null;
  readonly now: string | null;
}
type GoldRecord = Omit<MadeUp, "is" | "on" | "actor" | "target" | "source"> &
  Readonly<
    Record<"kind" | "evidence" | "stage" | "stance" | "force" | "tone" | "state" | "manner", string>
  > &
  Readonly<Record<"actor" | "target" | "source", readonly string[] | undefined>>;

/** Eight invented reports on an invented dispute, written as records with the state that an analyst would draw from them. */
const dossier = JSON.parse(readFileSync(join(import.meta.dirname, "ferry-wages.json"), "utf8")) as {
  readonly docs: readonly {
    readonly id: string;
    readonly publisher: string;
    readonly published: string;
    readonly records: readonly GoldRecord[];
  }[];
  readonly states: readonly { readonly asOf: string; readonly items: readonly GoldItem[] }[];
  readonly changes: readonly {
    readonly from: string;
    readonly to: string;
    readonly items: readonly GoldChange[];
  }[];
};

const items = itemsOf(
  keptRecords(
    dossier.docs.flatMap(({ id, publisher, published, records }) =>
      records.map((record) => ({ ...madeUp(record), document: id, publisher, on: published })),
    ),
  ),
  (_, name) => name,
);
const stateOn = (asOf: string) => stateAsOf(items, { asOf, known: asOf });

for (const { asOf, items: gold } of dossier.states)
  test(`ferry wages: the state as of ${asOf} is the analyst's`, () => {
    const found = scoreItems(
      gold,
      stateOn(asOf).items,
      (one, other) => one.status === other.status,
    );
    assert.ok(found >= 0.9, `item F1 ${found.toFixed(3)}`);
    const contested = (list: readonly { readonly contested?: boolean }[]) =>
      list.filter((item) => item.contested).length;
    assert.equal(contested(stateOn(asOf).items), contested(gold));
  });

for (const { from, to, items: gold } of dossier.changes)
  test(`ferry wages: the changes from ${from} to ${to} are the analyst's`, () => {
    const changes = changesOf(stateOn(from), stateOn(to)).map(({ item, was, now }) => ({
      ...item,
      was: was ?? null,
      now: now ?? null,
    }));
    const found = scoreItems(
      gold,
      changes,
      (one, other) =>
        (one.now ?? null) === other.now && (one.was === null) === (other.was === null),
    );
    assert.ok(found >= 0.85, `change F1 ${found.toFixed(3)}`);
  });

function madeUp(record: GoldRecord): Omit<MadeUp, "on"> {
  const { kind, actor = [], target = [], source = [], ...rest } = record;
  const value = record[MAIN_ATTRIBUTE[kind as keyof typeof MAIN_ATTRIBUTE]];
  return {
    ...rest,
    is: `${kind} ${value}`,
    actor: actor.join(),
    target: target.join(),
    source: source.join(),
  };
}
