import { createHash } from "node:crypto";
import type { Document } from "../domain/document.ts";
import { asId, type DocumentId } from "../domain/id.ts";
import type { Note, Outcome, Refusal } from "../domain/note.ts";
import { isDay } from "../domain/time.ts";
import { decode } from "./decode.ts";
import { detectLanguage, languageName } from "./detect-language.ts";
import type { Extract, Format, Input } from "./format.ts";
import { strip } from "./header.ts";
import { type FormatName, tellBinary, tellFormat } from "./tell-format.ts";
import { titleOf } from "./title.ts";

/** Larger inputs are refused: no report is that long, and reading one takes memory many times its size. */
export const MAX_INPUT_BYTES = 20 * 1024 * 1024;

/** A document, the issues that its file carries, and what the user should know about how it was taken in. */
export interface TakenIn {
  readonly document: Document;
  /** Empty but for gold-form files. */
  readonly issues: readonly string[];
  readonly notes: readonly Note[];
}

// One file per format, loaded when the first document of it comes.
const FORMATS: Readonly<Record<FormatName, () => Promise<Format>>> = {
  text: async () => (await import("./formats/text.ts")).text,
  markdown: async () => (await import("./formats/markdown.ts")).markdown,
  html: async () => (await import("./formats/html.ts")).html,
  gold: async () => (await import("./formats/gold.ts")).gold,
};

/**
 * Makes a document of an input, whose format is told from its content. `published` and `publisher` stay undefined where
 * neither the hints nor the input tell them. Refuses what is empty, binary, too large or undecodable, or holds no text; never
 * throws. Nothing in the input is executed, and nothing that it points to is fetched.
 */
export async function takeIn(input: Input): Promise<Outcome<TakenIn>> {
  const refusal = refusalOf(input);
  if (refusal) return { ok: false, refusal };
  const decoded = decode(input.about, input.bytes, input.hints.charset);
  if (!decoded.ok) return decoded;
  const { text, notes } = decoded.value;
  if (!strip(text)) return { ok: false, refusal: emptiness(input.about) };
  const format = await FORMATS[tellFormat(text, input.about)]();
  const extract = format.extract({ ...input, text });
  if (!extract.ok) return extract;
  if (!strip(extract.value.text)) return { ok: false, refusal: emptiness(input.about) };
  return { ok: true, value: await documentOf(input, extract.value, notes) };
}

function refusalOf({ about, bytes }: Input): Refusal | undefined {
  if (bytes.length === 0) return emptiness(about);
  if (bytes.length > MAX_INPUT_BYTES) return tooLarge(about, bytes.length);
  const binary = tellBinary(bytes);
  if (binary === undefined) return undefined;
  const remedy = "Save its text as plain text, Markdown or HTML and add that.";
  return { about, reason: `It is ${binary}, which cannot be read.`, remedy };
}

/** The refusal of an input of so many bytes, for those who know its size before they read it. */
export function tooLarge(about: string, byteCount: number): Refusal {
  const size = Math.ceil(byteCount / 1024 / 1024);
  const reason = `It has ${size} MB; at most ${MAX_INPUT_BYTES / 1024 / 1024} MB are read.`;
  return { about, reason, remedy: "Split it into its reports and add those." };
}

function emptiness(about: string): Refusal {
  return { about, reason: "It is empty.", remedy: "Check that it is the file that was meant." };
}

async function documentOf(
  input: Input,
  extract: Extract,
  decoding: readonly Note[],
): Promise<TakenIn> {
  const { about, hints } = input;
  const { text, blocks } = extract;
  const contentHash = createHash("sha256").update(text).digest("hex");
  const readable = blocks.filter((block) => block.kind !== "boilerplate");
  const sample = readable
    .slice(0, 40)
    .map((block) => text.slice(block.startOffset, block.endOffset));
  const language = await languageOf(extract.language, sample.join("\n"));
  const document: Document = {
    id: asId<DocumentId>(extract.id ?? contentHash.slice(0, 16)),
    title: hints.title ?? extract.title ?? titleOf(text, blocks),
    publisher: hints.publisher ?? extract.publisher,
    published: [hints.published, extract.published].find((day) => day && isDay(day)),
    language,
    text,
    blocks,
    contentHash,
  };
  const notes = [
    ...decoding,
    ...extract.notes,
    ...languageNotes(about, language),
    ...dayNotes(input, extract),
  ];
  return { document, issues: extract.issues ?? [], notes };
}

/** The language told, where the text does not plainly speak against it; page templates often tell a wrong one. */
async function languageOf(told: string | undefined, sample: string): Promise<string> {
  const detected = await detectLanguage(sample);
  const tag = told && canonicalTag(told);
  if (!tag) return detected;
  return detected === "und" || tag.split("-")[0] === detected.split("-")[0] ? tag : detected;
}

function canonicalTag(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

function languageNotes(about: string, language: string): Note[] {
  if (/^(?:en|und)(?:-|$)/.test(language)) return [];
  const message = `Its language is ${languageName(language)}; only English is read, so little or nothing will be found in it.`;
  return [{ about, message }];
}

function dayNotes({ about, hints }: Input, extract: Extract): Note[] {
  const { published } = extract;
  if (!hints.published || !published || hints.published === published) return [];
  return [
    {
      about,
      message: `It gives ${published} as its day of publication; ${hints.published} was told and is used.`,
    },
  ];
}
