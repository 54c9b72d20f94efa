import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { directoryOption } from "./options.ts";

// Longer than a function should be: one list, a stanza a command, from which the help and docs/commands.md are made.
/** Adds what looks after a dossier. Commands are loaded when they are called. */
export function addKeepingCommands(
  program: Command,
  { services, terminal, report }: CommandContext,
): void {
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
    .command("backup")
    .description(
      "write all that the dossier holds, originals included, to one new file; others may go on writing meanwhile",
    )
    .argument("<file>", "where to write it; a file that is there is left alone")
    .addOption(directoryOption())
    .action(async (file: string, o: { directory: string }) => {
      const { runBackup } = await import("./commands/backup.ts");
      report(await runBackup(file, o, services, terminal));
    });

  program
    .command("restore")
    .description("make a dossier of a backup; a dossier that is there is left alone")
    .argument("<file>", "what `parley backup` wrote")
    .argument("<directory>", "the folder that becomes the dossier")
    .action(async (file: string, directory: string) => {
      const { runRestore } = await import("./commands/restore.ts");
      report(await runRestore(file, directory, services, terminal));
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
}
