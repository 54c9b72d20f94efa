import assert from "node:assert/strict";
import { test } from "node:test";
import type { ActorType } from "../domain/mention.ts";
import { nameInFull } from "./full-names.ts";

const group = (name: string, type: ActorType = "person", known = false) => ({
  name,
  type,
  known,
  mentions: [0],
});

// Invented people; given names are common ones.
for (const { name, title, groups, expected } of [
  {
    name: "a surname is in full where the title gives the post and the name",
    title: "Talks with President Piet Ode of Sudland",
    groups: [group("Ode", "unknown")],
    expected: ["Piet Ode"],
  },
  {
    name: "a surname may come first",
    title: "Remarks by President Vale and President Hwa Jae Min of Estmark",
    groups: [group("Hwa"), group("Vale")],
    expected: ["Hwa Jae Min", "Vale"],
  },
  {
    name: "a given name that is common needs no post",
    title: "Anna Ode telephoned Norland",
    groups: [group("Ode")],
    expected: ["Anna Ode"],
  },
  {
    name: "what follows a name in a title is no part of it",
    title: "President Vale Visits Norland of Old",
    groups: [group("Vale"), group("Norland", "state")],
    expected: ["Vale", "Norland"],
  },
  {
    name: "known and full names stay",
    title: "Talks with President Piet Ode of Sudland",
    groups: [group("Pieter Ode"), group("Ode", "person", true)],
    expected: ["Pieter Ode", "Ode"],
  },
])
  test(name, () => {
    assert.deepEqual(
      nameInFull(groups, title).map((found) => found.name),
      expected,
    );
  });
