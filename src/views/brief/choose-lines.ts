import type { ItemId } from "../../domain/id.ts";
import type { Kind } from "../../domain/kinds.ts";
import type { WeighedItem } from "../../state/describe-item.ts";
import { type Joint, jointly } from "../../state/joint.ts";
import type { Move } from "../../state/moves.ts";
import { isOverdue } from "../../state/moves.ts";
import { type Settlement, settlementsAmong } from "../../state/settled.ts";
import { occasionWords, statusWords, whoToWhom } from "../item-lines.ts";
import { pathWords } from "../item-path.ts";
import { moveWords, recordOfMove } from "../move-lines.ts";
import { oneLine } from "../one-line.ts";
import { movementWords, OVERDUE } from "../outlook-words.ts";
import { wordsOf } from "../readable-words.ts";
import type { BriefInput, Draft } from "./brief.ts";
import { openPage } from "./page.ts";

/** The headings of the state, in the order of the page, and how much of its weight an item of each kind is worth there. */
const HEADINGS: ReadonlyMap<Kind, { readonly words: string; readonly worth: number }> = new Map([
  ["meeting", { words: "Meetings", worth: 1 }],
  ["position", { words: "Positions", worth: 1 }],
  ["demand", { words: "Demands", worth: 1 }],
  ["commitment", { words: "Commitments", worth: 1 }],
  ["deal", { words: "Deals", worth: 1 }],
  ["pressure", { words: "Pressure", worth: 1 }],
  ["open", { words: "Open questions", worth: 0.8 }],
  ["tone", { words: "Tone", worth: 0.4 }],
  ["role", { words: "Who is who", worth: 0.2 }],
]);
const CONTESTED = "Contested";
const CHANGES = "Changes since";

/** So many of each main kind come before what is weightier of another. */
const FIRST_OF_KIND = 2;

/** As many contested items and changes as come first. */
const MOST = { contested: 5, changes: 9 };

/** A page holds little: longer sentences are cut. */
const ROOM = { longest: 110 };

/** A line that may go on the page. */
export interface Candidate {
  readonly item: WeighedItem;
  /** The items that the line tells besides: what others of a joint statement hold by the same words. */
  readonly also: readonly ItemId[];
  readonly heading: string;
  readonly draft: Draft;
}

/** Lines for which the page has room, the most important first asked, each item once. */
export function chosenOf(input: BriefInput): Candidate[] {
  const page = openPage();
  const shown = new Set<string>();
  return candidatesOf(input).filter(({ item, heading, draft }) => {
    const cited = [draft.record, ...draft.marks.flatMap(({ record }) => record ?? [])];
    const documents = cited.map((id) => input.record(id).documentId);
    if (shown.has(item.id) || !page.reserve(draft, { heading, documents })) return false;
    shown.add(item.id);
    return true;
  });
}

function candidatesOf(brief: BriefInput): Candidate[] {
  const input = { ...brief, answered: settlementsAmong(brief.items, brief.minor) };
  const { items, moves, since } = input;
  const stated = ({ item, ids }: Joint, heading: string): Candidate => {
    return { item, also: ids.slice(1), heading, draft: stateLine(item, input) };
  };
  const disputed = items.filter((item) => item.contested).toSorted(heavierFirst);
  const contested = disputed.slice(0, MOST.contested);
  const isNews = ({ item }: Move): boolean =>
    !isFiller(item.kind) && contested.every(({ id }) => id !== item.id);
  const news = moves.filter(isNews).slice(0, MOST.changes);
  const before = new Set([...contested, ...news.map(({ item }) => item)].map(({ id }) => id));
  const isAnswered = ({ item }: Joint): number => Number(input.answered.has(item.id));
  const rest = jointly(items.filter(({ id, kind }) => HEADINGS.has(kind) && !before.has(id)))
    .toSorted((a, b) => worthierFirst(a.item, b.item))
    // What an agreement answers is no more at stake.
    .toSorted((a, b) => isAnswered(a) - isAnswered(b));
  const first = [...HEADINGS].flatMap(([kind, { worth }]) =>
    worth < 1 ? [] : rest.filter(({ item }) => item.kind === kind).slice(0, FIRST_OF_KIND),
  );
  return [
    ...contested.map((item) => stated({ item, ids: [item.id] }, CONTESTED)),
    ...news.map((move) => ({
      item: move.item,
      also: [],
      heading: `${CHANGES} ${since}`,
      draft: changeLine(move, input),
    })),
    ...[...first, ...rest].map((joint) =>
      stated(joint, HEADINGS.get(joint.item.kind)?.words ?? ""),
    ),
  ];
}

