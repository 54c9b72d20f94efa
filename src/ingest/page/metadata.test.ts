import assert from "node:assert/strict";
import { test } from "node:test";
import { type Metadata, readMetadata } from "./metadata.ts";
import { parsePage } from "./parse-page.ts";

const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

const cases: readonly (readonly [string, string, Metadata])[] = [
  [
    "schema.org article",
    ld(
      '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Talks fail","datePublished":"2026-05-02T23:30:00-07:00","dateModified":"2026-05-09","publisher":{"@type":"Organization","name":"Lakeside Post"},"inLanguage":"en-GB"}',
    ),
    { title: "Talks fail", publisher: "Lakeside Post", published: "2026-05-02", language: "en-GB" },
  ],
  [
    "a graph whose publisher is pointed to",
    ld(
      '{"@graph":[{"@type":"WebSite","name":"Post online"},{"@type":["Organization"],"@id":"#p","name":"Lakeside Post"},{"@type":"ReportageNewsArticle","headline":"Talks fail","datePublished":"2026-05-02","publisher":{"@id":"#p"}}]}',
    ),
    { title: "Talks fail", publisher: "Lakeside Post", published: "2026-05-02" },
  ],
  [
    "broken linked data is passed over",
    `${ld('{"@type":"NewsArticle",')}${ld('[1, null, "x"]')}<meta property="og:title" content="Talks fail"><meta property="og:site_name" content="Post">`,
    { title: "Talks fail", publisher: "Post" },
  ],
  [
    "Open Graph, with the site's name cut from the title",
    '<meta property="og:title" content="Talks fail | Post"><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2026-05-02T08:00:00Z"><meta property="article:modified_time" content="2026-05-09">',
    { title: "Talks fail", publisher: "Post", published: "2026-05-02" },
  ],
  [
    "Dublin Core",
    '<meta name="DC.title" content="Talks fail"><meta name="DC.publisher" content="Ministry of Harbours"><meta name="DC.date.issued" content="2026-05-02">',
    { title: "Talks fail", publisher: "Ministry of Harbours", published: "2026-05-02" },
  ],
  [
    "time elements: the one of publication, in the report",
    '<title>Talks fail - Post</title><header><time datetime="2026-05-30">Today</time></header><article><h1>Talks fail</h1><time class="updated" datetime="2026-05-09">9 May</time><time datetime="2026-05-02T10:00">2 May</time></article>',
    { title: "Talks fail", published: "2026-05-02" },
  ],
  [
    "microdata",
    '<div itemscope itemtype="https://schema.org/NewsArticle"><h1>Talks fail</h1><span itemprop="datePublished" content="2026-05-02">May</span><span itemprop="publisher" itemscope><span itemprop="name">Post</span></span></div>',
    { title: "Talks fail", publisher: "Post", published: "2026-05-02" },
  ],
  [
    "a paper that only the title names",
    "<title>The Post: Talks on the ferry fail</title><h1>Talks on the ferry fail</h1>",
    { title: "Talks on the ferry fail", publisher: "The Post" },
  ],
  [
    "what stands beside the headline and is nobody's name",
    "<title>Print: Talks on the ferry fail</title><h1>Talks on the ferry fail</h1>",
    { title: "Talks on the ferry fail" },
  ],
  [
    "a claim of copyright",
    "<title>Talks</title><p>They failed.</p><p>Copyright 2026 Harbour Press. All rights reserved.</p>",
    { title: "Talks", publisher: "Harbour Press" },
  ],
  [
    "a shown day of publication beside one of change, and others elsewhere",
    '<title>Talks</title><div class="today-date">3 June 2026</div><h1>Talks</h1><div class="post-date">Updated: May 9, 2026 Published: May 2, 2026</div><div class="comment-date">4 May 2026</div>',
    { title: "Talks", published: "2026-05-02" },
  ],
  [
    "a day above the headline, where none is below",
    '<title>Talks</title><p class="date">2 May 2026</p><h1>Talks</h1><div class="comments"><p class="date">4 May 2026</p></div>',
    { title: "Talks", published: "2026-05-02" },
  ],
  [
    "RDFa",
    '<title>Talks</title><div typeof="NewsArticle"><span property="schema:datePublished" content="2026-05-02">May</span><span property="schema:publisher"><span property="schema:name">Post</span></span></div>',
    { title: "Talks", publisher: "Post", published: "2026-05-02" },
  ],
  ["the title alone", "<title>\n Talks\n fail </title>", { title: "Talks fail" }],
  ["nothing", "<p>Text.</p>", {}],
];
for (const [name, markup, expected] of cases)
  test(`readMetadata: ${name}`, () => {
    const [head, ...body] = markup.split(/(?=<(?:header|div|h1|p)\b)/);
    const page = `<html><head>${head}</head><body>${body.join("")}</body></html>`;
    assert.deepEqual(readMetadata(parsePage(page)), expected);
  });

test("readMetadata: the day in the address that a page was fetched from", () => {
  const page = parsePage("<html><body><p>They failed.</p></body></html>");
  assert.equal(readMetadata(page, "https://post.example/2026/05/02/ferry").published, "2026-05-02");
  assert.equal(readMetadata(page, "saved/2026/05/02/ferry").published, undefined);
});
