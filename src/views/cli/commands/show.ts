import type { RecordId } from "../../../domain/id.ts";
import type { Movement } from "../../../domain/item.ts";
import type { KeptRecord } from "../../../domain/kept-record.ts";
import { type Dossier, type Play, playOf } from "../../../pipeline.ts";
import type { Link } from "../../../state/chain.ts";
import type { WeighedItem } from "../../../state/describe-item.ts";
import { movementsOf, stepsOf } from "../../../state/movement.ts";
import { isOverdue } from "../../../state/moves.ts";
import { rollUp } from "../../../state/roll-up.ts";
import { type Settlement, settlementsAmong } from "../../../state/settled.ts";
import type { StateOfPlay } from "../../../state/state-of-play.ts";
import { recordJson, saidBy, settlementJson, statusWords, whoToWhom } from "../../item-lines.ts";
import { pathOf, pathWords } from "../../item-path.ts";
import { linkJson } from "../../link-json.ts";
import { linksOf } from "../../links-of.ts";
import { oneLine } from "../../one-line.ts";
import { movementWords, OVERDUE, settlementWords, toldInWords } from "../../outlook-words.ts";
import { wordsOf } from "../../readable-words.ts";
import { placeWords, type SourcePlace, sourcePlace } from "../../source-place.ts";
import { daysOf } from "../days.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

export interface ShowOptions {
  readonly directory: string;
  readonly asOf: string | undefined;
  readonly known: string | undefined;
  readonly json: boolean;
}

/**
 * One item as of a day: on whose word it rests, what it hangs on and what hangs on it, and its history, every record with its sentence,
 * where that stands in its source, who says it and which way it moved the item.
 */
export async function runShow(
  id: string,
  options: ShowOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    const play = await playOf(store);
    const days = daysOf(play, options);
    const shown = days && (await shownItem(id, play, days));
    if (!shown)
      return sayRefusal(terminal, {
        about: id,
        reason: `There is no such item in the state as of ${days?.asOf ?? "any day"}.`,
        remedy: "`parley state --all` lists the items with their ids; `--as-of` chooses the day.",
      });
    const places = await placesOf(store, shown.records);
    if (options.json) terminal.print(JSON.stringify({ ...days, ...shownJson(shown, places) }));
    else printItem(shown, places, terminal);
    return 0;
  });
}

interface Shown {
  readonly item: WeighedItem;
  /** Its words, so that they are understood without the report. */
  readonly words: string;
  readonly asOf: string;
  readonly overdue: boolean;
  /** What answers it, and the sentence that says so. */
  readonly answered: (Settlement & { readonly sentence: string }) | undefined;
  readonly records: readonly KeptRecord[];
  readonly movements: readonly Movement[];
  /** Links whose item it is, and links that hang on it. */
  readonly links: readonly Link[];
}

async function shownItem(
  id: string,
  play: Play,
  days: { readonly asOf: string; readonly known: string },
): Promise<Shown | undefined> {
  const { items, minor } = await play.state(days);
  const all = [...items, ...minor];
  const item = all.find((candidate) => candidate.id === id);
  if (!item) return undefined;
  const records = item.history.map(await play.records(item.history));
  const gave = records.find((record) => record.id === item.statusRecord);
  return {
    item,
    words: gave ? wordsOf(item, gave) : oneLine(item.what),
    asOf: days.asOf,
    overdue: isOverdue(item, days.asOf),
    answered: await answerTo(item, play, { items, minor }),
    records,
    movements: movementsOf(item.kind, stepsOf(records, rollUp(all))),
    links: (await linksOf(play, days)).filter((link) => link.item.id === id || link.on?.id === id),
  };
}

async function answerTo(
  { id }: WeighedItem,
  play: Play,
  { items, minor }: StateOfPlay,
): Promise<Shown["answered"]> {
  const found = settlementsAmong(items, minor).get(id);
  if (!found) return undefined;
  const record = await play.records([found.record]);
  return { ...found, sentence: oneLine(record(found.record).quote.evidence).trim() };
}

