import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { asId } from "../domain/id.ts";
import type { LocalActor } from "../domain/local-actor.ts";
import { linkActors } from "./link-actors.ts";

const person = (documentId: string, name: string, known = false): LocalActor => ({
  documentId: asId(documentId),
  name,
  type: "person",
  aliases: [],
  known,
  posts: [],
});
const body = (documentId: string, name: string): LocalActor => ({
  ...person(documentId, name),
  type: "organisation",
});

// Invented people and bodies.
const CASES: readonly {
  name: string;
  locals: LocalActor[];
  expected: [string, string, string][];
}[] = [
  {
    name: "a surname alone joins the one full name",
    locals: [person("d1", "Mirela Dost"), person("d2", "Dost")],
    expected: [["d2", "Dost", "Mirela Dost"]],
  },
  {
    name: "two of one surname stay apart, and the surname alone joins neither",
    locals: [person("d1", "Mirela Dost"), person("d2", "Anton Dost"), person("d3", "Dost")],
    expected: [
      ["d1", "Mirela Dost", "Mirela Dost"],
      ["d2", "Anton Dost", "Anton Dost"],
      ["d3", "Dost", "Dost"],
    ],
  },
  {
    name: "initials and honorifics do not part a person",
    locals: [person("d1", "Mirela K. Dost"), person("d2", "Dr. Mirela Dost")],
    expected: [["d2", "Dr. Mirela Dost", "Mirela K. Dost"]],
  },
  {
    name: "an acronym joins the body that it abbreviates",
    locals: [body("d1", "Varna River Authority"), body("d2", "VRA")],
    expected: [["d2", "VRA", "Varna River Authority"]],
  },
  {
    name: "a ministry and a house go by a word where the dossier has one of them",
    locals: [
      body("d1", "Ministry of Fish"),
      { ...body("d2", "ministry"), type: "group" },
      body("d1", "Lowmere Trust"),
      { ...body("d2", "Lowmere"), type: "unknown" },
    ],
    expected: [
      ["d2", "ministry", "Ministry of Fish"],
      ["d2", "Lowmere", "Lowmere Trust"],
    ],
  },
  {
    name: "of two ministries neither, nor a council for its place, nor what the world knows",
    locals: [
      body("d1", "Ministry of Fish"),
      body("d1", "Ministry of Ports"),
      { ...body("d2", "ministry"), type: "group" },
      body("d1", "Lowmere Council"),
      { ...body("d2", "Lowmere"), type: "unknown" },
      { ...body("d1", "Varna Union"), known: true },
      { ...body("d2", "union"), type: "group" },
    ],
    expected: [
      ["d2", "ministry", "ministry"],
      ["d2", "Lowmere", "Lowmere"],
      ["d2", "union", "union"],
    ],
  },
  {
    name: "a state's president is the one who holds that post elsewhere",
    locals: [
      { ...person("d1", "Mirela Dost"), posts: [{ title: "President", of: "Drovania" }] },
      { ...person("d1", "Anton Reck"), posts: [{ title: "Vice President", of: "Drovania" }] },
      { ...body("d2", "Drovanian president"), type: "group" },
    ],
    expected: [["d2", "Drovanian president", "Mirela Dost"]],
  },
  {
    name: "a president whom two documents name differently stays apart",
    locals: [
      { ...person("d1", "Mirela Dost"), posts: [{ title: "President", of: "Drovania" }] },
      { ...person("d3", "Anton Reck"), posts: [{ title: "President", of: "Drovania" }] },
      { ...body("d2", "Drovanian president"), type: "group" },
    ],
    expected: [["d2", "Drovanian president", "Drovanian president"]],
  },
  {
    name: "a state's government is the state",
    locals: [
      { ...body("d1", "Drovania"), type: "state" },
      { ...body("d2", "Drovanian government"), type: "group" },
    ],
    expected: [["d2", "Drovanian government", "Drovania"]],
  },
  {
    name: "two spellings of a leader whom the gazetteer knows are one",
    locals: [person("d1", "Anton Reckyj", true), person("d2", "Anton Recky", true)],
    expected: [["d1", "Anton Reckyj", "Anton Recky"]],
  },
];

for (const { name, locals, expected } of CASES)
  test(name, () => {
    const { nameOf } = linkActors(locals);
    for (const [documentId, local, actor] of expected)
      assert.equal(nameOf(documentId, local), actor);
  });

test("the order in which documents came does not matter", () => {
  const locals = CASES.flatMap(({ locals: some }, index) =>
    some.map((local) => ({
      ...local,
      documentId: asId(`${index}-${local.documentId}`) as LocalActor["documentId"],
    })),
  );
  const expected = linkActors(locals).actors;
  fc.assert(
    fc.property(fc.shuffledSubarray(locals, { minLength: locals.length }), (shuffled) => {
      assert.deepEqual(linkActors(shuffled).actors, expected);
    }),
  );
});
