import type { Document } from "../domain/document.ts";
import type { Mention } from "../domain/mention.ts";
import { foldName, nameWords } from "../domain/name-forms.ts";
import type { NameGroup } from "../domain/name-groups.ts";
import type { Reading } from "../domain/reader.ts";

/** Titles under which somebody signs: "Statement by", "Remarks by", "Message from". */
const SIGNED =
  /^(?:(?:joint|trilateral|quad|g7)\s+)*(?:statement|remarks|message|address|speech|letter|proclamation|post|op-ed|interview|communiqu[eé]|declaration)s?\s+(?:by|from|of|with|between)\s+(.+)$/i;
const JOINT = /^(?:joint|trilateral)\b/i;
/** What follows the authors in a title. */
const SUBJECT = / (?:on|regarding|about|concerning|following|after|at|to|welcoming|marking)\b.*$/;
const TITLE_WORDS =
  /^(?:(?:the|u\.?s\.?|vice|deputy|acting|former|prime|foreign|first|national|security|press|white|house|nsc|state|homeland)\s+|(?:president|minister|secretary|spokes\w+|chancellor|premier|advisor|adviser|ambassador|director|chair\w*|lady|senator|general|council|of|the)\b[\s,]*)+/i;

/**
 * Who signs a text: the signer that the reader found or the title names, all of them where the title says that it is joint;
 * empty where neither tells.
 */
export function authorsOf(
  document: Document,
  reading: Reading,
  groups: readonly NameGroup[],
): readonly string[] {
  const title = SIGNED.exec(document.title)?.[1]?.replace(SUBJECT, "");
  if (title !== undefined && JOINT.test(document.title)) {
    const joint = namedIn(title, groups);
    if (joint.length > 1) return joint;
  }
  const signers = reading.mentions.filter(
    ({ form, type }) => form === "author" && type !== "organisation",
  );
  if (signers.length > 0) return signers.map((signer) => nameOfSigner(signer, document, groups));
  const name = title
    ?.replace(TITLE_WORDS, "")
    .match(/^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+/u)?.[0];
  return name === undefined ? [] : [nameInText(name.trim(), groups)];
}

function nameOfSigner(
  { known, text }: Mention,
  { title }: Document,
  groups: readonly NameGroup[],
): string {
  return nameInText(known ?? inFull(text, title), groups);
}

/** The document's actors that a list names, in its order: persons where it names two, else states and bodies. */
function namedIn(list: string, groups: readonly NameGroup[]): string[] {
  const parts = list
    .split(/,\s+(?:and\s+)?|\s+and\s+/)
    .map((part) => part.replace(/,?\s*Jr\.?$/, ""));
  const found = parts.flatMap((part) => {
    const words = nameWords(part);
    const person = groups.find(
      ({ name, type }) => type === "person" && endsWith(words, nameWords(name).slice(-1)),
    );
    const other = groups.find(({ name }) => foldName(name) === foldName(part));
    return (person ?? other) ? [(person ?? other) as NameGroup] : [];
  });
  const persons = found.filter(({ type }) => type === "person");
  return [...new Set((persons.length > 1 ? persons : found).map(({ name }) => name))];
}

function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  return tail.every((word, at) => words[words.length - tail.length + at] === word);
}

/** A name with the second part of its surname, where the title has one: "Ada Vale-Ode". */
function inFull(name: string, title: string): string {
  const at = title.indexOf(`${name}-`);
  const rest = at < 0 ? undefined : /^-\p{Lu}\p{L}+/u.exec(title.slice(at + name.length))?.[0];
  return name + (rest ?? "");
}

/** The name under which the text itself has somebody. */
function nameInText(name: string, groups: readonly NameGroup[]): string {
  const folded = foldName(name);
  return groups.find((group) => foldName(group.name) === folded)?.name ?? name;
}
