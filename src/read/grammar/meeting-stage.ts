import type { MainValue } from "../../domain/kinds.ts";
import type { Span } from "../../domain/span.ts";
import type { SentenceView } from "./sentence-view.ts";

type Stage = MainValue<"meeting">;
type Stages = readonly (readonly [Stage, RegExp])[];

/** Told before or by the encounter, the surest first. */
const BEFORE: Stages = [
  [
    "refused",
    /\b(?:refus\w+|declin\w+|reject\w+|rule[sd]? out|(?:will|would|did|does) ?(?:not|n['’]t) (?:meet|hold|attend|talk|negotiate|speak)|(?:no|without) (?:plans|intention) (?:to|for|of)|out of the question)\b/i,
  ],
  [
    "cancelled",
    /\b(?:cancel\w*|called off|calling off|postpon\w+|scrapped|did not (?:go ahead|take place))\b/i,
  ],
  [
    "held",
    /\b(?:pleased|glad|happy|delighted|honou?red|(?:this|the) (?:chance|opportunity)) to\b/i,
  ],
  [
    "unconfirmed",
    /\b(?:not (?:yet )?confirmed|unconfirmed|(?:may|might|could) (?:meet|hold|talk|attend)|possibility of)\b/i,
  ],
  [
    "scheduled",
    /\b(?:upcoming|forthcoming|agree(?:d|ment) to (?:meet|hold|resume|continue|begin|commence|start)|(?:will|shall) (?:\w+ )?(?:meet|hold|attend|host|travel|visit|convene|discuss|speak)|scheduled|in the run-up to|ahead of|preparations? for)\b/i,
  ],
  ["proposed", /\b(?:propos\w+|suggest\w+|invit\w+|offer\w+ to (?:meet|host|hold))\b/i],
  [
    "sought",
    /\b(?:want\w*|hop(?:e|es|ed|ing)|seek\w*|sought|call(?:s|ed|ing)? for|urg\w+|ready|prepared|willing\w*|desire|intention|push\w* for|request\w*|ask\w* (?:for|to)|should|must|need(?:s|ed)? to|broker\w*|resumption|would like|look\w* forward to|return to|bring .{0,40}to)\b/i,
  ],
  [
    "scheduled",
    /\b(?:will|shall|is to|are to|was to|were to|to be held|scheduled|next (?:week|month|year|round|\w+day)|set to|due to|plan(?:s|ned|ning)?|going to|expected to|tomorrow|would (?:\w+ )?(?:meet|hold|convene|be held)|travel(?:s|ling|ing)? to)\b/i,
  ],
];

/** Told after it: what follows the words is mostly of something else, so only what can be said of an encounter counts. */
const AFTER: Stages = [
  ["refused", /^[^,;.]{0,40}\b(?:out of the question)\b/i],
  ["cancelled", /^[^;.]{0,60}\b(?:cancel\w*|called off|postponed|scrapped|not going to happen)\b/i],
  ["unconfirmed", /^[^;.]{0,60}\b(?:not (?:yet )?(?:been )?confirmed|unconfirmed)\b/i],
  [
    "scheduled",
    /^(?:\s\p{L}+){0,3}\s(?:will|shall|(?:is|are) to)\b|^[^;.]{0,60}?\b(?:(?:will|shall|to|would) (?:be held|take place|begin|start|resume|open|convene)|is scheduled|are scheduled|was scheduled|scheduled for|next (?:week|month|year|spring|summer|autumn|\w+day)|tomorrow)\b/iu,
  ],
];

/** Right before an encounter these say that it is over or under way, whatever else the sentence plans. */
const OVER =
  /\b(?:ended|concluded|wrapped up|finished|completed|summ(?:ed|arised) up|day|days|hours|weeks|after|following|during|told \p{L}+ (?:in|at|during)|emerged from|opened|opening|results of|outcome of|was|were)(?:\s(?:of|the|an?|their|his|her|its|two|three|\p{L}+ing|\p{L}+ive|\p{L}+ed|\p{L}+al|first|second|third|last|final|long|tough|direct|telephone|phone)){0,5}\s$/iu;
const PAST =
  /\b(?:met|held|discussed|spoke|spoken|talked|exchanged|took place|conducted|attended|received|hosted|reviewed)\b|^(?:had|have|has) (?!to\b)/i;
/** Words before an encounter in which its stage is told, in characters. */
const LEAD = 60;

/** Whether an encounter is wanted, planned, held or off: told by the words before it, then by it and what is said of it. */
export function meetingStage(view: SentenceView, found: Span, what: Span): Stage {
  const before = view.text.slice(
    Math.max(view.startOffset, found.startOffset - LEAD),
    found.startOffset,
  );
  const lead = before.split(/[;“”"]/).at(-1) ?? "";
  const own = view.text.slice(found.startOffset, found.endOffset);
  const isPast = PAST.test(own);
  const after = view.text.slice(found.endOffset, Math.min(what.endOffset + LEAD, view.endOffset));
  if (!isPast && OVER.test(lead)) return "held";
  const told = first(BEFORE, isPast ? lead : `${lead}${own}`);
  if (isPast)
    return told === "scheduled" && !/\b(?:will|to)\s$/.test(lead) ? "held" : (told ?? "held");
  return told ?? first(AFTER, after) ?? "held";
}

function first(stages: Stages, words: string): Stage | undefined {
  return stages.find(([, pattern]) => pattern.test(words))?.[0];
}
