import type { Span } from "../../domain/span.ts";
import { sharedLength } from "../../domain/span.ts";
import { trimmed, wordCount } from "./clauses.ts";
import type { DocumentView, PlacedMention, SentenceView } from "./sentence-view.ts";
import { type SpeechFrame, speechFrames } from "./speech.ts";
import { firstSubject } from "./subjects.ts";
import { announcedSpeakers, opensWithLabel, transcriptSpeakers } from "./transcripts.ts";

/** A part of a sentence and who says it, together. */
export interface Voice extends Span {
  readonly speakers: readonly PlacedMention[];
}

/** What is said in a sentence, and by whom. */
export interface Spoken {
  /** One for each statement that the sentence makes. */
  readonly statements: readonly SpeechFrame[];
  /** Whose words the parts of the sentence are; what no voice covers is the report's own. */
  readonly voices: readonly Voice[];
}

const SILENT: Spoken = { statements: [], voices: [] };
const GREETING =
  /^(?:\(|\[|<|Good (?:morning|afternoon|evening|day)|Hello|Hi\b|Thank you(?: very much| all| so much)?[.,!]?$|Thanks|Welcome|Dear|Colleagues|Ladies|Friends|Mr\.? President[.,]?$|Yes[.,]?$|No[.,]?$|Okay|OK|Please[.,]?$|Applause|Laughter|\*)/i;
const LEAST_WORDS = 4;

/** Who says what, sentence by sentence: labels of a transcript, a signed text's author, verbs of saying, running quotations. */
export function findSpoken(view: DocumentView): Spoken[] {
  const labelled = transcriptSpeakers(view);
  const authors = authorsOf(view, labelled);
  const announced = announcedSpeakers(view.sentences);
  const frames = view.sentences.map((sentence, index) =>
    labelled[index] || sentence.passedOver ? [] : speechFrames(sentence),
  );
  const quoted = quotationSpeakers(view.sentences, frames);
  return view.sentences.map((sentence, index) => {
    if (sentence.passedOver) return SILENT;
    const label = labelled[index];
    if (label)
      return label === "nobody" ? SILENT : spokenBy(sentence, [label], opensWithLabel(view, index));
    const speaker = announced[index];
    if (speaker && (frames[index] ?? []).length === 0) return spokenBy(sentence, [speaker]);
    return reported(sentence, frames[index] ?? [], { quoted, authors });
  });
}

/** A sentence of a transcript or of a text in the first person: all of it is its speaker's. */
function spokenBy(
  sentence: SentenceView,
  speakers: readonly PlacedMention[],
  isLabelled = false,
): Spoken {
  const own = afterLabel(sentence, isLabelled);
  const words = sentence.text.slice(own.startOffset, own.endOffset);
  const voice = { ...own, speakers };
  const isSubstantive =
    wordCount(words) >= LEAST_WORDS && !GREETING.test(words) && !/\?["”]?$/.test(words);
  const content = trimmed(sentence.text, own);
  return {
    statements: isSubstantive ? [{ speakers, content, manner: "direct" }] : [],
    voices: [voice],
  };
}

/** What follows a label, which is shorter than most sentences and ends with a colon. */
function afterLabel(sentence: SentenceView, isLabelled: boolean): Span {
  const { startOffset, endOffset, text } = sentence;
  const label = isLabelled ? LABEL.exec(text.slice(startOffset, endOffset)) : null;
  return label
    ? trimmed(text, { startOffset: startOffset + label[0].length, endOffset })
    : sentence;
}

const LABEL = /^[^:.?!]{2,120}:\s+(?=\S)/u;

/** Whose first person the text is written in: its signers, or its publisher where it says "we" throughout. */
function authorsOf(view: DocumentView, labelled: readonly unknown[]): readonly PlacedMention[] {
  const signers = view.authors.filter(({ mention }) => mention.type !== "organisation");
  if (labelled.some((label) => label !== undefined)) return [];
  const inFirstPerson = view.sentences.filter(
    (sentence) => !sentence.passedOver && speaksInFirstPerson(sentence),
  );
  if (signers.length > 0) return inFirstPerson.length > 0 ? signers : [];
  const isOwn = inFirstPerson.length >= Math.max(2, view.sentences.length * LEAST_OWN_SHARE);
  return isOwn ? view.authors : [];
}

/** Share of sentences with "we" that makes the publisher the speaker. */
const LEAST_OWN_SHARE = 0.2;

function speaksInFirstPerson(sentence: SentenceView): boolean {
  return sentence.mentions.some(
    ({ mention }) =>
      mention.form === "first-person" &&
      !sentence.quotations.some((quote) => sharedLength(quote, mention) > 0),
  );
}

/** Speakers of quotations that run over several sentences, by where the quotation begins. */
function quotationSpeakers(
  sentences: readonly SentenceView[],
  frames: readonly (readonly SpeechFrame[])[],
): ReadonlyMap<number, readonly PlacedMention[]> {
  const speakers = new Map<number, readonly PlacedMention[]>();
  let last: readonly PlacedMention[] | undefined;
  for (const [index, sentence] of sentences.entries()) {
    for (const quote of sentence.quotations) {
      const frame = (frames[index] ?? []).find((other) => sharedLength(other.content, quote) > 0);
      if (frame) speakers.set(quote.origin, frame.speakers);
      else if (!speakers.has(quote.origin) && last && !hasOwnFrame(quote.origin, sentences, frames))
        speakers.set(quote.origin, last);
    }
    last = frames[index]?.at(-1)?.speakers ?? last;
  }
  return speakers;
}

function hasOwnFrame(
  origin: number,
  sentences: readonly SentenceView[],
  frames: readonly (readonly SpeechFrame[])[],
): boolean {
  return sentences.some((sentence, index) =>
    sentence.quotations.some(
      (quote) =>
        quote.origin === origin &&
        (frames[index] ?? []).some((frame) => sharedLength(frame.content, quote) > 0),
    ),
  );
}

function reported(
  sentence: SentenceView,
  frames: readonly SpeechFrame[],
  known: {
    quoted: ReadonlyMap<number, readonly PlacedMention[]>;
    authors: readonly PlacedMention[];
  },
): Spoken {
  const { authors, quoted } = known;
  const ownFrames = frames.every((frame) => frame.speakers.every(isFirstPerson));
  if (authors.length > 0 && ownFrames && speaksInFirstPerson(sentence))
    return spokenBy(sentence, authors);
  const statements = [...frames];
  for (const quote of sentence.quotations) {
    if (frames.some((frame) => sharedLength(frame.content, quote) > 0)) continue;
    const running = runningQuotation(sentence, quote, quoted);
    if (running) statements.push(running);
  }
  if (statements.length === 0) {
    const fragment = fragmentStatement(sentence);
    if (fragment) statements.push(fragment);
  }
  const voices = statements.map(({ content, speakers }) => ({ ...content, speakers }));
  if (voices.length === 0 && authors[0]?.mention.type === "person") {
    const { startOffset, endOffset } = sentence;
    return { statements, voices: [{ startOffset, endOffset, speakers: authors }] };
  }
  return { statements, voices };
}

function isFirstPerson({ mention }: PlacedMention): boolean {
  return mention.form === "first-person";
}

/** A sentence inside a quotation, told by nothing but what stands in other sentences. */
function runningQuotation(
  sentence: SentenceView,
  quote: SentenceView["quotations"][number],
  quoted: ReadonlyMap<number, readonly PlacedMention[]>,
): SpeechFrame | undefined {
  const speakers = quoted.get(quote.origin);
  const covers =
    quote.endOffset - quote.startOffset >= 0.8 * (sentence.endOffset - sentence.startOffset);
  const content = trimmed(sentence.text, quote);
  if (
    !speakers ||
    !covers ||
    wordCount(sentence.text.slice(content.startOffset, content.endOffset)) < LEAST_WORDS
  )
    return undefined;
  return { speakers, content, manner: "direct" };
}

/** Words in quotation marks inside a sentence about somebody: theirs, where nothing says otherwise. */
function fragmentStatement(sentence: SentenceView): SpeechFrame | undefined {
  const quote = sentence.quotations.find(
    (other) =>
      other.closed &&
      wordCount(sentence.text.slice(other.startOffset, other.endOffset)) >= LEAST_WORDS,
  );
  if (!quote) return undefined;
  const speakers = firstSubject(sentence, sentence.firstWord, sentence.endWord).filter(
    ({ mention }) => mention.startOffset < quote.startOffset && mention.form !== "first-person",
  );
  return speakers.length > 0 ? { speakers, content: quote, manner: "mixed" } : undefined;
}
