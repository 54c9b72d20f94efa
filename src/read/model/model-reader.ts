import { type Document, readableBlocks } from "../../domain/document.ts";
import type { Reader, Reading } from "../../domain/reader.ts";
import { decideRecords } from "./decide-records.ts";
import type { Network } from "./network.ts";
import { type ScoredDocument, scoreDocuments } from "./score-documents.ts";

const NAME = "model";
/** Undetermined languages are tried: short texts often are. */
const ENGLISH = /^(?:en|und)\b/;

/** The trained reader over an open network. It reads English only; a text in another language is left unread, with a note. */
export function modelReader(network: Network): Reader {
  const version = { name: NAME, version: network.labels.version };
  return {
    ...version,
    read: async (documents, issues) => {
      const english = documents.filter(isEnglish);
      const scored = await scoreDocuments(network, english, issues);
      const byDocument = new Map(scored.map((result) => [result.document, result]));
      return documents.map((document) => {
        const result = byDocument.get(document);
        return result ? readingOf(result, version, { network, issues }) : unread(document, version);
      });
    },
    close: network.close,
  };
}

function isEnglish(document: Document): boolean {
  return ENGLISH.test(document.language);
}

function unread(document: Document, reader: Reading["reader"]): Reading {
  const notes = [`The text is in ${document.language}; the model reads English only.`];
  return { documentId: document.id, reader, mentions: [], records: [], shareRead: 0, notes };
}

function readingOf(
  scored: ScoredDocument,
  reader: Reading["reader"],
  { network, issues }: { network: Network; issues: readonly string[] },
): Reading {
  const { document, candidates } = scored;
  const share = shareRead(scored);
  return {
    documentId: document.id,
    reader,
    mentions: candidates.detected,
    records: decideRecords(scored, network.labels, issues),
    shareRead: share,
    notes: share > 0 ? [] : ["No sentence was found in the text."],
  };
}

/** Characters that are no white space, in sentences that gave tokens, of those in readable blocks. */
function shareRead({ document, sentences, tokens }: ScoredDocument): number {
  const length = (span: { startOffset: number; endOffset: number }): number =>
    document.text.slice(span.startOffset, span.endOffset).replace(/\s+/g, "").length;
  const all = readableBlocks(document).reduce((sum, block) => sum + length(block), 0);
  const read = new Set(tokens.pieces.map(({ sentence }) => sentence));
  const covered = sentences.reduce((sum, span, i) => sum + (read.has(i) ? length(span) : 0), 0);
  return all === 0 ? 0 : covered / all;
}
