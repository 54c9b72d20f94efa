import type { Dossier } from "../../../pipeline.ts";
import { documentsAgain, keepReadings, proposedIssues, readDocuments } from "../../../pipeline.ts";
import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import { progressBar, type Terminal } from "../terminal.ts";

export interface IssuesOptions {
  readonly directory: string;
  readonly set: readonly string[] | undefined;
  /** Print issues that recur in the documents, for the user to choose from. */
  readonly propose: boolean;
  readonly reader: string;
  readonly json: boolean;
}

/** Lists the dossier's issues, proposes some, or sets them and reads its documents again by the new list. */
export async function runIssues(
  options: IssuesOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const opened = await services.openDossier(options.directory, { create: false });
  if (!opened.ok) return sayRefusal(terminal, opened.refusal);
  const dossier = opened.value;
  const failures = options.set
    ? await setIssues(dossier, options.set, options, services, terminal)
    : 0;
  const issues = options.propose
    ? await proposedIssues(dossier)
    : (await dossier.store.settings()).issues;
  await dossier.store.close();
  if (options.json) terminal.print(JSON.stringify({ issues }));
  else for (const issue of issues) terminal.print(issue);
  if (issues.length === 0) terminal.say(emptyWords(options.propose));
  return failures;
}

async function setIssues(
  dossier: Dossier,
  issues: readonly string[],
  { reader: name }: Pick<IssuesOptions, "reader">,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const reader = await services.openReader(name);
  if (!reader.ok) return sayRefusal(terminal, reader.refusal);
  const { store, now } = dossier;
  await store.changeSettings({ ...(await store.settings()), issues }, now());
  const bar = progressBar("Reading again", (await store.documents()).length);
  const readings = readDocuments(documentsAgain(dossier), reader.value);
  for await (const { reading } of keepReadings(dossier, readings)) bar.step(reading.document.title);
  bar.end();
  await reader.value.close?.();
  return 0;
}

function emptyWords(proposing: boolean): string {
  return proposing
    ? "Nothing recurs in two documents yet. Add more reports first: parley add -d DIR FILE…"
    : 'This dossier lists no issues yet. See what recurs: parley issues --propose. Set them: parley issues --set "ceasefire, sanctions"';
}
