import mammoth from "mammoth";
import type { Outcome, Refusal } from "../../domain/note.ts";
import { describeFault } from "../archive/describe-fault.ts";
import { writeZip } from "../archive/write-zip.ts";
import { unpackEntry, zipEntries } from "../archive/zip.ts";
import { datelineDay } from "../dateline.ts";
import { dayOrMade, sensibleTitle } from "../file-properties.ts";
import type { BinaryFormat, Extract, Input } from "../format.ts";
import { collectBlocks } from "../page/collect-blocks.ts";
import { parsePage } from "../page/parse-page.ts";
import { parseDay } from "../parse-day.ts";

/** What the document's parts may unpack to, together: a book has a few megabytes. */
const MOST_BYTES = 40 * 1024 * 1024;
/** Text, styles and notes are in these; pictures are left out. */
const TEXT_PART = /\.(?:xml|rels)$/i;
// Word marks the title of a document by a style; the library knows the headings only.
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * A Word document: its text with headings, lists, tables and notes; insertions accepted, deletions, comments and pictures left
 * out. The parser sees only parts that were unpacked here, within limits.
 */
export const docx: BinaryFormat = {
  extract: async (input) => {
    const parts = textParts(input);
    if (!parts.ok) return parts;
    const files = parts.value;
    const file = { buffer: writeZip([...files]) };
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
    const { value: html } = await mammoth.convertToHtml(file, { styleMap: STYLES, convertImage });
    const found = collectBlocks(parsePage(html).body);
    if (!found.text) return withoutText(input.about);
    return { ok: true, value: extractOf(input, found, files.get("docProps/core.xml")) };
  },
};

/** The parts of the document that are XML, by name. */
function textParts({ about, bytes }: Input): Outcome<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  let bytesLeft = MOST_BYTES;
  for (const entry of zipEntries(bytes) ?? []) {
    if (!TEXT_PART.test(entry.name)) continue;
    const unpacked = unpackEntry(bytes, entry, bytesLeft);
    const fault =
      typeof unpacked === "string"
        ? describeFault(unpacked, bytesLeft)
        : documentTypeFault(unpacked);
    if (fault || typeof unpacked === "string") {
      const { reason, remedy } = fault as Omit<Refusal, "about">;
      return { ok: false, refusal: { about: `${about}: ${entry.name}`, reason, remedy } };
    }
    bytesLeft -= unpacked.length;
    parts.set(entry.name, unpacked);
  }
  return { ok: true, value: parts };
}

/** Word writes no document types; one that is there was put there, for what its entities do to a parser. */
function documentTypeFault(part: Uint8Array): Omit<Refusal, "about"> | undefined {
  const head = Buffer.from(part.subarray(0, 4096)).toString("latin1").replaceAll("\0", "");
  if (!/<!(?:DOCTYPE|ENTITY)/i.test(head)) return undefined;
  const reason = "It declares XML entities, which no Word document does and which may do harm.";
  return { reason, remedy: "Open it in Word, save it anew and add that, if it can be trusted." };
}

function extractOf(
  input: Input,
  found: Pick<Extract, "text" | "blocks">,
  core: Uint8Array | undefined,
): Extract {
  const properties = core ? Buffer.from(core).toString("utf8") : "";
  const told = datelineDay(found.text, found.blocks, input.hints.year);
  const made = parseDay(property(properties, "dcterms:created"));
  const title = sensibleTitle(property(properties, "dc:title"));
  return { ...found, ...(title && { title }), ...dayOrMade(input, told, made) };
}

/** One of the document's properties, as plain text: a parser would be too much for a line. */
function property(properties: string, name: string): string {
  const value = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{0,500})</${name}>`).exec(properties)?.[1];
  return (parsePage(`<p>${value ?? ""}</p>`).body.textContent ?? "").trim();
}

function withoutText(about: string): Outcome<Extract> {
  const reason = "The Word document holds no text; it may hold pictures of pages.";
  const remedy = "Run it through text recognition (OCR) and add what comes out.";
  return { ok: false, refusal: { about, reason, remedy } };
}