/** Where in their sources the sentences of records stand. */
type Places = ReadonlyMap<RecordId, SourcePlace>;

async function placesOf(store: Dossier["store"], records: readonly KeptRecord[]): Promise<Places> {
  const places = new Map<RecordId, SourcePlace>();
  for (const [documentId, own] of Map.groupBy(records, (kept) => kept.documentId)) {
    const document = await store.document(documentId);
    for (const { id, record } of own) {
      const place = document && sourcePlace(document, record.evidence.startOffset);
      if (place) places.set(id, place);
    }
  }
  return places;
}

function shownJson(shown: Shown, places: Places): object {
  const { item, words, overdue, answered, records, movements, links } = shown;
  return {
    ...item,
    words,
    path: pathOf(item, records),
    overdue,
    answered: settlementJson(answered),
    movements,
    links: links.map(linkJson),
    records: records.map((kept) => ({ ...recordJson(kept), place: places.get(kept.id) ?? null })),
  };
}

function printItem(
  { item, words, asOf, overdue, answered, records, movements, links }: Shown,
  places: Places,
  terminal: Terminal,
): void {
  terminal.print(terminal.style("bold", `${item.kind}: ${whoToWhom(item)}: “${words}”`));
  const late = overdue && !answered ? ` · ${OVERDUE} (was due ${item.due})` : "";
  terminal.print(
    `${statusWords(item)}${late}${item.issue === undefined ? "" : ` · ${item.issue}`}`,
  );
  const way = pathWords(pathOf(item, records), asOf);
  if (way !== "") terminal.print(way);
  terminal.print(toldInWords(item.told));
  if (answered)
    terminal.print(
      `${settlementWords(answered)}, ${answered.by.kind} of ${whoToWhom(answered.by)}: ${answered.sentence}`,
    );
  for (const link of links) terminal.print(linkLine(link, item));
  terminal.print("");
  const told = sentencesOnce(records);
  for (const [index, record] of records.entries()) {
    const mark = record.id === item.statusRecord ? terminal.style("green", "▸") : " ";
    const { attributes, certainty, confidence } = record.record;
    const sure = `${Math.round(confidence * 100)} %`;
    const place = places.get(record.id);
    const where = place ? `${record.documentId}, ${placeWords(place)}` : record.documentId;
    terminal.print(
      `${mark} ${index + 1}. ${record.published}  ${attributes.kind} ${attributes.value}, ${certainty}, reader ${sure} sure; ${saidBy(record)} [${where}]`,
    );
    terminal.print(`    ${told[index]}`);
    const moved = movements.find((movement) => movement.record === record.id);
    if (moved) terminal.print(`    ${terminal.style("cyan", movementWords(moved))}`);
  }
}

/**
 * Of each record what is shown of its sentence: the sentence where it comes first, and after that the words that are meant and where it was
 * shown.
 */
function sentencesOnce(records: readonly KeptRecord[]): string[] {
  const first = new Map<string, number>();
  return records.map(({ quote }, index) => {
    const sentence = oneLine(quote.evidence).trim();
    const shown = first.get(sentence);
    if (shown === undefined) {
      first.set(sentence, index);
      return sentence;
    }
    return `“${oneLine(quote.what)}”, in the sentence under ${shown + 1}`;
  });
}

function linkLine(
  { item, condition, on, cameAbout, fellThrough }: Link,
  shown: WeighedItem,
): string {
  const words = `“${oneLine(condition)}”`;
  if (item.id !== shown.id)
    return `on it hangs ${item.id}: ${item.kind} of ${whoToWhom(item)}: ${words}`;
  const what = on
    ? `${on.id}: ${on.kind} of ${whoToWhom(on)}, ${statusWords(on)}`
    : "nothing that the state knows";
  return `hangs on ${words}: ${what}${cameAbout ? " (came about)" : fellThrough ? " (fell through)" : ""}`;
}
