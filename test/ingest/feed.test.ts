import assert from "node:assert/strict";
import { describe, test } from "node:test";
import iconv from "iconv-lite";
import { blockLines, outcomesOf } from "./outcomes.ts";

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Lakeside &amp; Post</title><language>en</language>
<item><title>Talks &lt;b&gt;fail&lt;/b&gt;</title><link>https://post.example/1</link><pubDate>Tue, 03 Mar 2026 23:00:00 -0500</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The talks failed, the minister said.</p><script>x()</script><p>No more.</p>]]></content:encoded></item>
<item><title>Strike</title><link>https://post.example/2</link><pubDate>4 March 2026</pubDate><description>The workers, some 40, went on strike – again.</description></item>
<item><title>Only a title</title></item>
</channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title type="html">Caf&amp;eacute; talks</title><id>urn:1</id><updated>2026-03-09T01:00:00Z</updated><published>2026-03-03T23:00:00-05:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They <b>failed</b>.</p></div></content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title></channel><item><title>Talks</title><link>https://post.example/1</link><description>They failed.</description><dc:date>2026-03-03</dc:date></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Post",
  items: [
    {
      id: "1",
      title: "Talks",
      content_text: "They failed.\n\nNo more.",
      date_published: "2026-03-03T01:00:00Z",
    },
  ],
});

describe("feeds", () => {
  test("RSS: each entry is a document", async () => {
    const { taken, refused } = await outcomesOf("feed.xml", RSS);
    assert.deepEqual(
      taken.map(({ document }) => [document.title, document.publisher, document.published]),
      [
        ["Talks fail", "Lakeside & Post", "2026-03-03"],
        ["Strike", "Lakeside & Post", "2026-03-04"],
        ["Only a title", "Lakeside & Post", undefined],
      ],
    );
    assert.deepEqual(blockLines((taken[0] as (typeof taken)[0]).document), [
      "paragraph: The talks failed, the minister said.",
      "paragraph: No more.",
    ]);
    assert.match(taken[0]?.notes[0]?.message ?? "", /3 of its 3 entries hold only a few lines/);
    assert.deepEqual(refused, []);
  });

  const others: readonly (readonly [string, Uint8Array | string, string, string])[] = [
    ["Atom", ATOM, "Café talks", "They failed.\n"],
    ["RDF", RDF, "Talks", "They failed.\n"],
    ["JSON", JSON_FEED, "Talks", "They failed.\n\nNo more.\n"],
    ["UTF-16", iconv.encode(RDF, "utf-16le", { addBOM: true }), "Talks", "They failed.\n"],
    [
      "an encoding declared",
      iconv.encode(
        `<?xml version="1.0" encoding="koi8-r"?>${RDF.replace("Talks", "Паром")}`,
        "koi8-r",
      ),
      "Паром",
      "They failed.\n",
    ],
  ];
  for (const [name, content, title, text] of others)
    test(name, async () => {
      const { taken } = await outcomesOf("feed", content);
      assert.deepEqual(
        taken.map(({ document }) => [document.title, document.published, document.text]),
        [[title, "2026-03-03", text]],
      );
    });

  const entities =
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>';
  const faults: readonly (readonly [string, string, RegExp])[] = [
    ["entities", entities, /XML entities/],
    ["cut off", RSS.slice(0, 600), /cut off/],
    [
      "without entries",
      "<rss version='2.0'><channel><title>x</title></channel></rss>",
      /no document/,
    ],
    ["broken JSON", JSON_FEED.slice(0, -5), /cut off/],
  ];
  for (const [name, content, reason] of faults)
    test(name, async () => {
      const { taken, refused } = await outcomesOf("feed.xml", content);
      assert.equal(taken.length, 0);
      assert.match(refused[0]?.reason ?? "", reason);
    });
});

describe("the originals of a feed's entries", () => {
  const cases: readonly (readonly [string, string, readonly RegExp[]])[] = [
    [
      "RSS",
      RSS,
      [/^<item><title>Talks[\s\S]*<\/item>$/, /^<item><title>Strike/, /^<item><title>Only/],
    ],
    ["Atom", ATOM, [/^<entry><title type="html">[\s\S]*<\/entry>$/]],
    ["a JSON feed", JSON_FEED, [/^\{\s*"id": "1"[\s\S]*No more\."/]],
    [
      "marks of entries inside of text",
      RSS.replace("<p>No more.</p>", "<p>No more.</p></item><item>"),
      [/No more\.<\/p><\/item><item>\]\]>/, /^<item><title>Strike/, /^<item><title>Only/],
    ],
  ];
  for (const [name, feed, originals] of cases)
    test(`are what it says of each: ${name}`, async () => {
      const { taken } = await outcomesOf("feed", feed);
      assert.equal(taken.length, originals.length);
      for (const [index, { original }] of taken.entries())
        assert.match(String(original?.bytes), originals[index] as RegExp);
    });
});
