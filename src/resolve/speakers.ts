import { contains, type Span, sharedLength } from "../domain/span.ts";
import { authorsOf } from "./author-of.ts";
import type { Scene } from "./scene.ts";

/** Names found so far, by mention. */
export type NamesFound = ReadonlyMap<number, readonly string[]>;

/** How many sentences after its last statement a quotation may run on without a word of who speaks. */
const RUNS_ON = 2;

/**
 * Whose words stand at a place, by what was said so far: those of the statement there, of the turn of a talk, of whoever is quoted
 * in the quotation there or, where that runs on alone, in the one before. Empty where nothing tells.
 */
export function speakersAt(scene: Scene, names: NamesFound, offset: number): readonly string[] {
  const place = { startOffset: offset, endOffset: offset + 1 };
  const statements = scene.reading.records.filter(
    ({ attributes }) => attributes.kind === "statement",
  );
  const speakersOf = ({ actor }: (typeof statements)[number]): readonly string[] =>
    actor.flatMap((index) => names.get(index) ?? scene.nameOf.get(index) ?? []);
  const own = statements.find(({ what }) => contains(what, place));
  const stating = own ? speakersOf(own) : [];
  if (stating.length > 0) return stating;
  const inTurn = speakerOfTurn(scene, names, offset);
  if (inTurn !== undefined) return inTurn;
  const quotation = scene.quotationAt(offset);
  if (!quotation) return [];
  const quoting = statements.filter(({ evidence }) => evidence.startOffset <= offset);
  const there = quoting.find(
    (record) => isTold(record.evidence, quotation) && speakersOf(record).length > 0,
  );
  if (there) return speakersOf(there);
  const sentence = scene.sentenceAt(offset);
  const before = quoting.findLast((record) => speakersOf(record).length > 0);
  return before && sentence - scene.sentenceAt(before.evidence.startOffset) <= RUNS_ON
    ? speakersOf(before)
    : [];
}

function isTold(evidence: Span, quotation: Span): boolean {
  return sharedLength(evidence, quotation) > 0;
}

/** Who speaks in the turn of a talk at a place; nobody in a question's; undefined outside of talks. */
function speakerOfTurn(
  scene: Scene,
  names: NamesFound,
  offset: number,
): readonly string[] | undefined {
  const turn = scene.turns.findLast(({ startOffset }) => startOffset <= offset);
  if (!turn) return undefined;
  if (turn.isNobody) return [];
  const labelled = scene.reading.mentions.flatMap((mention, index) =>
    mention.form !== "author" && contains(turn, mention) ? (names.get(index) ?? []) : [],
  );
  const person = labelled.findLast((name) => scene.typeOf(name) === "person");
  if (person !== undefined) return [person];
  // "THE PRESIDENT:" is the text's own signer, where its title names one.
  const [signer, ...others] = authorsOf(scene.document, scene.reading, scene.groups);
  if (signer !== undefined && others.length === 0) return [signer];
  return labelled.slice(-1);
}
