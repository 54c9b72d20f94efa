/**
 * Builds `src/read/gazetteer/data/gazetteer.json` from the sources that its NOTICE credits and the lists beside this script.
 * Usage: node scripts/build-gazetteer.ts DIR, where DIR holds `factbook_gov`, `country-codes` and `phoenix_actors`.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GazetteerData } from "../src/read/gazetteer/gazetteer-data.ts";
import { groupEntries, organisationEntries } from "./gazetteer/bodies.ts";
import { leaderEntries } from "./gazetteer/leaders.ts";
import { OWN_LISTS } from "./gazetteer/own-lists.ts";
import { parsePhoenix } from "./gazetteer/phoenix.ts";
import { type FactbookCountry, newsName, stateEntries } from "./gazetteer/states.ts";

const PHOENIX = "phoenix_actors/petrarch2/data/dictionaries";
const OUT = join(import.meta.dirname, "../src/read/gazetteer/data/gazetteer.json");

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Tell the folder of the gazetteers' sources.");
const data = await build(folder);
await writeFile(
  OUT,
  `${JSON.stringify(data).replaceAll('],["', '],\n["').replaceAll("},{", "},\n{")}\n`,
);
for (const [list, entries] of Object.entries(data))
  process.stdout.write(`${list}: ${entries.length}\n`);

async function build(source: string): Promise<GazetteerData> {
  const read = (path: string): Promise<string> => readFile(join(source, path), "utf8");
  const factbook = JSON.parse(await read("factbook_gov/factbook_government.json")) as Record<
    string,
    FactbookCountry
  >;
  const codes = parseCsv(await read("country-codes/data/country-codes.csv"));
  const phoenix = async (name: string) =>
    parsePhoenix(await read(`${PHOENIX}/Phoenix.${name}.actors.txt`));
  const states = stateEntries(
    factbook,
    new Set(codes.map((row) => cell(row, "CLDR display name"))),
  );
  return {
    states,
    leaders: leaderEntries(factbook, await phoenix("Countries"), statesByCode(factbook, codes)),
    organisations: organisationEntries(await phoenix("International")),
    groups: groupEntries(await phoenix("MilNonState")),
    regions: OWN_LISTS.regions,
    placeOnlySeats: OWN_LISTS.placeOnlySeats,
  };
}

/** Factbook countries bear FIPS codes, Phoenix ISO 3166 alpha-3: the code list joins them. */
function statesByCode(
  factbook: Readonly<Record<string, FactbookCountry>>,
  codes: readonly Readonly<Record<string, string>>[],
): Map<string, string> {
  const states = new Map<string, string>();
  for (const row of codes) {
    const country = factbook[cell(row, "FIPS").toLowerCase()];
    const alpha3 = cell(row, "ISO3166-1-Alpha-3");
    if (country && alpha3) states.set(alpha3, newsName(country));
  }
  return states;
}

function parseCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text.trimEnd().split(/\r?\n/).map(cellsOf);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ""])));
}

function cell(row: Readonly<Record<string, string>>, column: string): string {
  return row[column] ?? "";
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}
