import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseActors } from "./choose-actors.ts";
import type { ChosenSpan } from "./chosen-span.ts";
import type { DecodingSettings } from "./model-labels.ts";
import type { ScoredDocument } from "./score-documents.ts";
import type { Chance } from "./score-window.ts";

const settings = {
  actor: 0.1,
  actorMore: { tone: 0.3 },
  target: 0.1,
  source: 0.1,
  othersMore: 0.3,
} as unknown as DecodingSettings;
/** Two entities, each under the mention of its own number. */
const scored = {
  candidates: { entities: [{ mention: 0 }, { mention: 1 }] },
} as unknown as ScoredDocument;

const chances = (first: number, second: number): Chance[] =>
  [
    { entity: 0, chance: first },
    { entity: 1, chance: second },
  ].sort((a, b) => b.chance - a.chance);

for (const { name, actor, target, expected } of [
  {
    name: "who is likelier the target is no actor beside the likeliest",
    actor: chances(0.9, 0.5),
    target: chances(0, 0.8),
    expected: { actor: [0], target: [1] },
  },
  {
    name: "who is likelier an actor stays one",
    actor: chances(0.9, 0.7),
    target: chances(0, 0.4),
    expected: { actor: [0, 1], target: [1] },
  },
  {
    name: "the likeliest actor stays one, however likely a target",
    actor: chances(0.6, 0),
    target: chances(0.9, 0),
    expected: { actor: [0], target: [0] },
  },
])
  test(name, () => {
    const span = { kind: "tone", roles: { actor, target, source: [] } };
    const choice = { span, rule: undefined } as unknown as ChosenSpan;
    const [chosen] = chooseActors(scored, [choice], settings);
    assert.deepEqual({ actor: chosen?.actor, target: chosen?.target }, expected);
  });
