/**
 * What hardened or softened an item, defined kind by kind. It is seen from the other side: what comes toward it softens.
 *
 * | kind | softens | hardens |
 * |---|---|---|
 * | demand | it is dropped; its amount falls; all becomes part | it is raised again once dropped; its amount rises; part becomes all |
 * | commitment | firmer: considered, offered, pledged, agreed; more of it; a condition dropped | less firm, declined, withdrawn; less of it; a condition added |
 * | position | toward support of the same proposition, in its latest words | away from it |
 * | pressure | less of it: eased, withheld; a lower amount; a condition added | threatened, imposed; a higher amount; a condition dropped |
 * | meeting | taken up again after a refusal; a condition dropped | refused, cancelled; a condition added |
 * | deal | taken up again after a rejection; an amount that moves toward the other side's | rejected; an amount that moves away from it |
 * | tone | warmer | more hostile |
 *
 * An amount of a deal of which one side's figure is known shifts: whether up or down is better is not told. What is carried out (a
 * pledge delivered, a demand met, a meeting held) is progress and no movement; so is what others say of it. Statements, posts and
 * questions do not move.
 */
import type { Movement } from "../domain/item.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { Kind } from "../domain/kinds.ts";
import type { Amount } from "../domain/record.ts";
import { contentWords, likeness } from "./content-words.ts";
import { aboutDay, type Entry, saysUnconditional } from "./entry.ts";
import { areOfOneMatter, propositionIn, turned } from "./proposition.ts";

/** What of a record is looked at. */
export type Step = Pick<
  Entry,
  | "kind"
  | "value"
  | "actorParties"
  | "sourceParties"
  | "words"
  | "about"
  | "isUnconditional"
  | "kept"
>;

/** Every movement of an item, in the order of its history; `history` is in that order. */
export function movementsOf(kind: Kind, history: readonly Step[]): Movement[] {
  return [...movementsAmong(kind, history).values()];
}

/**
 * The steps of an item that moved it, in the order of its history, in which `history` is. What a step moved follows from what was
 * published until then, so that what is published later changes no answer.
 */
export function movementsAmong<S extends Step>(
  kind: Kind,
  history: readonly S[],
): ReadonlyMap<S, Movement> {
  const movements = new Map<S, Movement>();
  const before: S[] = [];
  for (const step of history) {
    if (step.kind !== kind || !isFirm(step)) continue;
    const movement = movementBy(step, (is) =>
      before.findLast((earlier) => isEarlier(earlier, step) && is(earlier)),
    );
    if (movement) movements.set(step, movement);
    before.push(step);
  }
  return movements;
}

/** The last step before another of which something is true. */
type FindLast = (is: (earlier: Step) => boolean) => Step | undefined;

/** The steps of records under the dossier's names; `partyOf` says for whom somebody acts. */
export function stepsOf(
  records: readonly KeptRecord[],
  partyOf: (name: string) => string,
): readonly Step[] {
  return records.map((kept) => ({
    kind: kept.record.attributes.kind,
    value: kept.record.attributes.value,
    actorParties: kept.record.actor.map(partyOf),
    sourceParties: kept.record.source.map(partyOf),
    words: contentWords(kept.quote.what),
    about: aboutDay(kept),
    isUnconditional: saysUnconditional(kept.quote.evidence),
    kept,
  }));
}

type Direction = Movement["direction"];
interface Reason {
  readonly direction: Direction;
  readonly because: string;
  readonly from: Step;
}

/** A record that its reader thinks as likely wrong as right moves nothing. */
const LEAST_SURE = 0.5;

/** Hearsay, hopes and denials move nothing. */
function isFirm({ kept }: Step): boolean {
  const { certainty, confidence } = kept.record;
  return (certainty === "asserted" || certainty === "conditional") && confidence >= LEAST_SURE;
}

