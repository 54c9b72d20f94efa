import type { Document } from "../../domain/document.ts";
import type { Reader, Reading } from "../../domain/reader.ts";
import type { MentionRecord } from "../../domain/record.ts";
import type { Span } from "../../domain/span.ts";
import { findAmounts } from "../amounts.ts";
import { findConditions } from "../conditions.ts";
import { findTimes } from "../dates.ts";
import { applyTriggers } from "./apply-triggers.ts";
import { completeRecord } from "./complete-record.ts";
import type { RecordDraft } from "./draft.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { findDeals } from "./find-deals.ts";
import { findMeetings, type MeetingMemory } from "./find-meetings.ts";
import { findRoles } from "./find-roles.ts";
import { type DocumentView, isOverlong, type SentenceView, viewDocument } from "./sentence-view.ts";
import { findSpoken, type Spoken } from "./voices.ts";

const NAME = "grammar";
const VERSION = "3";
/** Undetermined languages are tried: short texts often are. */
const ENGLISH = /^(?:en|und)\b/;

/** The reader by rules: fast, without a model; the floor under the trained one. It reads English only. */
export function grammarReader(): Reader {
  return {
    name: NAME,
    version: VERSION,
    read: (documents) => Promise.resolve(documents.map(readDocument)),
  };
}

/** Reads one document. A text in another language is left unread, with a note. */
export function readDocument(document: Document): Reading {
  const reader = { name: NAME, version: VERSION };
  if (!ENGLISH.test(document.language)) {
    const notes = [`The text is in ${document.language}; the grammar reads English only.`];
    return { documentId: document.id, reader, mentions: [], records: [], shareRead: 0, notes };
  }
  const view = viewDocument(document);
  return {
    documentId: document.id,
    reader,
    mentions: view.mentions,
    records: recordsOf(view).map(({ record }) => record),
    ...howMuchWasRead(view.sentences),
  };
}

function howMuchWasRead(sentences: readonly SentenceView[]): Pick<Reading, "shareRead" | "notes"> {
  const length = (views: readonly SentenceView[]): number =>
    views.reduce((sum, { startOffset, endOffset }) => sum + endOffset - startOffset, 0);
  const overlong = sentences.filter(isOverlong);
  const whole = length(sentences);
  if (whole === 0) return { shareRead: 0, notes: ["No sentence was found in the text."] };
  return {
    shareRead: 1 - length(overlong) / whole,
    notes:
      overlong.length === 0
        ? []
        : [`${overlong.length} passages too long to be sentences were not read.`],
  };
}

/** A record, and the words that made it where a trigger did. */
export interface ToldRecord {
  readonly record: MentionRecord;
  readonly told: Span | undefined;
}

/** The records of a document with what told them, in the order of `readDocument`: for scoring triggers. */
export function toldRecords(document: Document): ToldRecord[] {
  return recordsOf(viewDocument(document));
}

function recordsOf(view: DocumentView): ToldRecord[] {
  const spoken = findSpoken(view);
  const memory: Memory = { postsSeen: new Set(), participants: [], people: [] };
  return view.sentences.flatMap((sentence, index) => {
    if (sentence.passedOver) return [];
    return sentenceRecords(sentence, spoken[index] as Spoken, memory);
  });
}

/** What goes from sentence to sentence of a document. */
interface Memory extends MeetingMemory {
  readonly postsSeen: Set<string>;
}

function sentenceRecords(view: SentenceView, spoken: Spoken, memory: Memory): ToldRecord[] {
  const sentence = { view, voices: spoken.voices };
  const amounts = findAmounts(view.text, view);
  const drafts: RecordDraft[] = dropRepeats([
    ...spoken.statements.map(statement),
    ...findMeetings(sentence, memory),
    ...applyTriggers(sentence, memory),
    ...findDeals(sentence, amounts),
    ...findRoles(view, memory.postsSeen),
  ]);
  if (drafts.length === 0) return [];
  const facts = {
    amounts,
    times: findTimes(view.text, view, view.document.published),
    conditions: findConditions(view.text, view),
  };
  return drafts.map((draft) => ({
    record: completeRecord(view, draft, facts),
    told: draft.told,
  }));
}

function statement({ speakers, content, manner }: Spoken["statements"][number]): RecordDraft {
  return {
    attributes: { kind: "statement", value: manner },
    actor: speakers,
    target: [],
    source: [],
    what: content,
    confidence: 0.75,
  };
}