/** Where a heading stands on the page. */
export function placeOf(heading: string): number {
  if (heading === CONTESTED) return -2;
  if (heading.startsWith(CHANGES)) return -1;
  return [...HEADINGS.values()].findIndex(({ words }) => words === heading);
}

interface ChoiceInput extends BriefInput {
  readonly answered: ReadonlyMap<ItemId, Settlement>;
}

function worthierFirst(a: WeighedItem, b: WeighedItem): number {
  const worth = ({ kind, weight }: WeighedItem) => weight * (HEADINGS.get(kind)?.worth ?? 0);
  return worth(b) - worth(a) || (a.id < b.id ? -1 : 1);
}

function heavierFirst(a: WeighedItem, b: WeighedItem): number {
  return b.weight - a.weight || (a.id < b.id ? -1 : 1);
}

/** Posts and tone are no news to fill a page with. */
function isFiller(kind: Kind): boolean {
  return kind === "role" || kind === "tone";
}

function stateLine(item: WeighedItem, input: ChoiceInput): Draft {
  const lead = `${whoToWhom(item)}: ${statusWords(item)}${issueOf(item)}`;
  const words = wordsOf(item, input.record(item.statusRecord), ROOM);
  const marks = [...marksOf(item, input), ...movementOf(item)];
  return { lead, words, record: item.statusRecord, marks };
}

function changeLine(move: Move, input: ChoiceInput): Draft {
  const { item } = move;
  const record = recordOfMove(move);
  const lead = `${whoToWhom(item)}, ${item.kind}: ${moveWords(move)}${issueOf(item)}`;
  const words = wordsOf(item, input.record(record), ROOM);
  const { moved } = item;
  const isTurn = moved !== undefined && move.turns.some((turn) => turn === moved.direction);
  // What made it harder or softer may be another sentence than what gave it its status.
  const also = isTurn && moved.record !== record ? movementOf(item) : [];
  return { lead, words, record, marks: [...marksOf(item, input), ...also] };
}

function issueOf({ issue }: WeighedItem): string {
  return issue === undefined ? "" : ` (${issue})`;
}

function marksOf(item: WeighedItem, input: ChoiceInput): Draft["marks"] {
  const { asOf, path, answered } = input;
  const { condition } = item;
  const occasion = occasionWords(input.record(item.statusRecord));
  const overdue = isOverdue(item, asOf) ? [{ words: `${OVERDUE} (was due ${item.due})` }] : [];
  const steps = path(item);
  const hasHistory = steps.length > 2 || (steps.length > 1 && steps.some(({ amount }) => amount));
  const answer = answered.get(item.id);
  const marks = [
    ...(occasion === "" ? [] : [{ words: occasion }]),
    ...(answer ? [answerMark(answer)] : overdue),
    ...(hasHistory ? [{ words: pathWords(steps, asOf) }] : []),
  ];
  if (!condition) return marks;
  const words = `hangs on “${oneLine(condition.words)}”`;
  return [...marks, { words, record: condition.record }];
}

function answerMark({ by, record, on }: Settlement): Draft["marks"][number] {
  return { words: `answered ${on} by “${oneLine(by.what)}” of ${whoToWhom(by)}`, record };
}

function movementOf({ moved }: WeighedItem): Draft["marks"] {
  return moved ? [{ words: `${movementWords(moved)}, ${moved.on}`, record: moved.record }] : [];
}
