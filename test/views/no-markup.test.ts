/**
 * Nothing of a document is rendered as markup, executed or fetched, by whatever reads it: reports full of markup go the whole way,
 * and every page, brief, feed, calendar and line is looked at with a parser of its own.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { parseHTML } from "linkedom";
import { marked } from "marked";
import { openSqliteStore } from "../../src/adapters/store/sqlite/open-sqlite-store.ts";
import { sourceOfDossier } from "../../src/views/web/dossier-source.ts";
import { serveDossier } from "../../src/views/web/serve.ts";

const MAIN = join(import.meta.dirname, "../../src/main.ts");
const scratch = mkdtempSync(join(tmpdir(), "parley-markup-"));
after(() => rmSync(scratch, { recursive: true }));

/** Markup that two parsers may take otherwise than one; `zq9` marks whatever of it comes alive. */
const LIVE = [
  "<zq9 onload=zq9()>",
  "<script>zq9()</script>",
  '"><img src="http://zq9.example/x" onerror="zq9()">',
  "<svg><style><!--</style><zq9>--></svg>",
  "<math><mtext><table><mglyph><style><!--</style><zq9 title='--&gt;'>",
  "<noscript><p title='</noscript><zq9>'>",
  "</title></textarea></style><zq9>",
  "[press](javascript:zq9()) ![x](http://zq9.example/x) `<zq9>`",
  "]]><zq9/><![CDATA[",
  "&lt;zq9&gt; &amp;lt;zq9&amp;gt;",
  "\u001b[31mzq9\u001b]0;zq9\u0007 \u202ezq9",
  '=HYPERLINK("http://zq9.example")\r\nBEGIN:VEVENT',
];

function doc(index: number, attack: string) {
  const text = [
    `${attack}`,
    `The prime minister of Vanta, Petra Lunde ${attack}, rejected the ceasefire ${attack} on Monday.`,
    `“We demand the release of all prisoners ${attack},” said Petra Lunde. Vanta and Oresk will meet on 20 March ${attack} in Lom.`,
  ].join("\n\n");
  const doc = {
    title: `Talks ${attack}`,
    publisher: `Post ${attack}`,
    published: `2026-03-${String(index + 1).padStart(2, "0")}`,
    text,
  };
  return JSON.stringify({ doc });
}

function page(attack: string): string {
  return `<!doctype html><html><head><title>Talks ${attack}</title><meta property="article:published_time" content="2026-03-15"><meta property="og:site_name" content='Post ${attack.replaceAll("'", "&#39;")}'></head><body><article><p>Oresk rejected the ceasefire on Monday ${attack}.</p><p>&lt;zq9 onload=zq9()&gt; Oresk demanded the release of all prisoners &lt;script&gt;zq9()&lt;/script&gt;.</p></article></body></html>`;
}

function parley(...args: string[]) {
  const options = { encoding: "utf8", cwd: scratch, timeout: 60_000 } as const;
  const run = spawnSync(process.execPath, [MAIN, ...args], options);
  assert.equal(run.status, 0, run.stderr);
  return run.stdout + run.stderr;
}

before(() => {
  mkdirSync(join(scratch, "in"));
  for (const [index, attack] of LIVE.entries()) {
    writeFileSync(join(scratch, "in", `${index}.json`), doc(index, attack));
    // A page with control characters is no text, and refused.
    if (!attack.includes("\u001b"))
      writeFileSync(join(scratch, "in", `${index}.html`), page(attack));
  }
  parley("init", "d", "--title", `Talks ${LIVE[0]}`, "--issues", `ceasefire,prisoners ${LIVE[1]}`);
  parley("add", "-d", "d", "--reader", "grammar", "in");
});

