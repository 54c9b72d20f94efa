import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import {
  anyReaderOption,
  directoryOption,
  type Inputs,
  type IssuesInput,
  list,
  type Replaying,
  readerOption,
  type Watching,
  wholeNumber,
  withInputs,
  workersOption,
} from "./options.ts";

// Longer than a function should be: one list, a stanza a command, from which the help and docs/commands.md are made.
/** Adds what takes reports in and reads them. Commands are loaded when they are called. */
export function addReadingCommands(
  program: Command,
  { services, terminal, report }: CommandContext,
): void {
  program
    .command("init")
    .description("make a dossier in a folder")
    .argument("<directory>", "the folder; made where it is missing")
    .option("--title <title>", "what the dossier is called (default: the folder's name)")
    .option("--issues <list>", "what is negotiated, as short phrases separated by commas", list)
    .option("--json", "print JSON")
    .action(async (directory: string, o: { title?: string; issues?: string[]; json?: true }) => {
      const { runInit } = await import("./commands/init.ts");
      const options = { title: o.title, issues: o.issues ?? [], json: o.json === true };
      report(await runInit(directory, options, services, terminal));
    });

  withInputs(program.command("add"), services)
    .description("read reports and keep what they say")
    .argument("<file...>", "files, folders, http(s) addresses, or - for standard input")
    .addOption(directoryOption())
    .option("--json", "print JSON lines")
    .action(async (paths: string[], o: Inputs & { directory: string; json?: true }) => {
      const { runAdd } = await import("./commands/add.ts");
      report(await runAdd(paths, { ...o, json: o.json === true }, services, terminal));
    });

  withInputs(program.command("watch"), services)
    .description("add reports again and again, as feeds and folders grow, until it is interrupted")
    .argument("<file...>", "feeds' and pages' addresses, files, folders")
    .addOption(directoryOption())
    .option("--every <minutes>", "how often; sites are asked no more than needed", wholeNumber, 60)
    .option("--once", "look once and end, as a scheduler wants it")
    .option("--json", "print JSON lines")
    .action(async (paths: string[], o: Watching) => {
      const { runWatch } = await import("./commands/watch.ts");
      const options = { ...o, once: o.once === true, json: o.json === true };
      report(await runWatch(paths, options, services, terminal));
    });

  withInputs(program.command("read"), services)
    .description("read reports without keeping anything")
    .argument("<file...>", "files, folders, http(s) addresses, or - for standard input")
    .option("--issues <list>", "issues that records may bear on, separated by commas", list)
    .option("--out <directory>", "write one gold-form JSON file for each document there")
    .option("--json", "print JSON lines in the gold form")
    .action(
      async (paths: string[], o: Inputs & { issues?: string[]; out?: string; json?: true }) => {
        const { runRead } = await import("./commands/read.ts");
        const options = { ...o, issues: o.issues ?? [], out: o.out, json: o.json === true };
        report(await runRead(paths, options, services, terminal));
      },
    );

  program
    .command("replay")
    .description("read a dossier file in order of publication and write its states and changes")
    .argument("<dossier.json>", "a file in the scheme's dossier form: docs, issues, asOf")
    .requiredOption("--out <file>", "where to write the states and changes")
    .option(
      "--records <directory>",
      "take each document's records from DIRECTORY/<doc id>.json instead of a reader",
    )
    .addOption(readerOption(services))
    .addOption(workersOption())
    .action(async (file: string, o: Replaying) => {
      const { runReplay } = await import("./commands/replay.ts");
      report(await runReplay(file, { ...o, records: o.records }, services, terminal));
    });

  program
    .command("issues")
    .description(
      "list the dossier's issues, propose some, or set them and read the documents again",
    )
    .addOption(directoryOption())
    .option("--propose", "print phrases that recur in the documents")
    .option("--set <list>", "the new list, separated by commas", list)
    .addOption(
      anyReaderOption(
        services,
        "which reader reads them again (default: of each document, the one that read it)",
      ),
    )
    .option("--json", "print JSON")
    .action(async (o: IssuesInput) => {
      const { runIssues } = await import("./commands/issues.ts");
      const options = {
        ...o,
        set: o.set,
        reader: o.reader,
        propose: o.propose === true,
        json: o.json === true,
      };
      report(await runIssues(options, services, terminal));
    });

  program
    .command("demo")
    .description("read an invented example dossier and print its state of play")
    .option("-d, --directory <directory>", "where to make the example dossier", "parley-demo")
    .addOption(readerOption(services))
    .option("--json", "print JSON lines")
    .action(async (o: { directory: string; reader: string; json?: true }) => {
      const { runDemo } = await import("./commands/demo.ts");
      report(await runDemo({ ...o, json: o.json === true }, services, terminal));
    });
}
