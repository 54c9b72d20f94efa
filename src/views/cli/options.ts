// What several commands take on the command line, and what it is read into.

import { type Command, InvalidArgumentError, Option } from "commander";
import { KINDS, type Kind } from "../../domain/kinds.ts";
import { isDay } from "../../domain/time.ts";
import type { Wanted } from "../filter-items.ts";
import type { ReaderChoice, Services } from "./services.ts";

/** What tells how documents are taken in and read. */
export interface Inputs extends ReaderChoice {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** The options of `issues`, as the command line gives them. */
export interface IssuesInput {
  readonly directory: string;
  readonly set?: string[];
  readonly propose?: true;
  readonly reader?: string;
  readonly json?: true;
}

/** The options of `replay`, as the command line gives them. */
export interface Replaying extends ReaderChoice {
  readonly out: string;
  readonly records?: string;
}

/** The options of `watch`, as the command line gives them. */
export interface Watching extends Inputs {
  readonly directory: string;
  readonly every: number;
  readonly once?: true;
  readonly json?: true;
}

/** A dossier and the day asked about. */
export interface Dated {
  readonly directory: string;
  readonly asOf?: string;
  readonly json?: true;
}

/** The same with nothing left out. */
export function dated(o: Dated): { directory: string; asOf: string | undefined; json: boolean } {
  return { directory: o.directory, asOf: o.asOf, json: o.json === true };
}

/** Adds the options that tell how documents are taken in and read. */
export function withInputs(command: Command, services: Services): Command {
  return command
    .addOption(readerOption(services))
    .addOption(workersOption())
    .option("--title <title>", "title, where the input does not say or says it wrong")
    .option("--publisher <name>", "publisher, likewise")
    .option("--published <day>", "day of publication, YYYY-MM-DD, likewise", day)
    .option("--allow-private", "fetch from this machine and private networks, too");
}

/** Which reader reads; the first of them where the user names none. */
export function readerOption(services: Services): Option {
  return anyReaderOption(services, "which reader reads").default(services.readerNames[0]);
}

/** How many documents the trained reader reads at once. */
export function workersOption(): Option {
  return new Option(
    "--workers <number>",
    "how many reports the model reads at once, each on a processor of its own and with some 200 MB of memory (default: one a processor, as far as memory goes; a few reports are read without)",
  ).argParser(workerCount);
}

function workerCount(text: string): number {
  const value = wholeNumber(text);
  if (value > MOST_WORKERS)
    throw new InvalidArgumentError(`Give a whole number from 1 to ${MOST_WORKERS}.`);
  return value;
}

const MOST_WORKERS = 64;

/** Which reader reads; undefined where the user names none. */
export function anyReaderOption(services: Services, description: string): Option {
  return new Option("--reader <name>", description).choices([...services.readerNames]);
}

/** The dossier that a command is about. */
export function directoryOption(): Option {
  return new Option("-d, --directory <directory>", "the dossier's folder").default(".");
}

/** The day that a state is asked about. */
export function asOfOption(): Option {
  return new Option(
    "--as-of <day>",
    "the day asked about (default: that of the latest report)",
  ).argParser(day);
}

/** The day by which what is used was published. */
export function knownOption(): Option {
  return new Option(
    "--known <day>",
    "use only reports published by this day (default: the day asked about)",
  ).argParser(day);
}

/** What of a state is asked for, as the command line gives it. */
export interface Filtering {
  readonly issue?: readonly string[];
  readonly party?: readonly string[];
  readonly kind?: readonly Kind[];
}

/** Adds the options that say what of a state is asked for; each may be given again and again. */
export function withFilters(command: Command): Command {
  return command
    .option(
      "--issue <words>",
      "only what bears on it; a part of its name will do; repeatable",
      more,
    )
    .option(
      "--party <name>",
      "only what it, or who acts for it, does or meets with; a part of a name or an alias will do; repeatable",
      more,
    )
    .addOption(
      new Option("--kind <kind>", "only items of this kind; repeatable")
        .choices([...KINDS])
        .argParser(moreKinds),
    );
}

/** The same with nothing left out. */
export function wanted({ issue = [], party = [], kind = [] }: Filtering): Wanted {
  return { issues: issue, parties: party, kinds: kind };
}

function more(words: string, before: readonly string[] = []): readonly string[] {
  return [...before, words];
}

function moreKinds(text: string, before: readonly Kind[] = []): readonly Kind[] {
  const one = text.trim().toLowerCase();
  const kind = KINDS.find((known) => known === one || `${known}s` === one);
  if (!kind) throw new InvalidArgumentError(`The kinds are: ${KINDS.join(", ")}.`);
  return [...before, kind];
}

/** Parts of a list separated by commas, without empty ones. */
export function list(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part.length > 0);
}

/** A day of the calendar; throws what commander shows otherwise. */
export function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("Give a day as YYYY-MM-DD.");
  return text;
}

/** A whole number from 1 on; throws what commander shows otherwise. */
export function wholeNumber(text: string): number {
  return numberFrom(1, text);
}

/** A whole number from 0 on; throws what commander shows otherwise. */
export function numberFromZero(text: string): number {
  return numberFrom(0, text);
}

function numberFrom(least: number, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < least)
    throw new InvalidArgumentError(`Give a whole number from ${least} on.`);
  return value;
}
