import { createRequire } from "node:module";

/** What is looked at: enough to tell by, whatever the length of the text. */
const SAMPLE_CHARACTERS = 4000;
/** Below this many words nothing can be told. */
const LEAST_WORDS = 5;
/** Share of these words in English prose is about a third; in other languages of Latin script under a tenth. */
const ENGLISH_SHARE = 0.2;
const ENGLISH_WORDS = new Set(
  "the of and to in a that is was for on with as by at it from his her be has have had not but are were an will would said its they he she this which their been who or we you i there what".split(
    " ",
  ),
);
/** The detector's own statement of how sure it is, below which its answer is not used. */
const LEAST_PROBABILITY = 0.7;
const SAMPLE_BYTES = 2000;

/** BCP 47 language of a text; `und` where it cannot be told. Plain English is told without the detector, which costs 30 ms to load. */
export async function detectLanguage(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const words = sample.toLowerCase().match(/[\p{L}\p{M}’']+/gu) ?? [];
  if (words.length < LEAST_WORDS) return "und";
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  if (english >= words.length * ENGLISH_SHARE) return "en";
  const identifier = await loadDetector();
  const found = identifier.findLanguage(sample);
  return found.is_reliable && found.probability >= LEAST_PROBABILITY ? found.language : "und";
}

/** A language's English name: "German" for `de`. */
export function languageName(language: string): string {
  return (
    new Intl.DisplayNames("en", { type: "language", fallback: "code" }).of(language) ?? language
  );
}

interface Detector {
  readonly findLanguage: (text: string) => {
    readonly language: string;
    readonly probability: number;
    readonly is_reliable: boolean;
  };
}
let detector: Promise<Detector> | undefined;

function loadDetector(): Promise<Detector> {
  detector ??= load();
  return detector;
}

async function load(): Promise<Detector> {
  // Its ES build does not load under Node; the CommonJS one does.
  const cld = createRequire(import.meta.url)("cld3-asm") as typeof import("cld3-asm");
  return (await cld.loadModule()).create(0, SAMPLE_BYTES);
}
