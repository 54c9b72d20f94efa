import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { wordsOf } from "../words.ts";
import { knownByName, leaderBySurname, lookUp } from "./gazetteer.ts";

describe("lookUp", () => {
  const cases = [
    ["U.S.", "United States", "name"],
    ["United States of America", "United States", "name"],
    ["People's Republic of China", "China", "name"],
    ["French", "France", "adjective"],
    ["Ukrainians", "Ukraine", "people"],
    ["Kiev", "Ukraine", "capital"],
    ["Washington, D.C.", "United States", "capital"],
    ["Kremlin", "Russia", "seat"],
    ["Elysée", "France", "seat"],
    ["Côte d’Ivoire", "Ivory Coast", "name"],
    ["EU", "European Union", "name"],
    ["North Atlantic Treaty Organization", "NATO", "name"],
    ["Al-Qaeda", "al-Qaeda", "name"],
    ["Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "leader"],
  ] as const;
  for (const [words, name, sense] of cases)
    test(`${words} is ${name}`, () => {
      const found = lookUp(wordsOf(`${words} spoke`), 0);
      assert.equal(found?.name, name);
      assert.equal(found.sense, sense);
      assert.equal(found.wordCount, wordsOf(words).length);
    });

  test("an unknown word is not found, nor an acronym in small letters", () => {
    assert.equal(lookUp(wordsOf("Nowhereland spoke"), 0), undefined);
    assert.equal(lookUp(wordsOf("us spoke"), 0), undefined);
  });
});

describe("leaderBySurname", () => {
  const cases = [
    ["Bush", "2003-03-01", "George W. Bush"],
    ["Putin", "2001-01-01", "Vladimir Putin"],
    ["Merkel", "2010-06-01", "Angela Merkel"],
    ["Merkel", "1990-06-01", undefined],
    ["Nobodyson", "2020-01-01", undefined],
  ] as const;
  for (const [surname, day, name] of cases)
    test(`${surname} on ${day}`, () => {
      assert.equal(leaderBySurname(surname, day)?.name, name);
    });
});

test("states are known by any of their names", () => {
  assert.equal(knownByName("Holland")?.name, "Netherlands");
  assert.equal(knownByName("Türkiye")?.name, "Turkey");
});