/** What is said of one day differs by its words and has not moved, nor does an older report move what a later one says. */
function isEarlier(a: Step, b: Step): boolean {
  return a.about < b.about && a.kept.published <= b.kept.published;
}

function movementBy(step: Step, lastBefore: FindLast): Movement | undefined {
  const reasons = [byValue, byAmount, byScope, byCondition].flatMap(
    (judge) => judge(step, lastBefore) ?? [],
  );
  const [first] = reasons;
  if (!first) return undefined;
  const agree = reasons.every(({ direction }) => direction === first.direction);
  return {
    direction: agree ? first.direction : "shifted",
    because: reasons.map(({ because }) => because).join("; "),
    record: step.kept.id,
    from: first.from.kept.id,
    on: step.kept.published,
  };
}

/** Main attributes from far to near, as the other side sees it; those not listed say nothing about it. */
const NEARNESS: Readonly<Record<Kind, Readonly<Record<string, number>>>> = {
  statement: {},
  position: { opposes: 0, undecided: 1, defers: 1, conditional: 2, supports: 3 },
  commitment: { declines: 0, withdraws: 0, considers: 1, offers: 2, pledges: 3, agrees: 4 },
  demand: { raised: 0, repeated: 0, dropped: 1 },
  meeting: { refused: 0, cancelled: 0, sought: 1, proposed: 1, scheduled: 1, held: 1 },
  pressure: { imposed: 0, threatened: 1, considered: 2, withheld: 3, eased: 3 },
  deal: { rejected: 0, proposed: 1, agreed: 1 },
  role: {},
  tone: { hostile: 0, mixed: 1, warm: 2 },
  open: {},
};

function byValue(step: Step, lastBefore: FindLast): Reason | undefined {
  if (step.kind === "position") return byStance(step, lastBefore);
  const ranks = NEARNESS[step.kind];
  if (ranks[step.value] === undefined) return undefined;
  const from = lastBefore(({ value }) => ranks[value] !== undefined);
  // Who threatens more of what is imposed already eases nothing.
  if (!from || (from.value === "imposed" && step.value === "threatened")) return undefined;
  return compared(ranks[from.value], ranks[step.value], from, `${from.value} to ${step.value}`);
}

/** Stances toward different propositions are not compared. */
function byStance(step: Step, lastBefore: FindLast): Reason | undefined {
  const now = propositionIn(step);
  const from = lastBefore((other) => areOfOneMatter(propositionIn(other), now));
  if (!from || now.words.size === 0) return undefined;
  const was = propositionIn(from);
  const [ranks, then] = [NEARNESS.position, turned(from.value, was.isReversed !== now.isReversed)];
  return compared(ranks[then], ranks[step.value], from, `${then} to ${step.value}`);
}

function compared(
  was: number | undefined,
  now: number | undefined,
  from: Step,
  because: string,
): Reason | undefined {
  if (was === undefined || now === undefined || was === now) return undefined;
  return { direction: now > was ? "softened" : "hardened", because, from };
}

/** Main attributes whose amount is the actor's own figure; of those that follow, whether more of it comes toward the other side. */
const FIGURES: Readonly<
  Partial<Record<Kind, { readonly of: readonly string[]; readonly more: Direction }>>
> = {
  demand: { of: ["raised", "repeated"], more: "hardened" },
  commitment: { of: ["considers", "offers", "pledges", "agrees"], more: "softened" },
  pressure: { of: ["threatened", "considered", "imposed", "eased"], more: "hardened" },
  deal: { of: ["proposed", "agreed"], more: "shifted" },
};

