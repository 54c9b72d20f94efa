import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Command } from "commander";
import { describeProgram } from "../../src/views/cli/program.ts";
import type { Services } from "../../src/views/cli/services.ts";

const path = join(import.meta.dirname, "../../docs/commands.md");

/** The reference of all commands and options, from the program that has them. `npm run golden` writes it anew. */
function reference(): string {
  const program = describeProgram(
    { readerNames: ["model", "grammar"] } as unknown as Services,
    () => {},
  );
  const lines = ["# Commands", "", program.description(), ""];
  for (const command of commandsOf(program)) {
    const takes = command.registeredArguments.map((argument) => {
      const name = argument.variadic ? `${argument.name()}…` : argument.name();
      return argument.required ? ` ${name.toUpperCase()}` : ` [${name.toUpperCase()}]`;
    });
    lines.push(`## parley ${pathOf(command)}${takes.join("")}`, "", command.description(), "");
    for (const option of command.options) {
      const preset =
        option.defaultValue === undefined ? "" : ` (default: \`${String(option.defaultValue)}\`)`;
      const choices = option.argChoices ? ` (${option.argChoices.join(", ")})` : "";
      lines.push(`- \`${option.flags}\`: ${option.description}${choices}${preset}`);
    }
    if (command.options.length > 0) lines.push("");
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** Commands and their subcommands, each after the one that it belongs to. */
function commandsOf(program: Command): Command[] {
  return program.commands.flatMap((command) => [command, ...commandsOf(command)]);
}

/** A command's name after those that it belongs to, without the program's. */
function pathOf(command: Command): string {
  const parent = command.parent;
  return parent?.parent ? `${pathOf(parent)} ${command.name()}` : command.name();
}

test("docs/commands.md describes every command and option as the program has them", () => {
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, reference());
  assert.equal(readFileSync(path, "utf8"), reference(), "run `npm run golden` and read the diff");
});

test("every command and option says what it does", () => {
  const program = describeProgram({ readerNames: ["model"] } as unknown as Services, () => {});
  for (const command of commandsOf(program)) {
    assert.ok(command.description().length > 10, command.name());
    for (const option of command.options) assert.ok(option.description.length > 5, option.flags);
  }
});
