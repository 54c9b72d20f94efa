import type { Note } from "../domain/note.ts";
import type { Input } from "./format.ts";

/** What programs write as a title by themselves. */
const NO_TITLE =
  /^(?:untitled|microsoft word\b.*|document\d*|.*\.(?:docx?|pdf|odt|indd|tex|dvi))$/i;

/** A title among a file's properties, where somebody wrote one. */
export function sensibleTitle(title: string): string | undefined {
  const trimmed = title.replaceAll(/\s+/g, " ").trim();
  return trimmed && !NO_TITLE.test(trimmed) ? trimmed : undefined;
}

/**
 * The day of publication: `told` by the text, else the day on which the file was made, with a note that says so.
 * Reports are mostly sent out on the day on which their file is made, but not always.
 */
export function dayOrMade(
  { about, hints }: Input,
  told: string | undefined,
  made: string | undefined,
): { readonly published?: string; readonly notes: readonly Note[] } {
  if (told) return { published: told, notes: [] };
  if (!made) return { notes: [] };
  if (hints.published) return { notes: [] };
  const message = `Its text gives no day of publication; ${made}, when the file was made, is used. --published YYYY-MM-DD tells another.`;
  return { published: made, notes: [{ about, message }] };
}
