import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { column, makePdf } from "./make-pdf.ts";
import { blockLines, onlyDocument, outcomesOf } from "./outcomes.ts";
import { mailbox } from "./samples.ts";

const HEAD = `From: "Harbour Ministry, Press" <press@harbour.example>
To: list@news.example
Subject: =?utf-8?q?Re=3A_The_ferry_talks_=E2=80=93_again?=
Date: Tue, 03 Mar 2026 23:30:00 -0500
Message-ID: <1@harbour.example>
MIME-Version: 1.0
`;
const REPLY = `The talks have failed, the minister said.

On Mon, 2 Mar 2026 at 08:00, Ann Lee <ann@news.example>
wrote:
> Have the talks failed?
> Tell us.

They will meet on Friday.

-- 
Harbour Ministry
+99 1234
`;
const PLAIN = `${HEAD}Content-Type: text/plain; charset=utf-8\n\n`;

/** A mail of several parts, each with its own header lines. */
function multipart(kind: string, parts: readonly string[], end = "--b1--\n"): string {
  return `${HEAD}Content-Type: multipart/${kind}; boundary="b1"\n\n${parts.map((part) => `--b1\n${part}\n`).join("")}${end}`;
}

function attached(name: string, type: string, content: Uint8Array): string {
  const base64 = Buffer.from(content).toString("base64").replaceAll(/.{76}/g, "$&\n");
  return `Content-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${base64}`;
}

describe("mail", () => {
  test("title, sender and day are its head's; quoted replies and the signature are boilerplate", async () => {
    const document = await onlyDocument("a.eml", PLAIN + REPLY);
    assert.equal(document.title, "The ferry talks – again");
    assert.equal(document.publisher, "Harbour Ministry, Press");
    assert.equal(document.published, "2026-03-03");
    assert.deepEqual(
      blockLines(document).filter((line) => !line.startsWith("boilerplate")),
      [
        "paragraph: The talks have failed, the minister said.",
        "paragraph: They will meet on Friday.",
      ],
    );
    assert.ok(document.text.includes("> Have the talks failed?"));
  });

  test("a page with a quoted reply", async () => {
    const html = `Content-Type: text/html; charset=utf-8\n\n<div>The talks have failed, the minister said.</div><div class="gmail_quote"><div class="gmail_attr">On Mon Ann wrote:</div><blockquote>Have they?</blockquote></div>`;
    const document = await onlyDocument("a.eml", HEAD + html);
    assert.deepEqual(blockLines(document), [
      "paragraph: The talks have failed, the minister said.",
      "boilerplate: On Mon Ann wrote:",
      "boilerplate: Have they?",
    ]);
  });

  test("what is forwarded is read, its head is not", async () => {
    const text = `For you.\n\n---------- Forwarded message ---------\nFrom: Ann <ann@news.example>\nDate: 1 Mar 2026\nSubject: Talks\n\nThe talks have failed.\n`;
    const document = await onlyDocument("a.eml", PLAIN.replace("Re=3A", "Fwd=3A") + text);
    assert.deepEqual(
      blockLines(document).filter((line) => !line.startsWith("boilerplate")),
      ["paragraph: For you.", "paragraph: The talks have failed."],
    );
  });

  test("attachments are documents with the mail's day; pictures are a note", async () => {
    const page = column("The talks have failed, said the report.", {
      left: 50,
      top: 90,
      letters: 60,
    });
    const inner = `${PLAIN.replace("ferry", "inner")}An inner mail, the minister said.`;
    const { taken, refused } = await outcomesOf(
      "a.eml",
      multipart("mixed", [
        "Content-Type: text/plain\n\nSee the reports, they are attached.",
        attached("report.pdf", "application/octet-stream", makePdf([page])),
        attached("secret.pdf", "application/pdf", makePdf([[]], { isEncrypted: true })),
        attached("logo.png", "image/png", Buffer.from("\x89PNG\r\n", "latin1")),
        `Content-Type: message/rfc822\n\n${inner}`,
      ]),
    );
    assert.deepEqual(
      taken.map(({ document }) => [document.text.slice(0, 18), document.published]),
      [
        ["See the reports, t", "2026-03-03"],
        ["The talks have fai", "2026-03-03"],
        ["An inner mail, the", "2026-03-03"],
      ],
    );
    assert.match(taken[0]?.notes[0]?.message ?? "", /left out: logo\.png/);
    assert.deepEqual(
      refused.map(({ about, reason }) => `${about}: ${reason}`),
      ["a.eml: secret.pdf: The PDF is encrypted."],
    );
  });

  test("a page that a browser saved", async () => {
    const saved = multipart("related", [
      `Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><head><meta property=3D"og:site_name" content=3D"Lakeside Post"><meta property=3D"article:published_time" content=3D"2026-02-01"></head><body><p>The talks have failed.</p></body></html>`,
    ]).replace("MIME-Version", "Snapshot-Content-Location: https://post.example/1\nMIME-Version");
    const document = await onlyDocument("a.mhtml", saved);
    assert.deepEqual([document.publisher, document.published], ["Lakeside Post", "2026-02-01"]);
  });

  test("cut off: what is there is read, with a note", async () => {
    const { taken } = await outcomesOf(
      "a.eml",
      multipart("mixed", ["Content-Type: text/plain\n\nThe talks have failed."], ""),
    );
    assert.match(taken[0]?.notes[0]?.message ?? "", /cut off/);
  });

  const faults: readonly (readonly [string, string, RegExp])[] = [
    ["without text", PLAIN, /no text/],
    ["encrypted", `${HEAD}Content-Type: multipart/encrypted; boundary=b\n\n--b--`, /encrypted/],
    [
      "nested without end",
      Array.from(
        { length: 60 },
        (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`,
      ).reduce((all, part) => all + part, HEAD),
      /damaged/,
    ],
  ];
  for (const [name, content, reason] of faults)
    test(name, async () => {
      const { taken, refused } = await outcomesOf("a.eml", content);
      assert.equal(taken.length, 0);
      assert.match(refused[0]?.reason ?? "", reason);
    });
});

test("a mailbox: each mail is a document of its own, with its original", async () => {
  const texts = ["They failed.\n\nFrom Port Anse no word came in 2026.", "They met again."];
  const { taken, refused } = await outcomesOf("box", mailbox(texts));
  assert.deepEqual(refused, []);
  assert.deepEqual(
    taken.map(({ document }) => document.text),
    texts.map((text) => `${text}\n`),
  );
  assert.deepEqual(
    taken.map(({ original }) => [original?.name, String(original?.bytes).slice(0, 14)]),
    [
      ["box: mail 1", "From: Ann Lee "],
      ["box: mail 2", "From: Ann Lee "],
    ],
  );
});
