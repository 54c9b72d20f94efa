import { datelineDay } from "../dateline.ts";
import { findBlocks } from "../find-blocks.ts";
import type { Extract, Format } from "../format.ts";
import { readHeader } from "../header.ts";
import { parseDay } from "../parse-day.ts";

/** Plain text, with or without a `---` header of `title`, `publisher`, `published`, `language` and `id`. */
export const text: Format = {
  extract: (source) => {
    const { fields, body } = readHeader(source.text);
    const blocks = findBlocks(body);
    const published =
      parseDay(fields.get("published") ?? "") ?? datelineDay(body, blocks, source.hints.year);
    return {
      ok: true,
      value: {
        text: body,
        blocks,
        ...headerParts(fields),
        ...(published && { published }),
        notes: [],
      },
    };
  },
};

/** What a header says of a document, its day apart. */
export function headerParts(
  fields: ReadonlyMap<string, string>,
): Pick<Extract, "id" | "title" | "publisher" | "language"> {
  const parts = ["id", "title", "publisher", "language"].map((key) => [key, fields.get(key)]);
  return Object.fromEntries(parts.filter(([, value]) => value));
}