/** Fails where an element, an attribute or an address of a page is the reports' and not the program's. */
function assertDead(html: string, about: string): void {
  const { document } = parseHTML(html) as unknown as {
    readonly document: { readonly querySelectorAll: (selector: string) => Iterable<Element> };
  };
  interface Element {
    readonly localName: string;
    readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  }
  for (const element of document.querySelectorAll("*")) {
    const { localName } = element;
    assert.doesNotMatch(localName, /zq9|^(?:script|iframe|object|embed|base|math)$|^img$/, about);
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /zq9|^on/i, `${about}: <${localName}>`);
      if (/^(?:href|src|action|style|srcset)$/.test(name))
        assert.doesNotMatch(
          value,
          /^\s*(?:javascript|data|vbscript):|^\s*(?:https?:)?\/\/zq9/i,
          about,
        );
    }
  }
}

describe("nothing of a document comes alive", () => {
  test("on any page of the web view", async () => {
    const opened = await openSqliteStore(join(scratch, "d"), { create: false });
    assert.ok(opened.ok);
    const now = () => "2026-03-20T08:00:00.000Z";
    const source = sourceOfDossier({ store: opened.value, now });
    const serving = await serveDossier(source, { port: 0, today: () => "2026-03-20" });
    assert.ok(serving.ok);
    try {
      const seen = await crawl(serving.value.address);
      assert.ok(seen > 20, `${seen} pages`);
    } finally {
      await serving.value.close();
      await opened.value.close();
    }
  });

  test("in a brief, as a page and as Markdown", () => {
    parley("brief", "-d", "d", "--out", "brief.html");
    assertDead(readFileSync(join(scratch, "brief.html"), "utf8"), "brief.html");
    const markdown = parley("brief", "-d", "d", "--sentences");
    assert.match(markdown, /zq9/);
    assertDead(`<body>${marked.parse(markdown, { async: false })}</body>`, "brief.md");
  });

  test("in the feed of changes", () => {
    const atom = parley("export", "atom", "-d", "d");
    const tags = [...atom.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, "").matchAll(/<\/?([\w:-]+)/g)];
    const known =
      /^(?:xml|feed|title|subtitle|id|updated|published|link|entry|content|summary|author|name|category|generator|uri|div|p|ul|li|ol|b|i|em|strong|h\d|br|span|a|blockquote|cite|section|table|thead|tbody|tr|td|th)$/;
    for (const [, name] of tags) assert.match(name as string, known);
    for (const [, content] of atom.matchAll(/<(?:content|summary)[^>]*type="html"[^>]*>([^<]*)</g))
      assertDead(`<body>${unescaped(content as string)}</body>`, "atom content");
  });

  test("in the calendar: no line begins an entry that is none of ours", () => {
    const calendar = parley("export", "ics", "-d", "d");
    const begun = calendar.match(/^BEGIN:VEVENT/gm)?.length ?? 0;
    assert.equal(begun, calendar.match(/^UID:/gm)?.length ?? 0);
    assert.doesNotMatch(calendar, /[\p{Cc}--[\t\r\n]]/v);
  });

  const commands = [
    ["state", "--all"],
    ["diff", "--from", "2026-03-01", "--to", "2026-03-12"],
    ["search", "zq9"],
    ["copies"],
    ["doctor"],
    ["issues"],
    ["brief"],
  ];
  for (const [command, ...options] of commands)
    test(`on the terminal: ${command}`, () => {
      const out = parley(command as string, "-d", "d", ...options);
      assert.doesNotMatch(out, /[\p{Cc}--[\t\n]]/v);
    });
});

/** Goes through all pages that lead to one another, up to a hundred. */
async function crawl(root: string): Promise<number> {
  const found = new Set(["/", "/changes", "/documents", "/search?q=zq9", "/positions", "/chain"]);
  for (const path of found) {
    const response = await fetch(new URL(path, root));
    const body = await response.text();
    if (!(response.headers.get("content-type") ?? "").startsWith("text/html")) continue;
    assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'/);
    assertDead(body, path);
    for (const [, href] of body.matchAll(/href="(\/[^"]*)"/g))
      if (found.size < 100) found.add(unescaped(href as string));
  }
  return found.size;
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
