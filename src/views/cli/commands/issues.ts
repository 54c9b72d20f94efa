import type { Refusal } from "../../../domain/note.ts";
import type { Dossier } from "../../../pipeline.ts";
import { documentsAgain, keepReadings, proposedIssues, readDocuments } from "../../../pipeline.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import { progressBar, type Terminal } from "../terminal.ts";
import { withDossier, withReader } from "../with-dossier.ts";

export interface IssuesOptions {
  readonly directory: string;
  readonly set: readonly string[] | undefined;
  /** Print issues that recur in the documents, for the user to choose from. */
  readonly propose: boolean;
  /** Undefined: each document is read again by the reader that read it. */
  readonly reader: string | undefined;
  readonly json: boolean;
}

/** Lists the dossier's issues, proposes some, or sets them and reads its documents again by the new list. */
export async function runIssues(
  options: IssuesOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  return await withDossier(options.directory, services, terminal, async (dossier) => {
    const failures = options.set
      ? await setIssues(
          dossier,
          { issues: options.set, reader: options.reader },
          services,
          terminal,
        )
      : 0;
    const issues = options.propose
      ? await proposedIssues(dossier)
      : (await dossier.store.settings()).issues;
    if (options.json) terminal.print(JSON.stringify({ issues }));
    else for (const issue of issues) terminal.print(issue);
    if (issues.length === 0) terminal.say(emptyWords(options.propose));
    return failures;
  });
}

async function setIssues(
  dossier: Dossier,
  { issues, reader }: { readonly issues: readonly string[]; readonly reader: string | undefined },
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const { store, now } = dossier;
  const documents = await store.documents();
  const readers = [...new Set(documents.map((document) => reader ?? document.reader.name))];
  const unknown = readers.find((name) => !services.readerNames.includes(name));
  if (unknown !== undefined) return sayRefusal(terminal, goneReader(unknown, services));
  await store.changeSettings({ ...(await store.settings()), issues }, now());
  const bar = progressBar("Reading again", documents.length);
  let failures = 0;
  for (const name of readers)
    failures += await withReader({ reader: name }, services, terminal, async (opened) => {
      const tasks = documentsAgain(dossier, reader === undefined ? name : undefined);
      for await (const { reading } of keepReadings(dossier, readDocuments(tasks, opened)))
        bar.step(reading.document.title);
      return 0;
    });
  bar.end();
  return failures;
}

function goneReader(name: string, { readerNames }: Services): Refusal {
  return {
    about: name,
    reason: "The dossier was read by it, and there is no such reader here.",
    remedy: `Choose one with --reader: ${readerNames.join(", ")}.`,
  };
}

function emptyWords(proposing: boolean): string {
  return proposing
    ? "Nothing recurs in two documents yet. Add more reports first: parley add -d DIR FILE…"
    : 'This dossier lists no issues yet. See what recurs: parley issues --propose. Set them: parley issues --set "ceasefire, sanctions"';
}
