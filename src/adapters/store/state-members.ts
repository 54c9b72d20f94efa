import { asId, type DocumentId, type RecordId } from "../../domain/id.ts";
import type { ItemMember } from "../../record/state-tables.ts";

/** An item's records as one text: a large dossier's items have a great many, and few are looked at. */
export function membersText(members: readonly ItemMember[]): string {
  return members
    .map(({ id, documentId, about, number }) => `${id}\t${documentId}\t${about}\t${number}`)
    .join("\n");
}

/** The reverse of `membersText`. */
export function membersFrom(text: string): ItemMember[] {
  return text.split("\n").map((line) => {
    const [id = "", documentId = "", about = "", number] = line.split("\t");
    return {
      id: asId<RecordId>(id),
      documentId: asId<DocumentId>(documentId),
      about,
      number: Number(number),
    };
  });
}

/** Of the same text the numbers alone. */
export function numbersIn(text: string): number[] {
  return text.split("\n").map((line) => Number(line.slice(line.lastIndexOf("\t") + 1)));
}
