import type { DocumentId, RecordId } from "../domain/id.ts";
import type { Item } from "../domain/item.ts";
import type { KeptRecord } from "../domain/kept-record.ts";
import type { Kind } from "../domain/kinds.ts";
import type { Amount } from "../domain/record.ts";
import { aboutDay } from "../state/entry.ts";
import { who } from "./item-lines.ts";

/** One of the stages that an item came through: what it was, its figure, since when, and the record that says so. */
export interface PathStep {
  readonly status: string;
  readonly amount?: Amount;
  /** Whose figure it is, where the steps have different actors. */
  readonly actor: readonly string[];
  /** The day that it is about, `YYYY-MM-DD`. */
  readonly on: string;
  /** Day of publication of the record that says so first. */
  readonly published: string;
  readonly record: RecordId;
  readonly documentId: DocumentId;
}

/** Kinds whose stages follow one another; stances, posts and tone have no way that they go. */
const STAGED: readonly Kind[] = ["commitment", "demand", "meeting", "pressure", "deal"];

/** So many of an item's latest records are looked at. */
const RECORDS = 24;

/** The records that the path of an item is made from; none where it has none. */
export function recordsOfPath({ kind, history }: Pick<Item, "kind" | "history">): RecordId[] {
  return STAGED.includes(kind) && history.length > 1 ? history.slice(-RECORDS) : [];
}

/**
 * The stages that an item came through until the record that gives its status, each once where it came; of demands, commitments,
 * pressure and deals a change of the amount is a stage, too. `records` are those of `recordsOfPath`, in that order. What was said
 * less than firmly or denied makes no stage.
 */
export function pathOf(
  item: Pick<Item, "kind" | "statusRecord">,
  records: readonly KeptRecord[],
): PathStep[] {
  const own = records.filter(({ record }) => record.attributes.kind === item.kind);
  const last = own.findIndex(({ id }) => id === item.statusRecord);
  const until = last === -1 ? own : own.slice(0, last + 1);
  const firm = until.filter(({ id, record }) => id === item.statusRecord || isFirm(record));
  const unit = item.kind === "meeting" ? undefined : unitThatMoves(firm);
  const steps: PathStep[] = [];
  for (const kept of firm) {
    const stage = stepOf(kept, unit);
    // Of what one document says of one day the last is the stage: how it came to that within the day is not told so surely.
    if (isOfOneTelling(steps.at(-1), stage)) steps.pop();
    if (!isSameStage(steps, stage)) steps.push(stage);
  }
  return steps;
}

/** "proposed 60m marks 19 Feb → 45m marks 2 Mar → agreed 52m marks 16 Mar"; empty where there is one stage only. */
export function pathWords(steps: readonly PathStep[], asOf: string): string {
  return steps.length < 2
    ? ""
    : shortened(pathStepsWords(steps, asOf))
        .map((words) => words ?? "…")
        .join(" → ");
}

/** So many stages of a long way are shown. */
const SHOWN = 6;

/** The first of a long way and the last of it, with undefined for those between. */
export function shortened<T>(stages: readonly T[]): (T | undefined)[] {
  return stages.length <= SHOWN
    ? [...stages]
    : [...stages.slice(0, 1), undefined, ...stages.slice(2 - SHOWN)];
}

/** The words of each stage. */
export function pathStepsWords(steps: readonly PathStep[], asOf: string): string[] {
  const differ = new Set(steps.map(({ actor }) => actor.join())).size > 1;
  const hasAmounts = steps.some(({ amount }) => amount);
  return steps.map((step, index) => {
    const before = steps[index - 1];
    const isOther = differ && hasAmounts && before?.actor.join() !== step.actor.join();
    return [
      isOther ? who(step.actor) : "",
      before?.status === step.status && step.amount && !isOther ? "" : step.status,
      step.amount ? shortAmount(step.amount) : "",
      shortDay(step.on, asOf),
    ]
      .filter((part) => part !== "")
      .join(" ");
  });
}

/** The stages that fall between two days, after the one that held on the first. */
export function pathWithin(
  steps: readonly PathStep[],
  { from, to }: { readonly from: string; readonly to: string },
): PathStep[] {
  const before = steps.findLast(({ published }) => published <= from);
  const within = steps.filter(({ published }) => from < published && published <= to);
  return before && within.length > 0 ? [before, ...within] : within;
}

/** The unit of the last amount, where that has changed: of what never did, nothing is to be told. */
function unitThatMoves(records: readonly KeptRecord[]): string | undefined {
  const amounts = records.flatMap(({ record }) => record.amount ?? []);
  const unit = amounts.at(-1)?.unit;
  const values = amounts.flatMap((amount) => (amount.unit === unit ? amount.value : []));
  return new Set(values).size > 1 ? unit : undefined;
}

function isFirm({ certainty }: KeptRecord["record"]): boolean {
  return certainty === "asserted" || certainty === "conditional";
}

function stepOf(kept: KeptRecord, unit: string | undefined): PathStep {
  const { attributes, amount, actor } = kept.record;
  return {
    // Said again is the same stage.
    status: attributes.value === "repeated" ? "raised" : attributes.value,
    ...(amount && amount.unit === unit && { amount }),
    actor,
    on: aboutDay(kept),
    published: kept.published,
    record: kept.id,
    documentId: kept.documentId,
  };
}

function isOfOneTelling(before: PathStep | undefined, stage: PathStep): boolean {
  if (before?.documentId !== stage.documentId || before.on !== stage.on) return false;
  // Two sides' figures in one report are two steps.
  return !(before.amount && stage.amount && before.actor.join() !== stage.actor.join());
}

/** Whether a step says no more than those before: the last one's status, and no other figure than the last that was told. */
function isSameStage(steps: readonly PathStep[], { status, amount }: PathStep): boolean {
  if (steps.at(-1)?.status !== status) return false;
  if (!amount) return true;
  const told = steps.findLast((step) => step.amount)?.amount;
  return told?.value === amount.value && told.max === amount.max;
}

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2, notation: "compact" });

function shortAmount({ value, max, unit }: Amount): string {
  const numbers =
    max === undefined ? NUMBER.format(value) : `${NUMBER.format(value)}–${NUMBER.format(max)}`;
  return unit === "percent" ? `${numbers} %` : `${numbers} ${unit}`;
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const DAY_OF_YEAR = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "19 Feb", with the year where it is another than that of the day asked about. */
export function shortDay(day: string, asOf: string): string {
  const format = day.slice(0, 4) === asOf.slice(0, 4) ? DAY : DAY_OF_YEAR;
  return format.format(new Date(`${day}T00:00:00Z`));
}
