import { Command, CommanderError } from "commander";
import { addAskingCommands } from "./asking-commands.ts";
import { addCorrectingCommands } from "./correcting-commands.ts";
import type { Failures } from "./failures.ts";
import { addKeepingCommands } from "./keeping-commands.ts";
import { addReadingCommands } from "./reading-commands.ts";
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

/** Every command, its options and what it does: the help is read from it, and so is the reference in docs. */
export function describeProgram(services: Services, report: (failures: Failures) => void): Command {
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

  const context = { services, terminal: processTerminal(), report };
  addReadingCommands(program, context);
  addAskingCommands(program, context);
  addCorrectingCommands(program, context);
  addKeepingCommands(program, context);
  return program;
}
