/** A string that names one thing of one sort; the brand keeps sorts apart at compile time. */
type Id<Sort extends string> = string & { readonly __sort: Sort };

/** A document's id within its dossier: the first 16 hex digits of its content hash, or the id that its file gives. */
export type DocumentId = Id<"document">;
/** An actor's id within its dossier. */
export type ActorId = Id<"actor">;
/** A record's id within its dossier: document, reader version and place in the document. */
export type RecordId = Id<"record">;
/** An item's id within its dossier; the same records give the same id, in whatever order they came. */
export type ItemId = Id<"item">;

/** Marks a string that is known to be an id of the sort asked for. Used where ids are made or read back, nowhere else. */
export function asId<Sort extends DocumentId | ActorId | RecordId | ItemId>(text: string): Sort {
  return text as Sort;
}
