import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "parley-watch-"));
const entries: string[] = [];
const server = createServer((request, response) => {
  if (request.url === "/robots.txt") response.writeHead(404).end();
  else
    response.end(
      `<rss version="2.0"><channel><title>Post</title>${entries.join("")}</channel></rss>`,
    );
});

before(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(scratch, { recursive: true });
});

function entry(text: string): string {
  return `<item><title>Talks</title><pubDate>3 Mar 2026</pubDate><description>${text}</description></item>`;
}

function parley(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { timeout: 60_000, cwd: scratch };
    execFile(process.execPath, [MAIN, ...args], options, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });
}

test("watch adds what a feed has that is new, and only that", async () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
  const watch = ["watch", "-d", "d", "--once", "--allow-private", "--reader", "grammar", address];
  assert.equal((await parley("init", "d")).code, 0);
  entries.push(entry("The talks on the ferry have failed, the minister said."));
  const first = await parley(...watch);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /1 added, 0 refused/);
  entries.push(entry("The workers went on strike on Monday, their union said."));
  assert.match((await parley(...watch)).out, /1 added, 0 refused/);
  assert.match((await parley(...watch)).out, /0 added, 0 refused/);
});
