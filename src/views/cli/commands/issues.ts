import { type Failures, sayRefusal } from "../failures.ts";
import type { Services } from "../services.ts";
import type { Terminal } from "../terminal.ts";

export interface IssuesOptions {
  readonly directory: string;
  readonly set: readonly string[] | undefined;
  readonly json: boolean;
}

/** Lists the dossier's issues, or sets them; documents take the new list up when they are read again. */
export async function runIssues(
  options: IssuesOptions,
  services: Services,
  terminal: Terminal,
): Promise<Failures> {
  const opened = await services.openDossier(options.directory, { create: false });
  if (!opened.ok) return sayRefusal(terminal, opened.refusal);
  const { store, now } = opened.value;
  const settings = await store.settings();
  const issues = options.set ?? settings.issues;
  if (options.set) await store.changeSettings({ ...settings, issues }, now());
  await store.close();
  if (options.json) terminal.print(JSON.stringify({ issues }));
  else if (issues.length === 0)
    terminal.say(
      'This dossier lists no issues yet. Set them: parley issues --set "ceasefire, sanctions"',
    );
  else for (const issue of issues) terminal.print(issue);
  return 0;
}
