import { type Command, Option } from "commander";
import type { CommandContext } from "./command-context.ts";
import { directoryOption, wholeNumber } from "./options.ts";

/** What every command that decides takes on the command line. */
interface Deciding {
  readonly directory: string;
  readonly by?: string;
  readonly why?: string;
  readonly json?: true;
}

// Longer than a function should be: one list, a stanza a command, from which the help and docs/commands.md are made.
/** Adds what corrects by hand. Commands are loaded when they are called. */
export function addCorrectingCommands(
  program: Command,
  { services, terminal, report }: CommandContext,
): void {
  const items = program
    .command("items")
    .description("say by hand which items are one and which are two; `parley corrections` undoes");
  deciding(
    items
      .command("merge")
      .description("make one item of several of one kind, for documents to come as well")
      .argument("<item...>", "items' ids, as `parley state` prints them"),
  ).action(async (ids: string[], o: Deciding) => {
    const { runMergeItems } = await import("./commands/items.ts");
    report(await runMergeItems(ids, decided(o), services, terminal));
  });
  deciding(
    items
      .command("split")
      .description("make an item of its own of some of an item's records")
      .argument("<item>", "the item's id, as `parley state` prints it")
      .argument("<record...>", "numbers from 1 in the order of `parley show`, or records' ids"),
  ).action(async (id: string, records: string[], o: Deciding) => {
    const { runSplitItem } = await import("./commands/items.ts");
    report(await runSplitItem({ id, records }, decided(o), services, terminal));
  });

  const actors = program
    .command("actors")
    .description("the dossier's actors; say by hand whom a name stands for");
  actors
    .command("list", { isDefault: true })
    .description("every actor, with the other names that documents write for it")
    .addOption(directoryOption())
    .option("--json", "print JSON")
    .action(async (o: { directory: string; json?: true }) => {
      const { runListActors } = await import("./commands/actors.ts");
      report(await runListActors({ ...o, json: o.json === true }, services, terminal));
    });
  deciding(
    actors
      .command("merge")
      .description("names stand for one actor, under the first name, in documents to come as well")
      .argument("<name>", "the actor's name from now on")
      .argument("<other...>", "other actors, or names as documents write them"),
  ).action(async (name: string, others: string[], o: Deciding) => {
    const { runMergeActors } = await import("./commands/actors.ts");
    report(await runMergeActors([name, ...others], decided(o), services, terminal));
  });
  deciding(
    actors
      .command("split")
      .description("names, or those of some documents, do not stand for this actor")
      .argument("<name>", "the actor, as `parley actors list` prints it")
      .option("--name <written...>", "names as documents write them (default: all of them)")
      .option("--document <id...>", "in these documents only (default: all, those to come as well)")
      .option("--as <name>", "whom they stand for (default: the first of --name)"),
  ).action(
    async (from: string, o: Deciding & { name?: string[]; document?: string[]; as?: string }) => {
      const { runSplitActor } = await import("./commands/actors.ts");
      const { name: written = [], document: documents = [], as: name } = o;
      report(
        await runSplitActor({ from, written, documents, name }, decided(o), services, terminal),
      );
    },
  );

  const corrections = program.command("corrections").description("what was decided by hand");
  corrections
    .command("list", { isDefault: true })
    .description("every correction: what, by whom, when, why, and what undid it")
    .addOption(directoryOption())
    .option("--json", "print JSON")
    .action(async (o: { directory: string; json?: true }) => {
      const { runListCorrections } = await import("./commands/corrections.ts");
      report(await runListCorrections({ ...o, json: o.json === true }, services, terminal));
    });
  deciding(
    corrections
      .command("undo")
      .description(
        "undo a correction; it stays in the list, and undoing the undoing brings it back",
      )
      .argument(
        "<number>",
        "the correction's number, as `parley corrections` prints it",
        wholeNumber,
      ),
  ).action(async (id: number, o: Deciding) => {
    const { runUndo } = await import("./commands/corrections.ts");
    report(await runUndo(id, decided(o), services, terminal));
  });
}

function deciding(command: Command): Command {
  return command
    .addOption(directoryOption())
    .addOption(new Option("--by <name>", "who decides").env("USER"))
    .option("--why <reason>", "why, for whoever looks at it later")
    .option("--json", "print JSON");
}

function decided(o: Deciding) {
  return { directory: o.directory, by: o.by, why: o.why, json: o.json === true };
}
