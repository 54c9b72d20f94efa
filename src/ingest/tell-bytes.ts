import { zipEntries } from "./archive/zip.ts";

/** Formats that are no plain text, or that hold several documents. */
export type ByteFormatName = "pdf" | "docx" | "zip" | "gzip" | "warc" | "mail" | "mbox" | "feed";

/** What bytes are: a format that is read, something that is recognised in order to say so, or plain text of some kind. */
export type Told =
  | { readonly kind: "format"; readonly name: ByteFormatName }
  | { readonly kind: "unread"; readonly what: string; readonly remedy: string }
  | { readonly kind: "text" };

const AS_TEXT = "Save its text as plain text, Markdown or HTML and add that.";
const WHOLE = "Copy or download it again; it should open in its own program.";

// First bytes of what is not read. https://en.wikipedia.org/wiki/List_of_file_signatures
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["BZh", "a bzip2 archive"],
  ["\xFD7zXZ", "an xz archive"],
  ["\x28\xB5\x2F\xFD", "a Zstandard archive"],
  ["7z\xBC\xAF", "a 7-Zip archive"],
  ["Rar!", "a RAR archive"],
  ["\x89PNG", "a PNG picture"],
  ["\xFF\xD8\xFF", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["II*\0", "a TIFF picture"],
  ["MM\0*", "a TIFF picture"],
  ["RIFF", "a sound, film or picture"],
  ["OggS", "a sound or film"],
  ["ID3", "a sound"],
  ["\x7FELF", "a program"],
  ["MZ\x90", "a program"],
  ["SQLite format 3\0", "a database"],
  ["{\\rtf", "a Rich Text document"],
];

// Files by which an archive that is no bundle of reports is known.
const ARCHIVES: readonly (readonly [string, string])[] = [
  ["xl/workbook.xml", "a spreadsheet"],
  ["ppt/presentation.xml", "a presentation"],
  ["META-INF/container.xml", "an electronic book"],
  ["META-INF/manifest.xml", "an OpenDocument file"],
];

/** Bytes looked at for zeros and for what a format begins with. */
const HEAD_BYTES = 8192;
/** Text in UTF-16 has zeros in one of two bytes at most; `decode` tells it. Below this share a few stray zeros are forgiven. */
const STRAY_ZEROS = 0.001;
/** A PDF may begin with something else: ISO 32000-1, annex H.3, note 13. */
const PDF_MARK_WITHIN = 1024;

/** What bytes are, told from their content alone. */
export function tellBytes(bytes: Uint8Array): Told {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = content.toString("latin1", 0, HEAD_BYTES);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return tellArchive(bytes);
  if (head.startsWith("\xD0\xCF\x11\xE0")) return tellOldOffice(content);
  if (head.startsWith("\x1F\x8B")) return { kind: "format", name: "gzip" };
  if (isPdf(head, content)) return { kind: "format", name: "pdf" };
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return { kind: "unread", what: known[1], remedy: AS_TEXT };
  if (head.startsWith("WARC/1.")) return { kind: "format", name: "warc" };
  if (isMail(head)) return { kind: "format", name: head.startsWith("From ") ? "mbox" : "mail" };
  if (isFeed(head, content)) return { kind: "format", name: "feed" };
  return isText(head) ? { kind: "text" } : { kind: "unread", what: "binary data", remedy: AS_TEXT };
}

function tellArchive(bytes: Uint8Array): Told {
  const entries = zipEntries(bytes);
  if (!entries)
    return { kind: "unread", what: "an archive or Office document that is cut off", remedy: WHOLE };
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("word/document.xml")) return { kind: "format", name: "docx" };
  const other = ARCHIVES.find(([name]) => names.has(name));
  if (other) return { kind: "unread", what: other[1], remedy: AS_TEXT };
  return { kind: "format", name: "zip" };
}

function tellOldOffice(content: Buffer): Told {
  if (!content.includes(Buffer.from("EncryptedPackage", "utf16le")))
    return { kind: "unread", what: "a document of an old Office", remedy: AS_TEXT };
  const remedy = "Open it with its password, save it without one and add it again.";
  return { kind: "unread", what: "an Office document that is encrypted", remedy };
}

function isPdf(head: string, content: Buffer): boolean {
  const mark = head.slice(0, PDF_MARK_WITHIN).indexOf("%PDF-");
  return mark === 0 || (mark > 0 && content.includes("startxref", -PDF_MARK_WITHIN, "latin1"));
}

/** A head of `Name: value` lines with a sender and something that only a mail program writes, or a date. */
function isMail(head: string): boolean {
  const lines = head.replace(/^From .*\r?\n/, "").split(/\r?\n/);
  const names = new Set<string>();
  for (const line of lines) {
    const name = /^(?<name>[A-Za-z][A-Za-z0-9-]*):/.exec(line)?.groups?.["name"];
    if (name) names.add(name.toLowerCase());
    else if (!/^[ \t]+\S/.test(line) || names.size === 0) break;
  }
  const isSent = ["message-id", "mime-version", "received", "return-path", "date"];
  return names.has("from") && names.size > 2 && isSent.some((name) => names.has(name));
}

function isFeed(head: string, content: Buffer): boolean {
  const opening = head
    .replaceAll("\0", "")
    .replace(/^(?:\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)?\s*/, "")
    .replace(/^(?:<(?:\?xml|\?xml-stylesheet|!--|!DOCTYPE (?:rss|rdf))[\s\S]*?>\s*)*/i, "")
    // A document type that declares entities holds the mark that would end it.
    .replace(/^[\s\S]*?\]>\s*(?=<(?:rss|feed|rdf:RDF)\b)/, "");
  if (/^<(?:rss|feed|rdf:RDF)[\s>]/.test(opening)) return true;
  return opening.startsWith("{") && content.includes("jsonfeed.org/version", 0, "latin1");
}

function isText(head: string): boolean {
  const zeros = head.split("\0").length - 1;
  const isUtf16 = zeros >= head.length * 0.3 && zeros <= head.length * 0.55;
  const isUtf32 = zeros > head.length * 0.55 && /^(?:\xFF\xFE\0\0|\0\0\xFE\xFF)/.test(head);
  return zeros <= head.length * STRAY_ZEROS || isUtf16 || isUtf32;
}
