import { createRequire } from "node:module";
import type { Note, Outcome } from "../domain/note.ts";

/** Text decoded from bytes, without a byte order mark, and what was lost on the way. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Bytes at the head that may declare an encoding: what HTML allows for `<meta charset>`. */
const DECLARATION_BYTES = 1024;
/** Share of unreadable characters above which a text was decoded with the wrong encoding, or is none. */
const MOST_UNREADABLE = 0.005;
/** So many are forgiven in any text: a download cut in the middle of a character. */
const FORGIVEN = 3;
const UNREADABLE = /[\uFFFD[\p{Cc}--[\t\n\v\f\r\x85]]]/gv;

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe, 0x00, 0x00], "utf-32le"],
  [[0x00, 0x00, 0xfe, 0xff], "utf-32be"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * Decodes bytes: by their byte order mark, as UTF-8 where they are valid, by the encoding told (`charset`) or declared in
 * the text, or by the likeliest one. Refuses what is text in none of them.
 */
export function decode(about: string, bytes: Uint8Array, charset?: string): Outcome<Decoded> {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.[1] ?? unmarkedUtf16(bytes);
  if (encoding) return checked(about, decodeAs(bytes, encoding), encoding);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return checked(about, utf8, "utf-8");
  for (const told of [charset, declaredEncoding(bytes)]) {
    const text = told && encodingExists(told) ? decodeAs(bytes, told) : undefined;
    if (text !== undefined && isReadable(text)) return checked(about, text, told as string);
  }
  // Mostly valid UTF-8 with a broken place is UTF-8; statistics over the rest would call it something else. Latin text with a few
  // accents and quotation marks is what an old machine wrote; they are too few for statistics.
  const lossy = new TextDecoder().decode(bytes);
  if (isReadable(lossy))
    return hasUtf8(lossy)
      ? checked(about, lossy, "utf-8")
      : checked(about, decodeAs(bytes, "windows-1252"), "windows-1252");
  const guessed = guessEncoding(bytes);
  if (guessed && encodingExists(guessed)) return checked(about, decodeAs(bytes, guessed), guessed);
  return undecodable(about);
}

function checked(about: string, decoded: string, encoding: string): Outcome<Decoded> {
  const text = decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
  if (!isReadable(text)) return undecodable(about);
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  const message = `${lost} character${lost === 1 ? "" : "s"} could not be decoded as ${encoding} and stand as "\uFFFD".`;
  return { ok: true, value: { text, notes: lost > 0 ? [{ about, message }] : [] } };
}

function isReadable(text: string): boolean {
  const most = Math.min(text.length / 4, Math.max(FORGIVEN, text.length * MOST_UNREADABLE));
  let unreadable = 0;
  for (const _ of text.matchAll(UNREADABLE)) if (++unreadable > most) return false;
  return true;
}

/** Whether a text that was decoded as UTF-8 has any character beyond ASCII, or is broken at its end only. */
function hasUtf8(lossy: string): boolean {
  return /[^\0-\x7F\uFFFD]/.test(lossy) || !/\uFFFD./s.test(lossy);
}

function undecodable(about: string): Outcome<Decoded> {
  return {
    ok: false,
    refusal: {
      about,
      reason: "It is text in no character encoding that could be recognised.",
      remedy: "Save it as UTF-8 and add it again.",
    },
  };
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: Latin text has a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, DECLARATION_BYTES);
  const zerosAt = (parity: number) =>
    head.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const half = head.length / 2;
  if (half < 4) return undefined;
  if (zerosAt(1) > half * 0.7 && zerosAt(0) < half * 0.1) return "utf-16le";
  if (zerosAt(0) > half * 0.7 && zerosAt(1) < half * 0.1) return "utf-16be";
  return undefined;
}

/** The encoding that `<meta charset>`, `<meta http-equiv>` or an XML declaration names. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString("latin1");
  const declared =
    /(?:<meta[^>]{0,200}charset|<\?xml[^>]{0,100}encoding)\s*=\s*["']?\s*([\w.:-]+)/i;
  return declared.exec(head)?.[1];
}

// Loaded when first needed: most texts are UTF-8, and the command line starts on every call.
const require = createRequire(import.meta.url);

function guessEncoding(bytes: Uint8Array): string | undefined {
  return (require("chardet") as typeof import("chardet")).detect(bytes) ?? undefined;
}

function encodingExists(encoding: string): boolean {
  return (require("iconv-lite") as typeof import("iconv-lite")).encodingExists(encoding);
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // Browsers read what calls itself Latin-1 or ASCII as Windows-1252, and pages are written for browsers.
  const told = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(encoding)
    ? "windows-1252"
    : encoding;
  return (require("iconv-lite") as typeof import("iconv-lite")).decode(Buffer.from(bytes), told);
}
