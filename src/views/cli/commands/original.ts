import { writeFile } from "node:fs/promises";
import { asId, type DocumentId } from "../../../domain/id.ts";
import { oneLine } from "../../one-line.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Writes the bytes that a document was made of to a file, and says where they came from. */
export async function runOriginal(
  id: string,
  options: { readonly directory: string; readonly out: string },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async ({ store }) => {
    const original = await store.original(asId<DocumentId>(id));
    if (!original) {
      const reason = "The dossier has no such document, or it came without an original.";
      return sayRefusal(terminal, { about: id, reason, remedy: "Check its id." });
    }
    try {
      await writeFile(options.out, original.bytes, { flag: "wx" });
    } catch (error) {
      const code = (error as { readonly code?: unknown }).code;
      const reason =
        code === "EEXIST" ? "There is such a file." : `It cannot be written (${String(code)}).`;
      return sayRefusal(terminal, { about: options.out, reason, remedy: "Give another path." });
    }
    terminal.print(`${options.out}: ${oneLine(original.name)}, ${original.bytes.length} bytes`);
    return 0;
  });
}
