import type { MainValue } from "../../domain/kinds.ts";
import type { Span } from "../../domain/span.ts";
import type { AmountMention } from "../amounts.ts";
import { findAll } from "../find-all.ts";
import { clauseFrom } from "./clauses.ts";
import {
  canBeTarget,
  type RecordDraft,
  type SpokenSentence,
  sourceAt,
  voicesAt,
  without,
} from "./draft.ts";
import { type PlacedMention, wordAt } from "./sentence-view.ts";
import { firstSubject, objectOf, ownerOf, subjectOf } from "./subjects.ts";

/** Never a part of an address or of a joined word. */
const EXCHANGE =
  /(?<![-/\p{L}])(?:bought|buy(?:ing|s)?|purchas(?:e[sd]?|ing)|s[eo]ld|sell(?:ing|s)?|sales?|loans?|lend(?:ing)?|lent|grants?|aid package|package|contracts?|deal|worth|donat(?:e[sd]?|ing|ions?)|exchange[ds]?|swap(?:ped)?|suppl(?:y|ied|ies|ying)|deliver(?:ed|s|ies|y|ing)?|shipp?(?:ed|ing|ments?)|airlift(?:ed|ing)?|order(?:ed)? (?=\d|\$)|award(?:ed|s)?|compensation|pay(?:s|ing)?|paid|provid(?:e[sd]?|ing)|contribut(?:e[sd]?|ing|ions?)|committed|pledg(?:e[sd]?|ing)|releas(?:e[sd]?|ing)|freed|returned|reunited|handed over|rais(?:e[sd]?|ing)|financial assistance|in (?:\p{L}+ )?(?:assistance|aid|support|funding))(?![-/\p{L}])/giu;
/** Things of the trade that tell who buys from whom, each with its "of" or "by". */
const NOUN =
  /^(?:purchases?|sales?|loans?|grants?|aid package|package|contracts?|deal|donations?|suppl(?:y|ies)|deliver(?:y|ies)|shipments?|compensation|contributions?|exchange|swap|release|raises?)$/i;
const STAGES: readonly (readonly [MainValue<"deal">, RegExp])[] = [
  ["rejected", /\b(?:reject\w*|refus\w+|declin\w+|cancel\w*|scrapped|called off|dead|blocked)\b/i],
  [
    "proposed",
    /\b(?:propos\w+|offer\w*|plans? to|want\w*|seek\w*|could|would|consider\w*|request\w*|ask\w*|expected|hop\w+|ready|demand\w*)\b/i,
  ],
  [
    "delivered",
    /\b(?:deliver\w+|provided|providing|paid|pays|received|sent|transferred|completed|ha(?:s|ve) (?:\w+ )?(?:bought|sold|given|invested|been)|exchanged|swapped|donated|shipped|airlifted|released|freed|returned|reunited|handed over|awarded|exchange of|release of)\b/i,
  ],
];
const CHANGES_HANDS =
  /(?:prisoners|captives|detainees|hostages|tanks|aircraft|missiles|barrels|tonnes|tons|jets|howitzers|drones|doses|vehicles|trucks|bodies|shells|systems|metres|americans|citizens|nationals|children)$/i;
/** How far a verb of exchange may stand from the amount, in characters. */
const FAR = 90;

/** Purchases, sales, loans, aid and exchanges that a sentence gives a quantity or price of. */
export function findDeals(
  sentence: SpokenSentence,
  amounts: readonly AmountMention[],
): RecordDraft[] {
  const { view } = sentence;
  const amount =
    amounts.find(({ amount: { unit } }) => /^[A-Z]{3}$/.test(unit)) ??
    amounts.find(({ amount: { unit } }) => CHANGES_HANDS.test(unit));
  if (!amount) return [];
  const text = view.text.slice(view.startOffset, view.endOffset);
  for (const match of findAll(EXCHANGE, text)) {
    const startOffset = view.startOffset + match.index;
    if (Math.abs(startOffset - amount.startOffset) > FAR) continue;
    const told = { startOffset, endOffset: startOffset + match[0].length };
    const deal = dealOf(sentence, told, amount);
    if (deal) return [deal];
  }
  return [];
}

function dealOf(
  sentence: SpokenSentence,
  told: Span,
  amount: AmountMention,
): RecordDraft | undefined {
  const { view } = sentence;
  const limit = voicesAt(sentence, told.startOffset)[0]?.endOffset;
  const what = clauseFrom(view, Math.min(told.startOffset, amount.startOffset), limit);
  const actor = givesOrTakes(sentence, told, what);
  if (actor.length === 0) return undefined;
  const end = wordAt(view, what.endOffset);
  const others = without(
    objectOf(view, wordAt(view, otherSide(sentence, told, what)), end).filter(canBeTarget),
    actor,
  );
  const near = view.text.slice(Math.max(view.startOffset, told.startOffset - 50), what.endOffset);
  return {
    attributes: {
      kind: "deal",
      value: STAGES.find(([, pattern]) => pattern.test(near))?.[0] ?? "agreed",
    },
    actor,
    target: others.slice(0, 1),
    source: sourceAt(sentence, told.startOffset),
    what,
    confidence: 0.5,
    told,
  };
}

/** Who buys, sells or gives: of a thing its owner or whom "by" names, else the subject of the verb. */
function givesOrTakes(sentence: SpokenSentence, told: Span, what: Span): readonly PlacedMention[] {
  const { view } = sentence;
  const word = wordAt(view, told.startOffset);
  const voice = voicesAt(sentence, told.startOffset)[0];
  const from = voice ? wordAt(view, voice.startOffset) : view.firstWord;
  if (NOUN.test(view.text.slice(told.startOffset, told.endOffset))) {
    const owner = ownerOf(view, word);
    if (owner.length > 0) return owner;
    const by = /\bby\s/.exec(view.text.slice(told.endOffset, what.endOffset));
    if (by)
      return objectOf(
        view,
        wordAt(view, told.endOffset + by.index + 3),
        wordAt(view, what.endOffset),
      );
  }
  const subject = subjectOf(view, word, from);
  return subject.length > 0 ? subject : firstSubject(view, from, word);
}

/** Where the other side may stand: after "from" or "to", so that "American missiles from Norway" are not bought from America. */
function otherSide({ view }: SpokenSentence, told: Span, what: Span): number {
  const preposition = /\s(?:from|to|for)\s(?:the\s)?(?=\p{Lu})/u.exec(
    view.text.slice(told.endOffset, what.endOffset),
  );
  return preposition ? told.endOffset + preposition.index + preposition[0].length : told.endOffset;
}
