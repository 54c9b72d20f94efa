import type { ActorType, Mention } from "./mention.ts";
import { foldName, isAcronymOf, isDemonymOf, nameWords } from "./name-forms.ts";
import { asSpelled, cleanName } from "./name-spelling.ts";
import { groupOfShortForm, type OpenGroup } from "./short-names.ts";

/** One actor of one document, as its named mentions show it. */
export interface NameGroup {
  /** The fullest name, or the gazetteer's. */
  readonly name: string;
  readonly type: ActorType;
  readonly known: boolean;
  /** Indexes into the mentions, ascending. */
  readonly mentions: readonly number[];
}

/**
 * Joins the named mentions of a document that stand for one actor: same gazetteer entry, same folded name, surname of a full
 * name, acronym of a name, or a name cut short at its head ("the Front" of "Tolvaran People's Front").
 * Pronouns and nominals without `known` are left out; `author` mentions form groups under their own words.
 * The order of groups is that of first mention.
 */
export function groupNames(mentions: readonly Mention[]): NameGroup[] {
  const groups: OpenGroup[] = [];
  // Full names first, so that a surname in a headline finds the full name that the text gives later.
  const order = mentions
    .map((mention, index) => ({ mention, index, words: nameWords(mention.text).length }))
    .filter(({ mention }) => mention.known !== undefined || isNamed(mention))
    .sort((a, b) => Number(b.words > 1) - Number(a.words > 1) || a.index - b.index);
  for (const { mention, index } of order) {
    const group = findGroup(groups, mention, index, mentions);
    if (group) admit(group, mention, index);
    else groups.push(openGroup(mention, index));
  }
  return groups
    .map(({ name, type, known, mentions: indexes }) => ({
      name: known && type === "person" ? asSpelled(name, indexes, mentions) : name,
      type,
      known,
      mentions: indexes.sort((a, b) => a - b),
    }))
    .sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number));
}

function isNamed(mention: Mention): boolean {
  return mention.form === "name" || mention.form === "author";
}

function openGroup(mention: Mention, index: number): OpenGroup {
  const name = mention.known ?? cleanName(mention.text);
  return {
    name,
    words: nameWords(name),
    type: mention.type,
    known: mention.known !== undefined,
    mentions: [index],
    folded: new Set([
      foldName(name),
      foldName(mention.text),
      // "Vale Ada" of a known Ada Vale: reports follow the order of their country.
      ...(mention.known !== undefined && mention.type === "person" ? [turned(foldName(name))] : []),
    ]),
  };
}

function turned(folded: string): string {
  return folded.split(" ").reverse().join(" ");
}

function admit(group: OpenGroup, mention: Mention, index: number): void {
  group.mentions.push(index);
  group.folded.add(foldName(mention.text));
  const name = cleanName(mention.text);
  const fuller = nameWords(name).length > group.words.length && !isAcronymOf(group.name, name);
  if (mention.known !== undefined && !group.known) {
    group.name = mention.known;
    group.known = true;
  } else if (
    !group.known &&
    (fuller || isAcronymOf(group.name, name) || isDemonymOf(group.name, name))
  )
    group.name = name;
  group.words = nameWords(group.name);
  if (group.type === "unknown") group.type = mention.type;
}

function findGroup(
  groups: readonly OpenGroup[],
  mention: Mention,
  index: number,
  mentions: readonly Mention[],
): OpenGroup | undefined {
  const folded = foldName(mention.known ?? mention.text);
  const exact = groups.find((group) => group.folded.has(folded));
  if (exact) return exact;
  if (mention.known !== undefined) return undefined;
  return groupOfShortForm(groups, mention, index, mentions);
}
