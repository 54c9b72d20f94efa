import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { Note } from "../../domain/note.ts";
import type { Container, Extract, Input, Part } from "../format.ts";
import { strip } from "../header.ts";
import { pageBlocks } from "../mail/quoted-page.ts";
import { mailBlocks } from "../mail/quoted-text.ts";
import { parseDay } from "../parse-day.ts";
import { tellBytes } from "../tell-bytes.ts";

/** Parts within parts; mail programs need five at most. */
const MOST_NESTED_PARTS = 40;
/** A text that is so much shorter than the page sent with it only says that there is a page. */
const STUB_SHARE = 0.3;
const REPLY_MARKS = /^(?:\s*(?:re|aw|sv|antw|fwd?|wg|tr|rv)\s*(?:\[\d+\])?:)+\s*/i;
const FORWARD_MARK = /^\s*(?:fwd?|wg|tr|rv)\s*:/i;
// What mail programs attach by themselves.
const NOT_MEANT =
  /^(?:image|audio|video)\/|^application\/(?:pgp-signature|(?:x-)?pkcs7-signature|pgp-encrypted|ics)$|^text\/(?:calendar|vcard|x-vcard)$|^message\/(?:delivery-status|disposition-notification)$/;
const ENCRYPTED = /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime(?!.*signed-data))/i;

/**
 * A mail, and then what is attached to it, each taken in by itself with the mail's sender and day where it tells none.
 * Pictures and signatures are left out, with a note. A web page that a browser saved as a mail is taken in as the page.
 */
export const mail: Container = {
  async *open(input: Input): AsyncGenerator<Part> {
    const email = await PostalMime.parse(input.bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: MOST_NESTED_PARTS,
    });
    const header = (key: string): string => headerOf(email, key);
    if (ENCRYPTED.test(header("content-type"))) {
      yield encrypted(input.about);
      return;
    }
    const isSavedPage = header("snapshot-content-location") !== "" && email.html !== undefined;
    if (isSavedPage) {
      const bytes = Buffer.from(email.html ?? "");
      yield {
        kind: "input",
        input: { ...input, bytes, hints: { ...input.hints, charset: "utf-8" } },
      };
      return;
    }
    yield* partsOf(input, email);
  },
};

function* partsOf(input: Input, email: Email): Generator<Part> {
  const published = parseDay(headerOf(email, "date")) ?? parseDay(email.date ?? "");
  const publisher = email.from?.name || email.from?.address;
  const sent = { ...(publisher && { publisher }), ...(published && { published }) };
  const attached = email.attachments.filter((part) => !isLeftOut(part));
  const found = bodyOf(email);
  if (found) {
    const title = (email.subject ?? "").replace(REPLY_MARKS, "").trim();
    const notes = notesOf(input, email);
    const extract: Extract = { ...found, ...(title && { title }), ...sent, notes };
    yield { kind: "document", about: input.about, extract, bytes: input.bytes };
  } else if (attached.length === 0) yield withoutText(input.about);
  for (const [index, part] of attached.entries()) {
    const about = `${input.about}: ${part.filename ?? `attachment ${index + 1}`}`;
    yield { kind: "input", input: { ...input, about, bytes: bytesOf(part), fallback: sent } };
  }
}

/** The mail's own text: as plain text, or as the page that was sent with it where that says more. */
function bodyOf(email: Email): Pick<Extract, "text" | "blocks"> | undefined {
  const forwards = FORWARD_MARK.test(email.subject ?? "");
  const plain = strip((email.text ?? "").replaceAll(/\r\n?/g, "\n"));
  const page = email.html ? pageBlocks(email.html, forwards) : undefined;
  if (page?.text && plain.length < page.text.length * STUB_SHARE) return page;
  const text = `${plain}\n`;
  return plain ? { text, blocks: mailBlocks(text, forwards) } : undefined;
}

function headerOf(email: Email, key: string): string {
  return email.headers.find((header) => header.key === key)?.value ?? "";
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === "string") return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Whether a part is what mails carry besides their reports: by its declared type, for what is no format that is read. */
function isLeftOut(part: Attachment): boolean {
  return NOT_MEANT.test(part.mimeType) && tellBytes(bytesOf(part)).kind !== "format";
}

function notesOf({ about, bytes }: Input, email: Email): Note[] {
  const messages: string[] = [];
  const left = email.attachments.filter((part) => isLeftOut(part) && part.related !== true);
  const names = left.map((part) => part.filename ?? part.mimeType);
  if (names.length > 0)
    messages.push(`Its attachments without text were left out: ${names.join(", ")}.`);
  if (isCutOff(bytes, headerOf(email, "content-type")))
    messages.push("It seems to be cut off: its last part does not end.");
  return messages.map((message) => ({ about, message }));
}

/** Whether the line that ends the last part of a mail of several parts is missing. */
function isCutOff(bytes: Uint8Array, contentType: string): boolean {
  const boundary = /^multipart\/.*?boundary="?(?<mark>[^";]+)"?/i.exec(contentType)?.groups?.[
    "mark"
  ];
  return boundary !== undefined && !Buffer.from(bytes).includes(`--${boundary.trim()}--`);
}

function encrypted(about: string): Part {
  const remedy = "Open it in the mail program that has its key, save its text and add that.";
  return { kind: "refusal", refusal: { about, reason: "The mail is encrypted.", remedy } };
}

function withoutText(about: string): Part {
  const remedy = "Check that it is the mail that was meant.";
  const reason = "The mail holds no text and no attachment that can be read.";
  return { kind: "refusal", refusal: { about, reason, remedy } };
}
