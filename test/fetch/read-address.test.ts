import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const PAGE =
  '<!doctype html><html><head><title>Talks</title><meta property="article:published_time" content="2026-03-03"></head><body><p>The talks on the ferry have failed, the minister said.</p></body></html>';
const server = createServer((request, response) => {
  if (request.url === "/robots.txt") response.writeHead(404).end();
  else response.setHeader("content-type", "text/html").end(PAGE);
});

before(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
after(() => {
  server.closeAllConnections();
  server.close();
});

function read(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a?b=c`;
    const command = [MAIN, "read", "--reader", "grammar", "--json", ...args, address];
    execFile(process.execPath, command, { timeout: 60_000 }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

test("an address of this machine is refused, with the remedy", async () => {
  const { code, err } = await read();
  assert.equal(code, 1);
  assert.match(err, /127\.0\.0\.1 is an address of this machine.*--allow-private/);
});

test("where it is allowed, the page is read", async () => {
  const { code, out, err } = await read("--allow-private");
  assert.equal(code, 0, err);
  assert.equal(JSON.parse(out).doc.published, "2026-03-03");
});
