import assert from "node:assert/strict";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import {
  FETCH_SETTINGS,
  type FetchSettings,
  openFetcher,
} from "../../src/adapters/fetch/open-fetcher.ts";

/** Packed beforehand: packing takes longer than a page may take. */
const BOMB = brotliCompressSync(Buffer.alloc(3_000_000));
const ROBOTS = "User-agent: *\nDisallow: /private\nAllow: /private/open\n";
const PAGES: Readonly<Record<string, (response: ServerResponse, etag?: string) => void>> = {
  "/feed": (response, etag) => {
    if (etag === '"1"') response.writeHead(304).end();
    else response.setHeader("etag", '"1"').end("feed");
  },
  "/robots.txt": (response) => response.end(ROBOTS),
  "/page": (response) => {
    response.setHeader("content-type", "text/html; charset=koi8-r");
    response.end("page");
  },
  "/gzip": (response) => {
    response.setHeader("content-encoding", "gzip");
    response.end(gzipSync("packed"));
  },
  "/bomb": (response) => {
    response.setHeader("content-encoding", "br");
    response.end(BOMB);
  },
  "/large": (response) => response.end(Buffer.alloc(2_000_000)),
  "/slow": () => undefined,
  "/trickle": (response) => {
    const timer = setInterval(() => response.write("x"), 50);
    response.on("close", () => clearInterval(timer));
  },
  "/broken": (response) => {
    response.setHeader("content-encoding", "gzip");
    response.end("not gzip");
  },
  "/moved": (response) => redirect(response, "/page"),
  "/loop": (response) => redirect(response, "/loop"),
  "/to-metadata": (response) => redirect(response, "http://169.254.169.254/latest/meta-data"),
  "/to-name": (response) => redirect(response, `http://intranet.example:${port}/page`),
  "/to-file": (response) => redirect(response, "file:///etc/passwd"),
  "/private/a": (response) => response.end("a"),
  "/private/open": (response) => response.end("open"),
};

let server: Server;
let port = 0;
const requests: { readonly path: string; readonly at: number }[] = [];

before(async () => {
  server = createServer((request, response) => {
    requests.push({ path: request.url ?? "", at: performance.now() });
    const page = PAGES[request.url ?? ""];
    if (page) page(response, request.headers["if-none-match"]);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

// Names that resolve to the server stand for the public internet; all else is guarded as it is.
const SETTINGS: FetchSettings = {
  ...FETCH_SETTINGS,
  mostBytes: 1_048_576,
  timeoutMs: 400,
  delayMs: 0,
  allows: (ip) => ip === "127.0.0.1",
  resolve: (host) =>
    Promise.resolve(
      host === "news.example"
        ? [{ address: "127.0.0.1", family: 4 }]
        : [
            { address: "127.0.0.1", family: 4 },
            { address: "10.0.0.7", family: 4 },
          ],
    ),
};

/** What becomes of a path: its text, or why not. */
async function fate(path: string, settings: FetchSettings = SETTINGS): Promise<string> {
  const address = path.startsWith("/") ? `http://news.example:${port}${path}` : path;
  const outcome = await openFetcher(settings)(address);
  if (outcome.ok) return Buffer.from(outcome.value?.bytes ?? []).toString();
  assert.equal(outcome.refusal.about, address);
  return outcome.refusal.reason;
}

describe("fetching", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["/page", /^page$/],
    ["/gzip", /^packed$/],
    ["/moved", /^page$/],
    ["/private/open", /^open$/],
    ["/private/a", /robots\.txt/],
    ["/absent", /answered 404/],
    ["/bomb", /more than 1 MB/],
    ["/large", /more than 1 MB/],
    ["/slow", /within 0\.4 seconds/],
    ["/trickle", /within 0\.4 seconds/],
    ["/broken", /could not be fetched/],
    ["/loop", /redirects more than 5 times/],
    ["/to-metadata", /^169\.254\.169\.254 is an address of this machine/],
    ["/to-name", /^intranet\.example is an address of this machine/],
    ["/to-file", /no http or https address/],
    ["ftp://news.example/a", /no http or https address/],
    ["http://127.0.0.2/", /^127\.0\.0\.2 is an address/],
    ["http://[::1]/", /^::1 is an address/],
    ["http://[::ffff:10.0.0.1]/", /is an address/],
    ["http://2130706434/", /^127\.0\.0\.2 is an address/],
    ["http://0x7f.2/", /^127\.0\.0\.2 is an address/],
    ["http://intranet.example/", /^intranet\.example is an address/],
  ];
  for (const [path, expected] of cases)
    test(`${path}`, async () => assert.match(await fate(path), expected));

  test("as it is set for users, nothing of this machine is asked", async () => {
    const settings = { ...FETCH_SETTINGS, delayMs: 0 };
    for (const host of ["127.0.0.1", "localhost"])
      assert.match(
        await fate(`http://${host}:${port}/page`, settings),
        /is an address of this machine/,
      );
  });

  test("the address that was checked is the one that is asked: a DNS answer that changes leads nowhere", async () => {
    let count = 0;
    const resolve = () =>
      Promise.resolve([{ address: ++count === 1 ? "127.0.0.1" : "192.168.0.1", family: 4 }]);
    // Its robots.txt is asked for first; the page itself then resolves to something else.
    assert.match(await fate("/page", { ...SETTINGS, resolve }), /news\.example is an address/);
    assert.equal(count, 2);
  });

  test("what the server tells of the charset and the last address", async () => {
    const outcome = await openFetcher(SETTINGS)(`http://a:b@news.example:${port}/moved#part`);
    assert.ok(outcome.ok);
    assert.equal(outcome.value?.charset, "koi8-r");
    assert.equal(outcome.value?.address, `http://news.example:${port}/page`);
  });

  test("what did not change since it was fetched is not sent again", async () => {
    const fetcher = openFetcher(SETTINGS);
    const [first, second] = [
      await fetcher(`http://news.example:${port}/feed`),
      await fetcher(`http://news.example:${port}/feed`),
    ];
    assert.ok(first.ok && first.value && second.ok);
    assert.equal(second.value, undefined);
  });

  test("one request at a time a host, with a delay; robots.txt once", async () => {
    requests.length = 0;
    const fetcher = openFetcher({ ...SETTINGS, delayMs: 60 });
    const addresses = ["/page", "/gzip", "/page"].map(
      (path) => `http://news.example:${port}${path}`,
    );
    await Promise.all(addresses.map((address) => fetcher(address)));
    assert.deepEqual(
      requests.map(({ path }) => path),
      ["/robots.txt", "/page", "/gzip", "/page"],
    );
    for (const [index, { at }] of requests.entries())
      assert.ok(index === 0 || at - (requests[index - 1]?.at ?? 0) >= 55);
  });
});
