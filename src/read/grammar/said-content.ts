import type { Span } from "../../domain/span.ts";
import { trimmed, wordCount } from "./clauses.ts";
import { type PlacedMention, type SentenceView, wordAt } from "./sentence-view.ts";
import { NEEDS_CLAUSE } from "./speech-verbs.ts";

/** What stands between a verb of saying and what is said. */
const BEFORE_CONTENT =
  /^(?:\s*(?:[,:]|that\b|on \p{L}+day\b|(?:today|yesterday|earlier|later|again|also|afterwards?|recently)\b|to (?:reporters|journalists|the (?:press|media|nation|public|crowd))\b|(?:in|during|through) (?:an?|the|his|her|their|its) (?:[\p{L}-]+ ){0,3}(?:statement|speech|interview|letter|tweet|address|report|video|message|remarks?|post|press release|release|appearance|conversation|call|meeting|conference|briefing)\b|(?:via|on) (?:Twitter|X|Facebook|Telegram|Truth Social|social media|television)\b|at (?:an?|the) (?:[\p{L}-]+ ){0,4}(?:conference|briefing|meeting|rally|summit)\b))+/u;
const OPENS_CLAUSE = /^\s*(?:[,:]\s*["“]|["“]|:|that\b)/;
/** A verb that makes a clause of the words around it. */
export const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|did|does|do|\p{L}{2,}ed|cannot|won['’]t|isn['’]t)\b/u;

/** In characters; titles and names of a speaker are seldom longer. */
const FARTHEST_CLOSE = 160;

/** What stands before the speaker, closed by a comma or a quotation mark. */
export function contentBefore(view: SentenceView, endOffset: number): Span | undefined {
  // What closes it stands close by: looking no further keeps long sentences quick.
  const leadStart = Math.max(view.startOffset, endOffset - FARTHEST_CLOSE);
  const lead = view.text.slice(leadStart, endOffset);
  const close =
    /(?:[,?!]["”]?|["”],?)\s*(?:(?:\p{Lu}[\p{L}.]*|['’]s|\p{Ll}{1,14})(?![\p{L}]) ?){0,9}$/u.exec(
      lead,
    );
  const end = close && leadStart + close.index + 1;
  if (!end || end - view.startOffset < 8) return undefined;
  const lastQuote = view.quotations.findLast((quote) => quote.endOffset <= endOffset);
  // A quotation that ends here is what is said; without one it must be a clause, not "On Monday,".
  if (lastQuote && endOffset - lastQuote.endOffset < 90 && lastQuote.endOffset >= end - 1)
    return trimmed(view.text, { startOffset: view.startOffset, endOffset: lastQuote.endOffset });
  const clause = { startOffset: view.startOffset, endOffset: end };
  const words = view.text.slice(clause.startOffset, clause.endOffset);
  return wordCount(words) >= 4 &&
    FINITE.test(words) &&
    !/^(?:When|If|After|While|As|Although|Before|Since|During|In|On|At)\b/.test(words)
    ? trimmed(view.text, clause)
    : undefined;
}

/** What follows a verb of saying and is said; undefined where only a thing follows that the verb is about. */
export function contentAfter(view: SentenceView, verb: Span, hasHearer: boolean): Span | undefined {
  const word = view.text.slice(verb.startOffset, verb.endOffset);
  let from = verb.endOffset;
  if (hasHearer) from = afterHearer(view, from);
  const rest = view.text.slice(from, view.endOffset);
  if (NEEDS_CLAUSE.test(word) && !opensClause(view, from, rest)) return undefined;
  const lead = BEFORE_CONTENT.exec(rest)?.[0].length ?? 0;
  const span = { startOffset: from + lead, endOffset: endOfContent(view, from + lead) };
  return span.endOffset - span.startOffset > 4 ? trimmedContent(view, span) : undefined;
}

/** Whether a clause or a quotation follows the verb, and not a thing that it does something to. */
function opensClause(view: SentenceView, from: number, rest: string): boolean {
  if (
    OPENS_CLAUSE.test(
      rest.slice(BEFORE_CONTENT.exec(rest)?.[0].replace(/that|:/, "").length ?? 0),
    ) ||
    OPENS_CLAUSE.test(rest)
  )
    return true;
  if (view.quotations.some((quote) => quote.startOffset >= from)) return true;
  return (
    /^\s(?:the|this|these|it|he|she|they|there|we|all|no|its|his|her|their|\p{Lu})/u.test(rest) &&
    FINITE.test(rest.slice(0, 120))
  );
}

function afterHearer(view: SentenceView, from: number): number {
  const word = wordAt(view, from);
  const hearer = view.actors.find((mention) => mention.first >= word && mention.first <= word + 4);
  if (hearer) return afterApposition(view, hearer);
  const noun =
    /^\s(?:the |a )?(?:[\p{L}-]+ ){0,2}?(?:reporters|journalists|Reuters|AFP|BBC|CNN|[\p{L}-]+)\b/u.exec(
      view.text.slice(from, view.endOffset),
    );
  return from + (noun?.[0].length ?? 0);
}

/** Past "the envoy, Tomas Okoro,": a name between commas belongs to the hearer. */
function afterApposition(view: SentenceView, hearer: PlacedMention): number {
  const named = view.actors.find((mention) => mention.first === hearer.end + 1);
  const [opening, closing] = [view.words[hearer.end], named && view.words[named.end]];
  if (opening?.text === "," && closing?.text === ",") return closing.startOffset;
  return view.words[hearer.end - 1]?.endOffset ?? hearer.mention.endOffset;
}

/** Another verb of saying by the same speaker ends what is said: "…, he added". */
function endOfContent(view: SentenceView, from: number): number {
  const rest = view.text.slice(from, view.endOffset);
  const tail =
    /,["”]?\s(?:he|she|they|it)\s(?:said|added|noted|stressed|told|wrote)\b[^,]*$|,\s(?:adding|saying|noting|according to)\b.*$/.exec(
      rest,
    );
  return tail && !/["“]/.test(rest.slice(tail.index + 2)) ? from + tail.index : view.endOffset;
}

function trimmedContent(view: SentenceView, span: Span): Span {
  const content = trimmed(view.text, span);
  // A quotation inside keeps its closing mark.
  const quote = view.quotations.find(
    (other) =>
      other.startOffset > content.startOffset &&
      other.endOffset > content.endOffset &&
      other.startOffset < content.endOffset,
  );
  return quote ? { ...content, endOffset: Math.min(quote.endOffset, view.endOffset) } : content;
}
