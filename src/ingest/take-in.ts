import { createHash } from "node:crypto";
import type { Document } from "../domain/document.ts";
import { asId, type DocumentId } from "../domain/id.ts";
import type { Note, Outcome, Refusal } from "../domain/note.ts";
import type { TakenIn } from "../domain/taken-in.ts";
import { isDay } from "../domain/time.ts";
import { decode } from "./decode.ts";
import { detectLanguage, languageName } from "./detect-language.ts";
import type { Extract, Format, Input } from "./format.ts";
import { strip } from "./header.ts";
import { MAX_INPUT_BYTES, tooLarge } from "./limits.ts";
import { type ByteFormatName, tellBytes } from "./tell-bytes.ts";
import { type FormatName, tellFormat } from "./tell-format.ts";
import { titleOf } from "./title.ts";

// One file per format, loaded when the first document of it comes.
const TEXT_FORMATS: Readonly<Record<FormatName, () => Promise<Format>>> = {
  text: async () => (await import("./formats/text.ts")).text,
  markdown: async () => (await import("./formats/markdown.ts")).markdown,
  html: async () => (await import("./formats/html.ts")).html,
  gold: async () => (await import("./formats/gold.ts")).gold,
};
/**
 * Makes a document of an input, whose format is told from its content. `published` and `publisher` stay undefined where
 * neither the hints nor the input tell them. Refuses what is empty, binary, too large or undecodable, or holds no text, and what
 * holds several documents (`takeInAll` takes those); never throws. Nothing in the input is executed, and nothing that it
 * points to is fetched.
 */
export async function takeIn(input: Input): Promise<Outcome<TakenIn>> {
  const { about, bytes } = input;
  if (bytes.length === 0) return refuse(emptiness(about));
  if (bytes.length > MAX_INPUT_BYTES) return refuse(tooLarge(about, bytes.length, MAX_INPUT_BYTES));
  const told = tellBytes(bytes);
  switch (told.kind) {
    case "text":
      return await takeText(input);
    case "format":
      return await takeBinary(input, told.name);
    case "unread":
      return refuse({
        about,
        reason: `It is ${told.what}, which cannot be read.`,
        remedy: told.remedy,
      });
    default:
      return told satisfies never;
  }
}

async function takeText(input: Input): Promise<Outcome<TakenIn>> {
  const { about, bytes, hints } = input;
  const decoded = decode(about, bytes, hints.charset);
  if (!decoded.ok) return decoded;
  const { text, notes } = decoded.value;
  if (!strip(text)) return refuse(emptiness(about));
  const format = await TEXT_FORMATS[tellFormat(text, about)]();
  try {
    return await taken(input, format.extract({ ...input, text }), notes);
  } catch (error) {
    return refuse(broken(about, error));
  }
}

async function takeBinary(input: Input, name: ByteFormatName): Promise<Outcome<TakenIn>> {
  const { about } = input;
  const remedy = "Take its documents out and add those.";
  if (name !== "pdf" && name !== "docx")
    return refuse({ about, reason: "It holds several documents.", remedy });
  try {
    const { readApart } = await import("./apart/read-apart.ts");
    return await taken(input, await readApart(name, input), []);
  } catch (error) {
    return refuse(broken(about, error));
  }
}

async function taken(
  input: Input,
  extract: Outcome<Extract>,
  notes: readonly Note[],
): Promise<Outcome<TakenIn>> {
  if (!extract.ok) return extract;
  if (!strip(extract.value.text)) return refuse(emptiness(input.about));
  const original = { name: input.about, bytes: input.bytes };
  return { ok: true, value: { ...(await documentOf(input, extract.value, notes)), original } };
}

/** The refusal of an input that its parser stumbled over. */
export function broken(about: string, error: unknown): Refusal {
  const why = (error instanceof Error ? error.message : String(error)).split("\n", 1)[0];
  const reason = `It is damaged or cut off and could not be read (${why}).`;
  return { about, reason, remedy: "Copy or download it again; it should open in its own program." };
}

function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

function emptiness(about: string): Refusal {
  return { about, reason: "It is empty.", remedy: "Check that it is the file that was meant." };
}

/** The document of what a format found in an input. */
export async function documentOf(
  input: Omit<Input, "bytes">,
  extract: Extract,
  decoding: readonly Note[],
): Promise<TakenIn> {
  const { about, hints, fallback } = input;
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
    publisher: hints.publisher ?? extract.publisher ?? fallback?.publisher,
    published: [hints.published, extract.published, fallback?.published].find(
      (day) => day && isDay(day),
    ),
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

function dayNotes({ about, hints }: Omit<Input, "bytes">, extract: Extract): Note[] {
  const { published } = extract;
  if (!hints.published || !published || hints.published === published) return [];
  return [
    {
      about,
      message: `It gives ${published} as its day of publication; ${hints.published} was told and is used.`,
    },
  ];
}
