import { type SpeakerLabel, speakerLabel } from "../mentions/speaker-labels.ts";
import {
  type DocumentView,
  type PlacedMention,
  type SentenceView,
  wordAt,
} from "./sentence-view.ts";
import { subjectOf } from "./subjects.ts";

/** The speaker of each sentence of a transcript; `nobody` under a label that names none, undefined outside transcripts. */
export function transcriptSpeakers(view: DocumentView): (PlacedMention | "nobody" | undefined)[] {
  let current: PlacedMention | "nobody" | undefined;
  return view.readText.sentences.map((words, index) => {
    const sentence = view.sentences[index] as SentenceView;
    const label = speakerLabel(view.readText, words);
    if (label)
      current =
        speakerByPost(view, sentence, label) ??
        sentence.mentions.find((mention) => mention.first === label.name?.first) ??
        "nobody";
    else {
      const opening = view.document.text.slice(sentence.startOffset, sentence.startOffset + 6);
      if (PART_ENDS.test(opening)) current = undefined;
      else if (current && QUESTION.test(opening)) current = "nobody";
    }
    return current;
  });
}

/**
 * Speakers of the text after a sentence that announces them ("The minister said:") and ends its block: what follows is theirs,
 * as far as it is not quoted and until another is announced.
 */
export function announcedSpeakers(
  sentences: readonly SentenceView[],
): (PlacedMention | undefined)[] {
  let current: PlacedMention | undefined;
  return sentences.map((sentence, index) => {
    const speaker = current;
    const next = sentences[index + 1];
    const announces = ANNOUNCES.exec(sentence.text.slice(sentence.startOffset, sentence.endOffset));
    if (announces && next && next.block !== sentence.block && next.quotations.length === 0)
      current =
        subjectOf(sentence, wordAt(sentence, sentence.startOffset + announces.index))[0] ?? current;
    if (sentence.passedOver || isItem(sentence)) current = undefined;
    return sentence.passedOver || announces || isItem(sentence) ? undefined : speaker;
  });
}

function isItem({ document, block }: SentenceView): boolean {
  return document.blocks[block]?.kind === "item";
}

const ANNOUNCES = /\b(?:said|says|stated|commented|added|wrote)(?: [\p{L} ]{0,40})?:$/u;

/** A rule or a cut ends a part of a transcript; "Q" without a colon opens a question. */
const PART_ENDS = /^(?:\* \* \*|\*{3}|<|#{3}|\\#)/;
const QUESTION = /^Q\.?\s/;

/** Whether a sentence opens with its speaker's label. */
export function opensWithLabel(view: DocumentView, index: number): boolean {
  const words = view.readText.sentences[index];
  return words !== undefined && speakerLabel(view.readText, words) !== undefined;
}

/** "THE PRESIDENT:" is the text's own signer, where its title names one. */
function speakerByPost(
  view: DocumentView,
  sentence: SentenceView,
  label: SpeakerLabel,
): PlacedMention | undefined {
  const labelled = sentence.mentions.find((mention) => mention.first === label.name?.first);
  const [author] = view.authors;
  return labelled?.mention.form === "nominal" && author?.mention.type === "person"
    ? author
    : undefined;
}
