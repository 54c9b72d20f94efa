import type { Mention } from "../domain/mention.ts";
import type { Discourse } from "./discourse.ts";
import { holderOf } from "./office-holders.ts";
import { isOffice, officeOf } from "./offices.ts";
import { bothOf } from "./pairs.ts";
import { standsForPost } from "./posts-held.ts";
import type { Scene } from "./scene.ts";

/** Bodies that speak for a state. */
const GOVERNING =
  /^(?:government|authorities|administration|country|state|army|military|parliament|presidency|leadership)$/;
const SPOKEN_FOR = /^(?:spokes\w+|representatives?)$/;
/** Plurals that stand for those whom a list after "of" names. */
const LISTING =
  /\b(?:leaders|presidents|heads of (?:state|government)|governments|delegations|representatives|officials|negotiators|sides)$/i;
const HEADS_OF = /\b(?:leaders|heads of (?:state|government)|presidents)$/i;
const PARTNERS = /^(?:side|partners|colleagues|friends|allies|counterparts|people)$/;
const OF = /^ (?:of|for|to|at|from) (?:the )?/;

/** Whom "the minister", "the two leaders", "the company" stands for; its own words where nothing tells. */
export function standsFor(scene: Scene, mention: Mention, discourse: Discourse): readonly string[] {
  const own = [withoutArticle(mention.text)];
  if (mention.plural)
    return (
      listedAfter(scene, mention) ??
      bothOf(scene, mention, discourse) ??
      peopleOf(scene, mention) ??
      own
    );
  const office = officeOf(scene, mention);
  if (isOffice(office.words)) {
    const named = apposedTo(scene, mention);
    if (named !== undefined) return [named];
    if (SPOKEN_FOR.test(office.words.at(-1) ?? "")) {
      const body = bodyAfter(scene, mention);
      if (body !== undefined) return [body];
    }
    const holder = holderOf(scene, mention, office);
    return holder === undefined ? own : [holder];
  }
  const state = peopleOf(scene, mention);
  if (state !== undefined) return state;
  const body = bodyOf(scene, mention, discourse);
  return body === undefined ? own : [body];
}

/** "our Norlandish partners": their state. */
function peopleOf(scene: Scene, mention: Mention): readonly string[] | undefined {
  const { words, of } = officeOf(scene, mention);
  return of !== undefined && words.length === 1 && PARTNERS.test(words[0] as string)
    ? [of]
    : undefined;
}

/** "the director of the Lake Fund, Vale Ode, said": the name that follows between commas. */
function apposedTo(scene: Scene, mention: Mention): string | undefined {
  const { text } = scene.document;
  const next = nextNamed(scene, mention, (name) => scene.typeOf(name) === "person");
  if (!next) return undefined;
  const between = text.slice(mention.endOffset, next.mention.startOffset);
  return /^(?:['’]s [\p{L} ]{1,30})?(?: (?:of|for|to|at) [^,;.:]{1,80})?, (?:\p{Lu}\p{L}*\.? ){0,2}$/u.test(
    between,
  )
    ? next.name
    : undefined;
}

/** "a spokesman for the Lake Fund". */
function bodyAfter(scene: Scene, mention: Mention): string | undefined {
  const next = nextNamed(scene, mention, (name) => scene.typeOf(name) !== "person");
  if (!next) return undefined;
  const between = scene.document.text.slice(mention.endOffset, next.mention.startOffset);
  return OF.test(between) && between.trim().split(/\s+/).length <= 2 ? next.name : undefined;
}

/** "the leaders of Norland, Sudland and Estmark": those listed. */
function listedAfter(scene: Scene, mention: Mention): readonly string[] | undefined {
  const { text } = scene.document;
  const names: string[] = [];
  let end = mention.endOffset;
  if (!LISTING.test(mention.text)) return undefined;
  for (const [index, other] of scene.reading.mentions.entries()) {
    if (other.form === "author" || other.startOffset < end) continue;
    const between = text.slice(end, other.startOffset);
    if (
      !(names.length === 0 ? /^ (?:of|from) (?:the )?$/ : /^(?:,|,? and) (?:the )?$/).test(between)
    )
      break;
    const name = scene.nameOf.get(index);
    if (name === undefined) break;
    names.push(name);
    end = other.endOffset;
  }
  if (names.length === 0) return undefined;
  const heads = HEADS_OF.test(mention.text) ? names.map((state) => headOf(scene, state)) : [];
  return heads.length > 1 && heads.every((head) => head !== undefined) ? heads : names;
}

/** Who leads a state, where the document gives somebody that post. */
function headOf(scene: Scene, state: string): string | undefined {
  return scene.posts.find(
    ({ name, of, words }) =>
      of === state && standsForPost(["leader"], words) && scene.typeOf(name) === "person",
  )?.name;
}

function nextNamed(
  scene: Scene,
  mention: Mention,
  fits: (name: string) => boolean,
): { mention: Mention; name: string } | undefined {
  const sentence = scene.sentenceAt(mention.startOffset);
  for (const [index, other] of scene.reading.mentions.entries()) {
    if (other.form === "author" || other.startOffset < mention.endOffset) continue;
    if (scene.sentenceAt(other.startOffset) !== sentence) return undefined;
    const name = scene.nameOf.get(index);
    if (name !== undefined && fits(name)) return { mention: other, name };
  }
  return undefined;
}

/** "The league" is the league that the text names; "the government" that of the state named last. */
function bodyOf(scene: Scene, mention: Mention, discourse: Discourse): string | undefined {
  const words = withoutArticle(mention.text).toLowerCase().split(/\s+/);
  const head = words.at(-1) ?? "";
  if (words.length > 1) return undefined;
  if (GOVERNING.test(head)) {
    if (scene.home !== undefined && /^(?:our|my)\b|\b\p{Lu}\p{L}+$/u.test(mention.text))
      return scene.home;
    const last = discourse.taken.findLast(
      ({ mention: m, names }) => m.type === "state" && names.length === 1,
    );
    return last?.names[0];
  }
  // "The Ministry" of a ministry's own report is the publisher.
  const isOwn = /\p{Lu}\p{L}+$/u.test(mention.text);
  const named = scene.groups.filter(
    ({ name, type }) =>
      type !== "person" && isHeadOf(head, name) && (isOwn || isInText(scene, name)),
  );
  const before = discourse.taken.findLast(({ names }) =>
    named.some(({ name }) => names.length === 1 && name === names[0]),
  );
  return before?.names[0] ?? named[0]?.name;
}

/** "the council" of "Lake Council" and "Council of Lakes", not of "Lake Council Press". */
function isHeadOf(head: string, name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  const opener = words.findIndex((word) => /^(?:of|on|for|to|in|against)$/.test(word));
  return words.at(-1) === head || words[0] === head || words[opener - 1] === head;
}

/** Whether the text itself names somebody, and not only its header. */
function isInText(scene: Scene, name: string): boolean {
  const group = scene.groups.find((other) => other.name === name);
  return group?.mentions.some((index) => scene.reading.mentions[index]?.form === "name") ?? false;
}

/** A nominal's words without what only determines them. */
export function withoutArticle(text: string): string {
  return text
    .replace(/^(?:the|a|an|its|his|her|their|this|that|these|those|some)\s+/i, "")
    .replace(/\s+/g, " ");
}
