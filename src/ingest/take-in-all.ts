import type { Outcome, Refusal } from "../domain/note.ts";
import type { TakenIn } from "../domain/taken-in.ts";
import type { Budget, Container, Input, Part } from "./format.ts";
import { MAX_ARCHIVE_BYTES, MAX_INPUT_BYTES, tooLarge } from "./limits.ts";
import { broken, documentOf, takeIn } from "./take-in.ts";
import { type ByteFormatName, tellBytes } from "./tell-bytes.ts";

/** A mail in an archive in a mail is read; what is packed deeper was packed to break something. */
const MOST_LEVELS = 4;
/** What one input may unpack to, all levels together. */
const MOST_UNPACKED_BYTES = 400 * 1024 * 1024;
const MOST_PARTS = 5000;

// One file per container, loaded when the first one comes.
const CONTAINERS: Readonly<Partial<Record<ByteFormatName, () => Promise<Container>>>> = {
  zip: async () => (await import("./formats/zip.ts")).zip,
  gzip: async () => (await import("./formats/gzip.ts")).gzip,
  mail: async () => (await import("./formats/mail.ts")).mail,
  mbox: async () => (await import("./formats/mbox.ts")).mbox,
  feed: async () => (await import("./formats/feed.ts")).feed,
  warc: async () => (await import("./formats/warc.ts")).warc,
};

const ARCHIVES: ReadonlySet<ByteFormatName> = new Set(["zip", "gzip", "warc", "mbox"]);

/**
 * The documents of an input, one after another: one, or those of an archive, a mail, a feed, and what is packed in these. What
 * cannot be read comes as a refusal that names the part, and the rest follows. Never throws; see `takeIn`.
 */
export async function* takeInAll(input: Input): AsyncGenerator<Outcome<TakenIn>> {
  yield* unpack(input, 0, { bytesLeft: MOST_UNPACKED_BYTES, partsLeft: MOST_PARTS });
}

async function* unpack(
  input: Input,
  level: number,
  budget: Budget,
): AsyncGenerator<Outcome<TakenIn>> {
  const { about, bytes } = input;
  const told = tellBytes(bytes);
  const load = told.kind === "format" ? CONTAINERS[told.name] : undefined;
  const mostBytes =
    told.kind === "format" && ARCHIVES.has(told.name) ? MAX_ARCHIVE_BYTES : MAX_INPUT_BYTES;
  if (!load) yield await takeIn(input);
  else if (bytes.length > mostBytes)
    yield { ok: false, refusal: tooLarge(about, bytes.length, mostBytes) };
  else if (level === MOST_LEVELS) yield { ok: false, refusal: tooDeep(about) };
  else yield* openContainer(await load(), input, level, budget);
}

async function* openContainer(
  container: Container,
  input: Input,
  level: number,
  budget: Budget,
): AsyncGenerator<Outcome<TakenIn>> {
  let count = 0;
  try {
    for await (const part of container.open(input, budget)) {
      count++;
      if (--budget.partsLeft < 0) {
        yield { ok: false, refusal: tooMany(input.about) };
        return;
      }
      yield* partOutcomes(part, input, level, budget);
    }
  } catch (error) {
    count++;
    yield { ok: false, refusal: broken(input.about, error) };
  }
  if (count === 0) yield { ok: false, refusal: nothingIn(input.about) };
}

async function* partOutcomes(
  part: Part,
  { hints, fallback }: Input,
  level: number,
  budget: Budget,
): AsyncGenerator<Outcome<TakenIn>> {
  switch (part.kind) {
    case "document": {
      const place = { about: part.about, hints, ...(fallback && { fallback }) };
      const value = await documentOf(place, part.extract, []);
      const original = part.bytes && { name: part.about, bytes: part.bytes };
      yield { ok: true, value: original ? { ...value, original } : value };
      return;
    }
    case "input":
      yield* unpack(part.input, level + 1, budget);
      return;
    case "refusal":
      yield { ok: false, refusal: part.refusal };
      return;
    default:
      part satisfies never;
  }
}

function tooDeep(about: string): Refusal {
  const reason = `It is packed more than ${MOST_LEVELS} levels deep.`;
  return { about, reason, remedy: "Unpack it and add its documents." };
}

function tooMany(about: string): Refusal {
  const reason = `It holds more than ${MOST_PARTS} parts; those after were left out.`;
  return { about, reason, remedy: "Split it and add what it holds in portions." };
}

function nothingIn(about: string): Refusal {
  const remedy = "Check that it is the file that was meant.";
  return { about, reason: "It holds no document that can be read.", remedy };
}
