import type { MainValue } from "../../domain/kinds.ts";
import type { AmountMention } from "../amounts.ts";
import { clauseFrom } from "./clauses.ts";
import {
  canBeTarget,
  type RecordDraft,
  type SpokenSentence,
  sourceAt,
  voicesAt,
  without,
} from "./draft.ts";
import { wordAt } from "./sentence-view.ts";
import { firstSubject, objectOf, subjectOf } from "./subjects.ts";

const EXCHANGE =
  /\b(?:bought|buy(?:ing|s)?|purchas(?:e[sd]?|ing)|s[eo]ld|sell(?:ing|s)?|invest(?:ed|s|ing|ments?)?|loans?|lend(?:ing)?|lent|grants?|aid package|package|contracts?|deal|worth|donat(?:e[sd]?|ing)|exchange[ds]?|swap(?:ped)?|suppl(?:y|ied|ies)|deliver(?:ed|s|ies|y)?|order(?:ed)? (?=\d|\$)|compensation|pay(?:s|ing)?|paid|provid(?:e[sd]?|ing)|committed|pledg(?:e[sd]?|ing))\b/gi;
const STAGES: readonly (readonly [MainValue<"deal">, RegExp])[] = [
  ["rejected", /\b(?:reject\w*|refus\w+|declin\w+|cancel\w*|scrapped|called off|dead)\b/i],
  [
    "proposed",
    /\b(?:propos\w+|offer\w*|plans? to|want\w*|seek\w*|could|would|consider\w*|request\w*|ask\w*|expected|hop\w+)\b/i,
  ],
  [
    "delivered",
    /\b(?:deliver\w+|provided|paid|received|sent|transferred|completed|has (?:bought|sold|given|invested)|exchanged|swapped|donated|opened|opening)\b/i,
  ],
];

/** Purchases, sales, loans, aid and exchanges that a sentence gives a quantity or price of. */
export function findDeals(
  sentence: SpokenSentence,
  amounts: readonly AmountMention[],
): RecordDraft[] {
  const { view } = sentence;
  const money =
    amounts.find(({ amount }) => /^[A-Z]{3}$/.test(amount.unit)) ??
    amounts.find(({ amount }) =>
      /(?:prisoners|captives|detainees|hostages|tanks|aircraft|missiles|barrels|tonnes|tons)$/.test(
        amount.unit,
      ),
    );
  if (!money) return [];
  const text = view.text.slice(view.startOffset, view.endOffset);
  for (const match of text.matchAll(EXCHANGE)) {
    const startOffset = view.startOffset + match.index;
    if (Math.abs(startOffset - money.startOffset) > FAR) continue;
    const voice = voicesAt(sentence, startOffset)[0];
    const from = voice ? wordAt(view, voice.startOffset) : view.firstWord;
    const verbs = subjectOf(view, wordAt(view, startOffset), from);
    const actor = verbs.length > 0 ? verbs : firstSubject(view, from, wordAt(view, startOffset));
    if (actor.length === 0) continue;
    const what = clauseFrom(view, Math.min(startOffset, money.startOffset), voice?.endOffset);
    const objects = objectOf(view, wordAt(view, startOffset), wordAt(view, what.endOffset));
    const near = view.text.slice(Math.max(view.startOffset, startOffset - 50), what.endOffset);
    const value = STAGES.find(([, pattern]) => pattern.test(near))?.[0] ?? "agreed";
    return [
      {
        attributes: { kind: "deal", value },
        actor,
        target: without(objects.filter(canBeTarget), actor).slice(0, 1),
        source: sourceAt(sentence, startOffset),
        what,
        confidence: 0.5,
        told: { startOffset, endOffset: startOffset + match[0].length },
      },
    ];
  }
  return [];
}

/** How far a verb of exchange may stand from the amount, in characters. */
const FAR = 90;