function byAmount(step: Step, lastBefore: FindLast): Reason | undefined {
  const figures = FIGURES[step.kind];
  const now = figureOf(step, figures);
  if (!figures || !now) return undefined;
  const isSameUnit = (other: Step): boolean => {
    const figure = figureOf(other, figures);
    return figure !== undefined && areOfOneThing(figure, now);
  };
  const from = lastBefore((other) => isSameUnit(other) && areSameSide(other, step));
  const was = from && figureOf(from, figures);
  if (!from || !was || (was.value === now.value && was.max === now.max)) return undefined;
  const because = `${inWords(was)} to ${inWords(now)} ${now.unit}`;
  const rival = lastBefore((other) => isSameUnit(other) && !areSameSide(other, step));
  const aim = rival && figureOf(rival, figures);
  if (step.kind === "deal")
    return { direction: aim ? towards(was.value, now.value, aim.value) : "shifted", because, from };
  const isMore =
    now.value > was.value || (now.value === was.value && (now.max ?? 0) > (was.max ?? 0));
  const opposite = figures.more === "hardened" ? "softened" : "hardened";
  return { direction: isMore ? figures.more : opposite, because, from };
}

/** Figures further apart than this, one many times the other, are of different things. */
const SAME_THING = 5;

/** Whether two amounts may be of one thing: of one unit, and neither many times the other. */
export function areOfOneThing(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit) return false;
  const [low, high] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
  return high <= low * SAME_THING;
}

function figureOf(
  step: Step,
  figures: { readonly of: readonly string[] } | undefined,
): Amount | undefined {
  return figures?.of.includes(step.value) ? step.kept.record.amount : undefined;
}

function areSameSide(a: Step, b: Step): boolean {
  return a.actorParties.some((party) => b.actorParties.includes(party));
}

function towards(was: number, now: number, aim: number): Direction {
  const [before, after] = [Math.abs(aim - was), Math.abs(aim - now)];
  if (before === after) return "shifted";
  return after < before ? "softened" : "hardened";
}

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2, notation: "compact" });

function inWords({ value, max }: Amount): string {
  return max === undefined ? NUMBER.format(value) : `${NUMBER.format(value)}–${NUMBER.format(max)}`;
}

const WHOLE =
  /\b(?:all|full|fully|complete|completely|total|entire|entirely|permanent|every|immediate)\b/i;
const PART =
  /\b(?:part|partial|partially|partly|some|limited|temporary|phased|gradual|half|first step)\b/i;
const ALIKE = 0.3;

/** A demand of the same thing that shrinks from all to part, or grows from part to all. */
function byScope(step: Step, lastBefore: FindLast): Reason | undefined {
  const from = lastBefore(() => true);
  if (step.kind !== "demand" || !from || likeness(step.words, from.words) < ALIKE) return undefined;
  const [was, now] = [from.kept.quote.what, step.kept.quote.what];
  if (WHOLE.test(was) && PART.test(now) && !PART.test(was))
    return { direction: "softened", because: "all to part", from };
  if (PART.test(was) && WHOLE.test(now) && !WHOLE.test(was))
    return { direction: "hardened", because: "part to all", from };
  return undefined;
}

const CONDITIONED: readonly Kind[] = ["commitment", "meeting", "pressure"];
/**
 * A condition is dropped where the party itself says the thing again without it, or the text says so; that a report does not repeat it
 * drops nothing. It is added where the same was said without.
 */
function byCondition(step: Step, lastBefore: FindLast): Reason | undefined {
  const from = lastBefore(() => true);
  if (!from || !CONDITIONED.includes(step.kind) || from.value !== step.value) return undefined;
  const [had, has] = [
    from.kept.quote.condition !== undefined,
    step.kept.quote.condition !== undefined,
  ];
  if (had === has || from.kept.documentId === step.kept.documentId) return undefined;
  const firmer: Direction = step.kind === "pressure" ? "hardened" : "softened";
  const looser: Direction = step.kind === "pressure" ? "softened" : "hardened";
  if (has) return { direction: looser, because: "condition added", from };
  const { sourceParties, actorParties } = step;
  const isOwnWord =
    sourceParties.length > 0 && sourceParties.every((party) => actorParties.includes(party));
  return isOwnWord || step.isUnconditional
    ? { direction: firmer, because: "condition dropped", from }
    : undefined;
}
