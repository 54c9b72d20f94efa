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
  ["the title alone", "<title>\n Talks\n fail </title>", { title: "Talks fail" }],
  ["nothing", "<p>Text.</p>", {}],
];
for (const [name, head, expected] of cases)
  test(`readMetadata: ${name}`, () => {
    assert.deepEqual(
      readMetadata(parsePage(`<html><head>${head}</head><body></body></html>`)),
      expected,
    );
  });
