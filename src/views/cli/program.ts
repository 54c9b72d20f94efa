import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { isDay } from "../../domain/time.ts";
import type { Failures } from "./failures.ts";
import type { Services } from "./services.ts";
import { processTerminal } from "./terminal.ts";

const EXIT_OK = 0;
const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;

/**
 * Parses the command line and runs one command; gives the exit code: 0 done, 1 something was refused or found wrong, 2 the
 * command line was not understood. Commands are loaded when they are called.
 */
export async function runProgram(args: readonly string[], services: Services): Promise<number> {
  const outcome = { failures: 0 };
  const program = describeProgram(services, (failures) => {
    outcome.failures += failures;
  });
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT_OK : EXIT_USAGE;
  }
  return outcome.failures > 0 ? EXIT_REFUSED : EXIT_OK;
}

// One page that lists every command, its options and what it does: the help is read from it, and so is the reference in docs.
export function describeProgram(services: Services, report: (failures: Failures) => void): Command {
  const terminal = processTerminal();
  const program = new Command("parley")
    .description(
      "Reads reports on a negotiation and keeps a sourced state of play: who said what, who wants, offers, threatens, meets, and what is open.",
    )
    .version("0.1.0")
    .exitOverride()
    .showHelpAfterError("(parley --help lists the commands)")
    .addHelpText(
      "after",
      "\nFirst steps:\n  parley demo                     see it work on an invented dossier\n  parley init DIR                 make a dossier\n  parley add -d DIR FILE…         read reports into it\n  parley state -d DIR             the state of play\n",
    );

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
    .action(async (file: string, o: { out: string; records?: string; reader: string }) => {
      const { runReplay } = await import("./commands/replay.ts");
      report(await runReplay(file, { ...o, records: o.records }, services, terminal));
    });

  program
    .command("state")
    .description("the state of play as of a day, as known on a day")
    .addOption(directoryOption())
    .option("--as-of <day>", "the day asked about (default: that of the latest report)", day)
    .option(
      "--known <day>",
      "use only reports published by this day (default: the day asked about)",
      day,
    )
    .option("--all", "show minor mentions too")
    .option("--json", "print JSON")
    .action(async (o: Dated & { known?: string; all?: true }) => {
      const { runState } = await import("./commands/state.ts");
      const options = { ...dated(o), known: o.known, all: o.all === true };
      report(await runState(options, services, terminal));
    });

  program
    .command("diff")
    .description("what changed between two days")
    .addOption(directoryOption())
    .option("--from <day>", "the earlier day (default: the report day before the later one)", day)
    .option("--to <day>", "the later day (default: that of the latest report)", day)
    .option("--json", "print JSON")
    .action(async (o: { directory: string; from?: string; to?: string; json?: true }) => {
      const { runDiff } = await import("./commands/diff.ts");
      const options = { ...o, from: o.from, to: o.to, json: o.json === true };
      report(await runDiff(options, services, terminal));
    });

  program
    .command("show")
    .description("one item's history, with its sentences")
    .argument("<item>", "an item's id, as `parley state` prints it")
    .addOption(directoryOption())
    .option("--as-of <day>", "the day asked about (default: that of the latest report)", day)
    .option(
      "--known <day>",
      "use only reports published by this day (default: the day asked about)",
      day,
    )
    .option("--json", "print JSON")
    .action(async (id: string, o: Dated & { known?: string }) => {
      const { runShow } = await import("./commands/show.ts");
      report(await runShow(id, { ...dated(o), known: o.known }, services, terminal));
    });

  program
    .command("brief")
    .description(
      "a page to forward: the state and what changed, with numbered sources, in Markdown",
    )
    .addOption(directoryOption())
    .option("--as-of <day>", "the day asked about (default: that of the latest report)", day)
    .option(
      "--since <day>",
      "show what changed since this day (default: the report day before)",
      day,
    )
    .option("--out <file>", "write it there instead of printing it")
    .option("--json", "the brief as JSON")
    .action(async (o: Dated & { since?: string; out?: string }) => {
      const { runBrief } = await import("./commands/brief.ts");
      report(await runBrief({ ...dated(o), since: o.since, out: o.out }, services, terminal));
    });

  program
    .command("issues")
    .description(
      "list the dossier's issues, propose some, or set them and read the documents again",
    )
    .addOption(directoryOption())
    .option("--propose", "print phrases that recur in the documents")
    .option("--set <list>", "the new list, separated by commas", list)
    .addOption(readerOption(services))
    .option("--json", "print JSON")
    .action(async (o: IssuesInput) => {
      const { runIssues } = await import("./commands/issues.ts");
      const options = { ...o, set: o.set, propose: o.propose === true, json: o.json === true };
      report(await runIssues(options, services, terminal));
    });

  program
    .command("search")
    .description("find words in the dossier's documents")
    .argument("<words...>")
    .addOption(directoryOption())
    .option("--limit <number>", "how many hits at most", wholeNumber, 20)
    .option("--json", "print JSON")
    .action(async (words: string[], o: { directory: string; limit: number; json?: true }) => {
      const { runSearch } = await import("./commands/search.ts");
      report(await runSearch(words.join(" "), { ...o, json: o.json === true }, services, terminal));
    });

  program
    .command("serve")
    .description("open the dossier as a web page, for this machine only")
    .addOption(directoryOption())
    .option("--port <number>", "the port to listen on", wholeNumber, 4800)
    .action(async (o: { directory: string; port: number }) => {
      const { runServe } = await import("./commands/serve.ts");
      report(await runServe(o, services, terminal));
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

  program
    .command("original")
    .description("write a document's original, the bytes that it was read from, to a file")
    .argument("<document>", "a document's id, as `parley add` prints it")
    .requiredOption("--out <file>", "where to write it; a file that is there is left alone")
    .addOption(directoryOption())
    .action(async (id: string, o: { directory: string; out: string }) => {
      const { runOriginal } = await import("./commands/original.ts");
      report(await runOriginal(id, o, services, terminal));
    });

  program
    .command("copies")
    .description(
      "documents that say almost what an earlier one says: copies, and corrected versions with what changed",
    )
    .addOption(directoryOption())
    .option("--json", "print JSON")
    .action(async (o: { directory: string; json?: true }) => {
      const { runCopies } = await import("./commands/copies.ts");
      report(await runCopies({ ...o, json: o.json === true }, services, terminal));
    });

  program
    .command("doctor")
    .description(
      "check that the dossier is sound: every quote a slice of its document, nothing dangling",
    )
    .addOption(directoryOption())
    .option("--repair", "repair what can be repaired without losing anything kept")
    .option("--json", "print JSON")
    .action(async (o: { directory: string; repair?: true; json?: true }) => {
      const { runDoctor } = await import("./commands/doctor.ts");
      const options = { directory: o.directory, repair: o.repair === true, json: o.json === true };
      report(await runDoctor(options, services, terminal));
    });

  return program;
}

interface Inputs {
  readonly reader: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}

interface IssuesInput {
  readonly directory: string;
  readonly set?: string[];
  readonly propose?: true;
  readonly reader: string;
  readonly json?: true;
}

interface Watching extends Inputs {
  readonly directory: string;
  readonly every: number;
  readonly once?: true;
  readonly json?: true;
}

interface Dated {
  readonly directory: string;
  readonly asOf?: string;
  readonly json?: true;
}

function dated(o: Dated): { directory: string; asOf: string | undefined; json: boolean } {
  return { directory: o.directory, asOf: o.asOf, json: o.json === true };
}

function withInputs(command: Command, services: Services): Command {
  return command
    .addOption(readerOption(services))
    .option("--title <title>", "title, where the input does not say or says it wrong")
    .option("--publisher <name>", "publisher, likewise")
    .option("--published <day>", "day of publication, YYYY-MM-DD, likewise", day)
    .option("--allow-private", "fetch from this machine and private networks, too");
}

function readerOption(services: Services): Option {
  return new Option("--reader <name>", "which reader reads")
    .choices([...services.readerNames])
    .default(services.readerNames[0]);
}

function directoryOption(): Option {
  return new Option("-d, --directory <directory>", "the dossier's folder").default(".");
}

function list(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part.length > 0);
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("Give a day as YYYY-MM-DD.");
  return text;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError("Give a whole number from 1 on.");
  return value;
}
