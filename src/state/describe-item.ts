import type { RecordId } from "../domain/id.ts";
import type { Item, Outlook } from "../domain/item.ts";
import type { Kind } from "../domain/kinds.ts";
import type { Amount } from "../domain/record.ts";
import type { ItemHistory } from "./consolidate.ts";
import { likeness } from "./content-words.ts";
import type { Entry } from "./entry.ts";
import { type Movements, outlookOf } from "./outlook.ts";
import { namesPost } from "./same-post.ts";
import { isSettling } from "./settling.ts";
import type { Status } from "./status.ts";

/** An item as the views show it, with how much it matters. */
export interface WeighedItem extends Item, Outlook {
  /** How sure, how often and by how many publishers it was told: 1 for one sure record. More is weightier; no unit. */
  readonly weight: number;
  /**
   * Last day, `YYYY-MM-DD`, on which what is planned was to happen. Where the day asked about is later, it is overdue and not
   * confirmed: that is computed, and no report says so.
   */
  readonly due?: string;
  /** Of the record that gave the status. */
  readonly amount?: Amount;
  /** The record that first said what is agreed, done or called off since, and its day of publication, `YYYY-MM-DD`. */
  readonly settled?: { readonly record: RecordId; readonly on: string };
}

/** Main attributes that speak of something to come, by kind. */
const PLANS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  meeting: ["proposed", "unconfirmed", "scheduled"],
  commitment: ["offers", "pledges", "agrees"],
  deal: ["proposed", "agreed"],
  pressure: ["threatened", "considered"],
};

/** What an item is without its history, which a state that is kept ready keeps once for all days. */
export type ItemAlone = Omit<WeighedItem, "history" | "documents">;

/** What an item's description takes: its weight on the day, and the movements that it ever made. */
interface Told {
  readonly weight: number;
  readonly movements: Movements;
}

/** An item as of a day: `status` is of that day. */
export function describeItem(item: ItemHistory, status: Status, told: Told): WeighedItem {
  return {
    ...describeAlone(item, status, told),
    // A record of two actors whose items a user made one is there twice.
    history: [...new Set(status.history.map((entry) => entry.kept.id))],
    documents: [...new Set(status.history.map((entry) => entry.kept.documentId))],
  };
}

/** The same without the item's history. */
export function describeAlone(
  item: ItemHistory,
  status: Status,
  { weight, movements }: Told,
): ItemAlone {
  const issue = lastIssue(status);
  const { amount } = status.entry.kept.record;
  const due = dueOf(status);
  const settled = settledIn(item.kind, status);
  return {
    id: item.id,
    kind: item.kind,
    actor: actorOf(status),
    target: targetOf(status),
    ...(issue === undefined ? {} : { issue }),
    what: naming(item, status).kept.quote.what,
    status: status.value,
    contested: status.contested,
    weight,
    ...(due === undefined ? {} : { due }),
    ...(settled && { settled }),
    ...(amount && { amount }),
    ...outlookOf(item.kind, status, movements),
    statusRecord: status.entry.kept.id,
  };
}

/** The last day of the latest time that was given for what is still only planned. */
function dueOf({ entry, value, history }: Status): string | undefined {
  if (!PLANS[entry.kind]?.includes(value)) return undefined;
  const dated = history.findLast(
    ({ kind, value: other, kept }) =>
      kind === entry.kind && other === value && (kept.record.time?.to ?? "") > kept.published,
  );
  return dated?.kept.record.time?.to;
}

/** The first of the latest records that agree that it is settled. */
function settledIn(kind: Kind, { value, entry, history }: Status): WeighedItem["settled"] {
  if (entry.kind !== kind || !isSettling(kind, value)) return undefined;
  let first = entry;
  for (const other of history.toReversed()) {
    if (other.kind !== kind || other.about > entry.about) continue;
    if (!isSettling(kind, other.value)) break;
    if (other.kept.record.certainty === "asserted" && other.kept.published <= first.kept.published)
      first = other;
  }
  return { record: first.kept.id, on: first.kept.published };
}

function own(status: Status): Entry[] {
  return status.history.filter((entry) => entry.kind === status.entry.kind);
}

function lastIssue(status: Status): string | undefined {
  const given = status.entry.kept.record.issue;
  return given ?? own(status).findLast((entry) => entry.kept.record.issue)?.kept.record.issue;
}

/** Those whom the records name; the party that they act for where records name different ones of it. */
function actorOf(status: Status): readonly string[] {
  const entries = own(status);
  const names = status.entry.actor;
  const differ = entries.some((entry) => entry.actor.join() !== names.join());
  if (!differ || status.entry.kind === "meeting" || status.entry.kind === "deal")
    return widest(entries, status.entry);
  return status.entry.actorParties;
}

/** A meeting's participants and a deal's sides as the fullest report gives them: others leave out who is understood. */
function widest(entries: readonly Entry[], last: Entry): readonly string[] {
  let best = last;
  if (last.kind === "meeting")
    for (const entry of entries) if (entry.actor.length > best.actor.length) best = entry;
  return best.actor;
}

function targetOf(status: Status): readonly string[] {
  if (status.entry.kind === "role") return mostTold(own(status));
  if (status.entry.target.length > 0) return status.entry.target;
  return own(status).findLast((entry) => entry.target.length > 0)?.target ?? [];
}

/** For whom most records say that a post is held; of equals the latest. */
function mostTold(entries: readonly Entry[]): readonly string[] {
  const times = new Map<string, number>();
  let best: readonly string[] = [];
  let most = 0;
  for (const { target } of entries) {
    if (target.length === 0) continue;
    const told = (times.get(target.join()) ?? 0) + 1;
    times.set(target.join(), told);
    if (told >= most) [best, most] = [target, told];
  }
  return best;
}

/** The record whose words name the item best: the one that gave the status, but for posts and questions. */
function naming(item: ItemHistory, status: Status): Entry {
  if (item.kind === "role" && !namesPost(status.entry))
    return own(status).findLast(namesPost) ?? status.entry;
  if (item.kind === "open") return mostCentral(own(status).slice(-WORDINGS)) ?? status.entry;
  return status.entry;
}

/** How many of the latest wordings of a question are compared to find the clearest. */
const WORDINGS = 12;

/** The record whose words most resemble the others'; of equals the latest. */
function mostCentral(entries: readonly Entry[]): Entry | undefined {
  let best: Entry | undefined;
  let most = -1;
  for (const entry of entries) {
    let sum = 0;
    for (const other of entries) sum += likeness(entry.words, other.words);
    if (sum >= most) [best, most] = [entry, sum];
  }
  return best;
}
