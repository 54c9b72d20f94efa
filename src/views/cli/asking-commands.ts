import { Argument, type Command, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import {
  asOfOption,
  type Dated,
  dated,
  day,
  directoryOption,
  type Filtering,
  knownOption,
  numberFromZero,
  wanted,
  wholeNumber,
  withFilters,
} from "./options.ts";

// Longer than a function should be: one list, a stanza a command, from which the help and docs/commands.md are made.
/** Adds what asks a dossier for its state of play. Commands are loaded when they are called. */
export function addAskingCommands(
  program: Command,
  { services, terminal, report }: CommandContext,
): void {
  withFilters(
    program
      .command("state")
      .description("the state of play as of a day, as known on a day")
      .addOption(directoryOption())
      .addOption(asOfOption())
      .addOption(knownOption()),
  )
    .option("--all", "show minor mentions too")
    .option(
      "--matrix",
      "where the parties stand, issue by issue, with their demands and commitments",
    )
    .option("--by-person", "with --matrix: a row for each person, not for each party")
    .option("--json", "print JSON")
    .action(async (o: Stating) => {
      const { runState } = await import("./commands/state.ts");
      const options = {
        ...dated(o),
        known: o.known,
        all: o.all === true,
        matrix: o.matrix === true,
        byPerson: o.byPerson === true,
        wanted: wanted(o),
      };
      report(await runState(options, services, terminal));
    });

  withFilters(
    program
      .command("diff")
      .description("what changed between two days, and what it came through")
      .addOption(directoryOption())
      .option("--from <day>", "the earlier day (default: the report day before the later one)", day)
      .option("--to <day>", "the later day (default: that of the latest report)", day),
  )
    .option("--markdown", "print a note in Markdown, to forward")
    .option("--json", "print JSON")
    .action(async (o: Ranged) => {
      const { runDiff } = await import("./commands/diff.ts");
      const options = {
        directory: o.directory,
        from: o.from,
        to: o.to,
        wanted: wanted(o),
        markdown: o.markdown === true,
        json: o.json === true,
      };
      report(await runDiff(options, services, terminal));
    });

  program
    .command("show")
    .description("one item's history, with its sentences")
    .argument("<item>", "an item's id, as `parley state` prints it")
    .addOption(directoryOption())
    .addOption(asOfOption())
    .addOption(knownOption())
    .option("--json", "print JSON")
    .action(async (id: string, o: Dated & { known?: string }) => {
      const { runShow } = await import("./commands/show.ts");
      report(await runShow(id, { ...dated(o), known: o.known }, services, terminal));
    });

  program
    .command("chain")
    .description("what hangs on what: conditions, what they wait for, and what would be unlocked")
    .addOption(directoryOption())
    .addOption(asOfOption())
    .addOption(knownOption())
    .option("--json", "print JSON")
    .action(async (o: Dated & { known?: string }) => {
      const { runChain } = await import("./commands/chain.ts");
      report(await runChain({ ...dated(o), known: o.known }, services, terminal));
    });

  withFilters(
    program
      .command("brief")
      .description(
        "a page to forward: the state and what changed, the weightiest first, with numbered sources",
      )
      .addOption(directoryOption())
      .addOption(asOfOption())
      .option(
        "--since <day>",
        "show what changed since this day (default: the report day before)",
        day,
      ),
  )
    .addOption(
      new Option("--format <format>", "default: what FILE ends in, or markdown").choices([
        "markdown",
        "html",
        "docx",
      ]),
    )
    .option("--sentences", "write out the sentences that its lines rest on, too")
    .option("--out <file>", "write it there instead of printing it")
    .option("--json", "the brief as JSON")
    .action(async (o: Briefing) => {
      const { runBrief } = await import("./commands/brief.ts");
      const { since, format, out } = o;
      const sentences = o.sentences === true;
      const options = { ...dated(o), since, format, out, sentences, wanted: wanted(o) };
      report(await runBrief(options, services, terminal));
    });

  program
    .command("export")
    .description(
      "for other programs: atom, a feed of what changed by report day; ics, a calendar of the meetings with their status",
    )
    .addArgument(new Argument("<what>", "what to export").choices(["atom", "ics"]))
    .addOption(directoryOption())
    .addOption(asOfOption())
    .option("--out <file>", "write it there instead of printing it")
    .action(async (what: "atom" | "ics", o: Dated & { out?: string }) => {
      const { runExport } = await import("./commands/export.ts");
      const { directory, asOf, out } = o;
      report(await runExport({ directory, what, asOf, out }, services, terminal));
    });

  program
    .command("search")
    .description(
      "find words in the dossier's documents: sentences with their document, what stands beside them and the items that rest on them",
    )
    .argument("<words...>", "words that are all to be there; several in quotes side by side")
    .addOption(directoryOption())
    .option("--limit <number>", "how many hits at most", wholeNumber, 20)
    .option("--context <number>", "how many sentences before and after each", numberFromZero, 1)
    .option("--json", "print JSON")
    .action(async (words: string[], o: Searching) => {
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
}

interface Stating extends Dated, Filtering {
  readonly known?: string;
  readonly all?: true;
  readonly matrix?: true;
  readonly byPerson?: true;
}

interface Briefing extends Dated, Filtering {
  readonly since?: string;
  readonly format?: "markdown" | "html" | "docx";
  readonly sentences?: true;
  readonly out?: string;
}

interface Searching {
  readonly directory: string;
  readonly limit: number;
  readonly context: number;
  readonly json?: true;
}

interface Ranged extends Filtering {
  readonly directory: string;
  readonly from?: string;
  readonly to?: string;
  readonly markdown?: true;
  readonly json?: true;
}
