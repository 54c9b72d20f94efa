import type { BodyEntry } from "../../src/read/gazetteer/gazetteer-data.ts";
import { OWN_LISTS } from "./own-lists.ts";
import { type PhoenixActor, titleCase } from "./phoenix.ts";

const BODY_WORD =
  /\b(?:Union|Organi[sz]ation|Agency|Bank|Fund|Council|Commission|Court|Committee|League|Community|Tribunal|Alliance|Forum|Programme|Federation|Parliament|Conference|Authority)\b/;
const GROUP_WORD =
  /\b(?:Front|Army|Movement|Brigades?|Forces|Party|Organi[sz]ation|Militia|Resistance|Tigers|Guerrillas|Jihad|Alliance|Council|Union)\b/;

/** Organisations: the project's own list, then the intergovernmental ones of Phoenix that are named as a body. */
export function organisationEntries(phoenix: readonly PhoenixActor[]): BodyEntry[] {
  const bodies = phoenix.filter((actor) => actor.codes.some((code) => code.startsWith("IGO")));
  return withOwn(OWN_LISTS.organisations, bodies, BODY_WORD);
}

/** Armed groups: the project's own list, then those of Phoenix that are named as one. */
export function groupEntries(phoenix: readonly PhoenixActor[]): BodyEntry[] {
  return withOwn(OWN_LISTS.groups, phoenix, GROUP_WORD);
}

function withOwn(
  own: readonly BodyEntry[],
  phoenix: readonly PhoenixActor[],
  word: RegExp,
): BodyEntry[] {
  const known = new Set(
    own.flatMap(([name, names]) => [name, ...names]).map((name) => name.toLowerCase()),
  );
  const others = phoenix.flatMap((actor) => {
    const entry = bodyOf(actor, word);
    if (!entry || known.has(entry[0].toLowerCase())) return [];
    known.add(entry[0].toLowerCase());
    return [entry];
  });
  return [...own, ...others];
}

/** `POLISARIO FRONT (PF)` gives the name and its acronym; names of one word or of more than seven are noise. */
function bodyOf(actor: PhoenixActor, word: RegExp): BodyEntry | undefined {
  const [first = ""] = actor.names;
  const acronym = /\(([A-Z]{2,6})\)/.exec(first)?.[1];
  const name = titleCase(first.replace(/\s*\(.*$/, "")).replace(/^The /, "");
  const count = name.split(" ").length;
  if (count < 2 || count > 7 || !word.test(name) || /[^\p{L}\s'’.-]/u.test(name)) return undefined;
  return [name, acronym && acronym.length > 2 ? [acronym] : []];
}
