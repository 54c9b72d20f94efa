import type { Mention } from "../domain/mention.ts";
import type { Office } from "./offices.ts";
import { isGovernmental, isLeading, type PostHeld, standsForPost } from "./posts-held.ts";
import type { Scene } from "./scene.ts";

/** The person who holds the post that a nominal names there; undefined where the document names none. */
export function holderOf(scene: Scene, mention: Mention, office: Office): string | undefined {
  if (isIndefinite(scene, mention)) return undefined;
  const fitting = scene.posts.filter((post) => standsForPost(office.words, post.words));
  if (office.of !== undefined) {
    const own = fitting.filter((post) => isOf(scene, post, office.of as string));
    return nearest(own, mention) ?? leftOver(scene, office);
  }
  if (isOfficialStyle(mention)) {
    const inTitle = fitting.find((post) => post.offset < 0 && !isForeign(scene, post.name));
    if (inTitle) return inTitle.name;
    const [first] = scene.titlePeople;
    if (first && isLeaderWord(office.words) && !scene.posts.some(({ name }) => name === first.name))
      return first.name;
    const ours = fitting.filter((post) => !isForeign(scene, post.name));
    if (scene.home !== undefined && ours.length > 0) return nearest(ours, mention);
  }
  return nearest(fitting, mention) ?? ownLeftOver(scene, mention, office);
}

/** "A harbour minister" is one whom the text does not name. */
function isIndefinite(scene: Scene, { startOffset, text }: Mention): boolean {
  const before = scene.document.text.slice(Math.max(0, startOffset - 40), startOffset);
  return (
    /^(?:an?|one|another|some)\s/i.test(text) ||
    /\b(?:an?|one|another) (?:[\p{L}-]+ ){0,2}$/iu.test(before)
  );
}

/** "The Harbour Secretary" of the publisher's state, where only one person of the document can be meant. */
function ownLeftOver(scene: Scene, mention: Mention, { words }: Office): string | undefined {
  if (scene.home === undefined || !isOfficialStyle(mention) || !isGovernmental(words))
    return undefined;
  const open = peopleWithoutState(scene);
  const isUntitled = scene.posts.every(({ name }) => name !== open[0]);
  return open.length === 1 && isUntitled ? open[0] : undefined;
}

/** "The President", capitalised within a text, is how an official text names its own. */
function isOfficialStyle({ text }: Mention): boolean {
  return /(?:^|\s)\p{Lu}[\p{L}-]*$/u.test(text);
}

function isLeaderWord(words: readonly string[]): boolean {
  return words.length === 1 && (words[0] === "president" || isLeading(words));
}

/** Of those who meet, the one whom nothing gives to another state: "the Norlandish leader" beside Sudland's president. */
function leftOver(scene: Scene, office: Office): string | undefined {
  if (!isGovernmental(office.words) && !isLeading(office.words)) return undefined;
  const open = peopleWithoutState(scene);
  if (office.of === scene.home) return open[0];
  // Where the publisher's own comes first, the other is the guest.
  const guests = scene.home !== undefined && !isOurs(scene, open) ? open.slice(1) : open;
  return guests.length === 1 ? guests[0] : undefined;
}

/** Whether somebody else of the document is known to be of the publisher's state. */
function isOurs(scene: Scene, open: readonly string[]): boolean {
  return scene.posts.some(({ name, of }) => of === scene.home && !open.includes(name));
}

/** Those of the title and the first persons of the text of whom the document does not say for whom they act. */
function peopleWithoutState(scene: Scene): string[] {
  const first = scene.groups.filter(({ type }) => type === "person").slice(0, MOST_WHO_MEET);
  const people = [...scene.titlePeople, ...first].map(({ name }) => name);
  return [...new Set(people)].filter((name) => statesOf(scene, name).length === 0);
}

const MOST_WHO_MEET = 2;

function isOf(scene: Scene, post: PostHeld, state: string): boolean {
  if (post.of !== undefined) return post.of === state;
  const states = statesOf(scene, post.name);
  return states.length > 0 ? states.includes(state) : scene.home === state;
}

function isForeign(scene: Scene, name: string): boolean {
  const states = statesOf(scene, name);
  return states.length > 0 && !(scene.home !== undefined && states.includes(scene.home));
}

/** The states and bodies for which a document gives a person a post. */
export function statesOf(scene: Scene, name: string): readonly string[] {
  return [
    ...new Set(scene.posts.flatMap((post) => (post.name === name && post.of ? [post.of] : []))),
  ];
}

/** The last told before a mention, else the first after it; what the title tells counts as farthest before. */
function nearest(posts: readonly PostHeld[], mention: Mention): string | undefined {
  const before = posts.findLast(({ offset }) => offset <= mention.startOffset);
  return (before ?? posts[0])?.name;
}
