import type { Mention } from "../domain/mention.ts";
import { type Discourse, isAttribute, type Party, type Taken } from "./discourse.ts";
import type { Scene } from "./scene.ts";

/** How many sentences back a pronoun looks for whom it takes up. */
const REACH = 4;
/** What a sentence of distance costs, and what speaks for or against a candidate; weights tried on labelled texts. */
const COST_OF_DISTANCE = 20;
const FOR_SUBJECT = 25;
const AGAINST_OTHER_QUOTATION = 30;
const AGAINST_OWNER = 10;
const FOR_KNOWN_GENDER = 8;
const FOR_TITLE = 10;
const AGAINST_OBJECT = -15;
const AGAINST_UNKNOWN = -15;

/** Whom "he", "she", "it" or "they" takes up; empty where nobody before fits. */
export function takenUpBy(scene: Scene, mention: Mention, discourse: Discourse): readonly string[] {
  if (mention.plural) return severalTakenUp(scene, mention, discourse);
  return /^(?:he|him|his|himself|she|her|hers|herself)\b/i.test(mention.text)
    ? personTakenUp(scene, mention, discourse)
    : thingTakenUp(scene, mention, discourse);
}

function personTakenUp(scene: Scene, mention: Mention, discourse: Discourse): readonly string[] {
  const wanted = /^(?:she|her)/i.test(mention.text) ? "she" : "he";
  const place = placeOf(scene, mention);
  const speakers = place.quotation === undefined ? [] : discourse.speakersAt(mention.startOffset);
  const fitting = new Set<string>();
  const found = best(scene, mention, discourse, (taken) => {
    const [name] = taken.names;
    if (name === undefined || taken.names.length > 1 || speakers.includes(name)) return undefined;
    const isPerson = scene.typeOf(name) === "person";
    if (!isPerson && !mayBePerson(scene, name)) return undefined;
    const gender = scene.genderOf(name);
    if (gender !== undefined && gender !== wanted) return undefined;
    fitting.add(name);
    return (
      (gender === wanted ? FOR_KNOWN_GENDER : 0) +
      (isPerson ? 0 : AGAINST_UNKNOWN) +
      (scene.titlePeople.some((person) => person.name === name) ? FOR_TITLE : 0)
    );
  });
  const [only] = found;
  if (only !== undefined && fitting.size === 1) scene.learnGender(only, wanted);
  return found;
}

/** A name of several words of which nothing tells what it is. */
function mayBePerson(scene: Scene, name: string): boolean {
  return scene.typeOf(name) === "unknown" && /^\p{Lu}\S+(?: \p{Lu}\S+){1,3}$/u.test(name);
}

function thingTakenUp(scene: Scene, mention: Mention, discourse: Discourse): readonly string[] {
  return best(scene, mention, discourse, (taken) => {
    const [name] = taken.names;
    if (name === undefined || taken.names.length > 1 || taken.mention.plural) return undefined;
    if (isAttribute(scene, taken.mention) || isPlaceOnly(scene, taken.mention)) return undefined;
    const type = scene.typeOf(name);
    if (type === "person" || taken.mention.type === "person") return undefined;
    if (scene.posts.some((post) => post.name === name)) return undefined;
    return (taken.subject ? 0 : AGAINST_OBJECT) + (type === "unknown" ? AGAINST_UNKNOWN : 0);
  });
}

/** "in Norland": where something is, hardly whom "it" takes up. */
function isPlaceOnly(scene: Scene, mention: Mention): boolean {
  return (
    mention.type === "state" &&
    /\b(?:in|at|from|near|to) (?:the )?$/i.test(
      scene.document.text.slice(Math.max(0, mention.startOffset - 10), mention.startOffset),
    )
  );
}

function severalTakenUp(scene: Scene, mention: Mention, discourse: Discourse): readonly string[] {
  const place = placeOf(scene, mention);
  const party = lastParty(discourse.partiesBefore(mention.startOffset), place.sentence);
  const group = bestOf(scene, mention, discourse, (taken) => {
    if (taken.names.length > 1) return 10;
    if (!taken.mention.plural) return undefined;
    return taken.subject ? 0 : AGAINST_OBJECT;
  });
  if (party === undefined) return group?.taken.names ?? [];
  if (group === undefined) return party.names;
  const partyScore =
    FOR_SUBJECT - COST_OF_DISTANCE * (place.sentence - party.sentence) + (party.meeting ? 15 : 0);
  return group.score > partyScore ? group.taken.names : party.names;
}

function lastParty(parties: readonly Party[], sentence: number): Party | undefined {
  const near = parties.filter((party) => sentence - party.sentence <= REACH);
  return (
    near.findLast((party) => party.meeting) ??
    near.findLast((party) => party.subject) ??
    near.at(-1)
  );
}

function best(
  scene: Scene,
  mention: Mention,
  discourse: Discourse,
  fit: (taken: Taken) => number | undefined,
): readonly string[] {
  return bestOf(scene, mention, discourse, fit)?.taken.names ?? [];
}

/** The candidate that distance, role in its sentence and quotation marks speak for most; undefined where none fits. */
function bestOf(
  scene: Scene,
  mention: Mention,
  discourse: Discourse,
  fit: (taken: Taken) => number | undefined,
): { taken: Taken; score: number } | undefined {
  const place = placeOf(scene, mention);
  let found: { taken: Taken; score: number } | undefined;
  for (let at = discourse.taken.length - 1; at >= 0; at--) {
    const taken = discourse.taken[at] as Taken;
    const distance = place.sentence - taken.sentence;
    if (distance > REACH) break;
    const fitness = fit(taken);
    if (fitness === undefined || taken.mention.endOffset > mention.startOffset) continue;
    const score =
      fitness +
      (taken.subject ? FOR_SUBJECT : 0) -
      COST_OF_DISTANCE * distance -
      (taken.quotation !== undefined && taken.quotation !== place.quotation
        ? AGAINST_OTHER_QUOTATION
        : 0) -
      (isOwner(scene, taken.mention) ? AGAINST_OWNER : 0);
    if (found === undefined || score > found.score) found = { taken, score };
  }
  return found;
}

function placeOf(
  scene: Scene,
  mention: Mention,
): { sentence: number; quotation: number | undefined } {
  return {
    sentence: scene.sentenceAt(mention.startOffset),
    quotation: scene.quotationAt(mention.startOffset)?.startOffset,
  };
}

/** "Vale's plan": the owner of what the sentence is about. */
function isOwner(scene: Scene, mention: Mention): boolean {
  return /^['’]s?\b/.test(scene.document.text.slice(mention.endOffset, mention.endOffset + 2));
}
