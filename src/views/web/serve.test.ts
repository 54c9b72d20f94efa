import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, describe, test } from "node:test";
import { emptySource, sampleSource } from "./sample-source.ts";
import { type Serving, serveDossier } from "./serve.ts";
import type { StateOfPlaySource } from "./source.ts";

const today = () => "2026-05-10";

async function serving(source: StateOfPlaySource, port = 0): Promise<Serving> {
  const outcome = await serveDossier(source, { port, today });
  assert.ok(outcome.ok);
  return outcome.value;
}

let sample: Serving;
let empty: Serving;

before(async () => {
  sample = await serving(sampleSource);
  empty = await serving(emptySource);
});
after(() => Promise.all([sample.close(), empty.close()]));

async function get(
  path: string,
  from = sample,
): Promise<{ status: number; body: string; headers: Headers }> {
  const response = await fetch(new URL(path, from.address));
  return { status: response.status, body: await response.text(), headers: response.headers };
}

/** Status of a request that gives another `Host`, which `fetch` does not let one do. */
function statusFor(host: string, method = "GET"): Promise<number | undefined> {
  const { port } = new URL(sample.address);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path: "/", method, headers: { host } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    sent.on("error", reject).end();
  });
}

describe("guard", () => {
  test("no script may run and nothing may come from elsewhere", async () => {
    for (const path of ["/", "/nowhere", "/api/state", "/style.css"]) {
      const policy = (await get(path)).headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /script-src|unsafe/);
    }
  });

  const hosts: readonly (readonly [string, number])[] = [
    ["localhost:8000", 200],
    ["127.0.0.1", 200],
    ["[::1]:9", 200],
    ["LOCALHOST", 200],
    ["rebound.example", 403],
    ["localhost.rebound.example:80", 403],
    ["localhost@rebound.example", 400],
    ["127.0.0.1.rebound.example", 403],
  ];
  for (const [host, status] of hosts)
    test(`Host ${host} gets ${status}`, async () => assert.equal(await statusFor(host), status));

  test("nothing but reading", async () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      assert.equal(await statusFor("localhost", method), 405);
  });

  test("a port in use is refused with its remedy", async () => {
    const outcome = await serveDossier(sampleSource, {
      port: Number(new URL(sample.address).port),
      today,
    });
    assert.ok(!outcome.ok);
    assert.match(outcome.refusal.remedy, /--port/);
  });
});

describe("api", () => {
  test("state", async () => {
    const { items, asOf, known } = JSON.parse((await get("/api/state?as-of=2026-05-04")).body);
    assert.deepEqual([asOf, known, items.length], ["2026-05-04", "2026-05-04", 3]);
    const meeting = items[2];
    assert.deepEqual(
      [
        meeting.status,
        meeting.record.stage,
        meeting.record.format,
        meeting.record.condition,
        meeting.record.evidence,
      ],
      [
        "scheduled",
        "scheduled",
        "bilateral",
        "if both sides come",
        "Talks are to be held on 9 May if both sides come.",
      ],
    );
  });
  test("item, changes, documents, search", async () => {
    assert.equal(JSON.parse((await get("/api/items/item%200")).body).history.length, 1);
    const [change] = JSON.parse((await get("/api/changes?from=2026-05-02")).body).items;
    assert.deepEqual([change.turns, change.record.publisher], [["new"], undefined]);
    assert.equal(JSON.parse((await get("/api/positions")).body).issues[0].issue, "pay");
    assert.equal(JSON.parse((await get("/api/chain")).body).links[0].cameAbout, false);
    assert.equal(JSON.parse((await get("/api/documents")).body).documents.length, 2);
    assert.match(JSON.parse((await get("/api/documents/first")).body).text, /<b>higher<\/b>/);
    assert.equal(JSON.parse((await get("/api/search?q=pay")).body).found.length, 2);
    assert.equal(JSON.parse((await get("/api/state?kind=demand")).body).items.length, 1);
    assert.equal(JSON.parse((await get("/api/actors")).body).actors.length, 2);
    assert.equal(JSON.parse((await get("/api/corrections")).body).corrections.length, 1);
  });
  test("errors", async () => {
    const statuses = [
      "/api/state?as-of=x",
      "/api/state?issue=x",
      "/api/changes?party=zither",
      "/api/changes?to=x",
      "/api/items/x",
      "/api/items/x?known=1",
      "/api/positions?as-of=x",
      "/api/chain?as-of=x",
      "/api/documents/x",
      "/api/x",
    ].map(async (path) => (await get(path)).status);
    assert.deepEqual(
      await Promise.all(statuses),
      [400, 400, 400, 400, 404, 400, 400, 400, 404, 404],
    );
  });
});
