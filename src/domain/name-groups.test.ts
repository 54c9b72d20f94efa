import assert from "node:assert/strict";
import { test } from "node:test";
import type { ActorType, Mention } from "./mention.ts";
import { groupNames } from "./name-groups.ts";

type Named = readonly [text: string, type: ActorType, more?: { known?: string; post?: string }];

// Invented people, states and bodies.
const CASES: readonly { name: string; mentions: readonly Named[]; expected: readonly string[] }[] =
  [
    {
      name: "a surname is its full name's",
      mentions: [
        ["Ada Vale", "person"],
        ["Vale", "person"],
      ],
      expected: ["Ada Vale", "Ada Vale"],
    },
    {
      name: "a surname in a headline finds the full name that follows",
      mentions: [
        ["Vale", "person"],
        ["Ada Vale", "person"],
      ],
      expected: ["Ada Vale", "Ada Vale"],
    },
    {
      name: "of two with one surname, the one who bears the post",
      mentions: [
        ["Ada Vale", "person", { post: "President" }],
        ["Jon Vale", "person"],
        ["Vale", "person", { post: "President" }],
      ],
      expected: ["Ada Vale", "Jon Vale", "Ada Vale"],
    },
    {
      name: "a surname of two parts is not that of its second part",
      mentions: [
        ["Pit Vale", "person"],
        ["Lena Ode-Vale", "person"],
        ["Vale", "person"],
      ],
      expected: ["Pit Vale", "Lena Ode-Vale", "Pit Vale"],
    },
    {
      name: "a given name alone, where one person bears it",
      mentions: [
        ["Ada bin Vale", "person"],
        ["Ada", "person"],
      ],
      expected: ["Ada bin Vale", "Ada bin Vale"],
    },
    {
      name: "an acronym and a bare head are the body's",
      mentions: [
        ["Lake Guard Council", "organisation"],
        ["LGC", "organisation"],
        ["Council", "organisation"],
      ],
      expected: ["Lake Guard Council", "Lake Guard Council", "Lake Guard Council"],
    },
    {
      name: "the word that opens a body's name, once the name was told",
      mentions: [
        ["Lowmere Trust", "organisation"],
        ["Lowmere", "unknown"],
      ],
      expected: ["Lowmere Trust", "Lowmere Trust"],
    },
    {
      name: "a place that was told before bodies are called by it is none of them",
      mentions: [
        ["Sudland", "unknown"],
        ["Sudland Boat Owners", "organisation"],
        ["Sudland", "unknown"],
      ],
      expected: ["Sudland", "Sudland Boat Owners", "Sudland"],
    },
    {
      name: "a word that opens two names is neither's",
      mentions: [
        ["Sudland Boat Owners", "organisation"],
        ["Sudland Ports Union", "organisation"],
        ["Sudland", "unknown"],
      ],
      expected: ["Sudland Boat Owners", "Sudland Ports Union", "Sudland"],
    },
    {
      name: "whose a ministry is, is not the ministry",
      mentions: [
        ["Ministry of Trade of Sudland", "organisation"],
        ["Sudland", "unknown"],
      ],
      expected: ["Ministry of Trade of Sudland", "Sudland"],
    },
    {
      name: "a known person is spelled as the report does, in full or by surname",
      mentions: [
        ["Adá Valé", "person", { known: "Ada Vale" }],
        ["Odé", "person", { known: "Piet Ode" }],
        ["Lars Al-Holt", "person", { known: "Lars el-Holt" }],
      ],
      expected: ["Adá Valé", "Piet Odé", "Lars Al-Holt"],
    },
    {
      name: "a known person's short given name stays",
      mentions: [["Joseph Q. Vale", "person", { known: "Joe Vale" }]],
      expected: ["Joe Vale"],
    },
  ];

for (const { name, mentions, expected } of CASES)
  test(name, () => {
    const groups = groupNames(mentions.map(toMention));
    const names = mentions.map(
      (_, index) => groups.find((group) => group.mentions.includes(index))?.name,
    );
    assert.deepEqual(names, expected);
  });

function toMention([text, type, { known, post } = {}]: Named, index: number): Mention {
  const span = { startOffset: index * 100, endOffset: index * 100 + text.length };
  return {
    ...span,
    form: "name",
    text,
    type,
    plural: false,
    ...(known === undefined ? {} : { known }),
    ...(post === undefined ? {} : { post: { title: post, span } }),
  };
}
