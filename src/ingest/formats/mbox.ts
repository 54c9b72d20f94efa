import type { Container, Input, Part } from "../format.ts";

/** "From ann@post.example Tue Mar  3 08:00:00 2026", with which each mail of a mailbox begins (RFC 4155). */
const MAIL_BEGINS = /^From \S+ .*\d{4}\s*$/;

/** A mailbox: each of its mails is taken in by itself. */
export const mbox: Container = {
  *open(input: Input): Generator<Part> {
    let number = 0;
    for (const bytes of mailsOf(input.bytes))
      yield {
        kind: "input",
        input: { ...input, about: `${input.about}: mail ${++number}`, bytes },
      };
  },
};

function* mailsOf(bytes: Uint8Array): Generator<Uint8Array> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = 0;
  for (let at = nextMail(content, 1); ; at = nextMail(content, at + 1)) {
    yield unescaped(content.subarray(start, at === -1 ? content.length : at));
    if (at === -1) return;
    start = at;
  }
}

/** Where the next mail begins: after an empty line. -1 where there is none. */
function nextMail(content: Buffer, from: number): number {
  let at = content.indexOf("\nFrom ", from, "latin1");
  for (; at !== -1; at = content.indexOf("\nFrom ", at + 1, "latin1")) {
    const end = content.indexOf("\n", at + 1, "latin1");
    const line = content.toString("latin1", at + 1, end === -1 ? content.length : end);
    const isAfterGap = /\n\r?$/.test(content.toString("latin1", Math.max(0, at - 2), at));
    if (isAfterGap && MAIL_BEGINS.test(line)) return at + 1;
  }
  return -1;
}

/** A mail without its first line; lines that begin with "From " were marked by ">". */
function unescaped(mail: Buffer): Uint8Array {
  const end = mail.indexOf("\n", 0, "latin1");
  const body = mail.subarray(end + 1);
  if (!body.includes("\n>", 0, "latin1")) return body;
  return Buffer.from(body.toString("latin1").replaceAll(/^>(>*From )/gm, "$1"), "latin1");
}
