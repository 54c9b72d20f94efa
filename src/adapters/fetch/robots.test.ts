import assert from "node:assert/strict";
import { test } from "node:test";
import { parseRobots } from "./robots.ts";

const cases: readonly (readonly [string, string, string, boolean])[] = [
  ["nothing said", "", "/a", true],
  ["all refused", "User-agent: *\nDisallow: /", "/a", false],
  ["an empty rule allows", "User-agent: *\nDisallow:", "/a", true],
  [
    "its own group goes before",
    "User-agent: *\nDisallow: /\n\nUser-agent: Parley\nAllow: /",
    "/a",
    true,
  ],
  ["groups share rules", "User-agent: other\nUser-agent: parley\nDisallow: /a", "/a/b", false],
  ["the longer rule", "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true],
  ["of two as long the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["a star", "User-agent: *\nDisallow: /*/print", "/a/print?x", false],
  ["an end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", true],
  ["an end that fits", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false],
  ["comments", "User-agent: * # all\nDisallow: /a # this", "/a", false],
];
for (const [name, text, path, expected] of cases)
  test(`parseRobots: ${name}`, () => {
    const robots = parseRobots(text, "parley");
    assert.equal(robots.allows(new URL(path, "https://post.example")), expected);
  });

test("parseRobots: the delay, within reason", () => {
  assert.equal(parseRobots("User-agent: *\nCrawl-delay: 7", "parley").delaySeconds, 7);
  assert.equal(parseRobots("User-agent: *\nCrawl-delay: 9999", "parley").delaySeconds, 30);
});
