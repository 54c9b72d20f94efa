import { type CopyInDossier, copiesIn } from "../../../pipeline.ts";
import { oneLine } from "../../one-line.ts";
import type { Failures } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";
import { withDossier } from "../with-dossier.ts";

/** Lists the dossier's near copies, which are no sources of their own, and corrected versions with what changed. */
export async function runCopies(
  options: { readonly directory: string; readonly json: boolean },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) => {
    const copies = await copiesIn(dossier);
    if (options.json) terminal.print(JSON.stringify(copies.map(toJson)));
    else if (copies.length === 0) terminal.say("No document says almost what another says.");
    else for (const copy of copies) printCopy(copy, terminal);
    return 0;
  });
}

function toJson({ kind, share, document, original, changed }: CopyInDossier) {
  const { id, title, publisher, published } = document;
  const told = { id, title, publisher, published, of: original.id, kind, share };
  return kind === "version" ? { ...told, ...changed } : told;
}

function printCopy(
  { kind, share, document, original, changed }: CopyInDossier,
  terminal: Terminal,
): void {
  const percent = `${Math.round(share * 100)} %`;
  const names = [document, original].map(
    ({ id, published, publisher }) =>
      `${id} (${oneLine(publisher ?? "no publisher")}, ${published})`,
  );
  terminal.print(
    `${terminal.style("bold", kind)}\t${names[0]} of ${names[1]}, ${percent} alike: ${oneLine(document.title)}`,
  );
  if (kind !== "version") return;
  for (const sentence of changed.removed) terminal.print(`  - ${oneLine(sentence)}`);
  for (const sentence of changed.added) terminal.print(`  + ${oneLine(sentence)}`);
}
