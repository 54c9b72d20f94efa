/** A group of names that Phoenix's dictionaries give one actor, with its codes (`RUSGOV 19991231-20080507`). */
export interface PhoenixActor {
  readonly names: readonly string[];
  readonly codes: readonly string[];
}

/** Reads a Phoenix actor dictionary: a line opens an actor, `+` lines are its other names, codes stand in brackets. */
export function parsePhoenix(text: string): PhoenixActor[] {
  const actors: { names: string[]; codes: string[] }[] = [];
  for (const line of text.split("\n")) {
    const body = line.split("#")[0] ?? "";
    const codes = [...body.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] as string);
    const name = body.replaceAll(/\[[^\]]*\]/g, "").trim();
    if (name && !name.startsWith("+")) actors.push({ names: [], codes: [] });
    const actor = actors.at(-1);
    if (!actor) continue;
    if (name) actor.names.push(name.replace(/^\+/, "").replaceAll("_", " ").trim());
    actor.codes.push(...codes);
  }
  return actors;
}

/** Days of a code: `050123-100225` or `>050123` (open); undefined where the code carries none. */
export function daysOf(code: string): { from: string; to: string } | undefined {
  const closed = /\s(\d{6,8})-(\d{6,8})/.exec(code);
  if (closed) return { from: isoDay(closed[1] as string), to: isoDay(closed[2] as string) };
  const open = /\s>(\d{6,8})/.exec(code);
  return open ? { from: isoDay(open[1] as string), to: "" } : undefined;
}

/** Words in capitals put as a text writes them: `CÉSAR GAVIRIA`, `AL-SHABAAB`, `VON DER LEYEN`, `MCKINLEY`. */
export function titleCase(name: string): string {
  const cased = name
    .toLowerCase()
    .replaceAll(
      /(^|[\s\-'’(])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replaceAll(/\bMc(\p{L})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replaceAll(/ (Of|And|The|For|In|On|To|Von|Der|De|Di|Da|Del|Van|Bin|Al)\b/g, (word) =>
      word.toLowerCase(),
    )
    .replaceAll(/'S\b/g, "'s");
  return cased.replaceAll(/\b(Al|El)-/g, (_, particle: string) => `${particle.toLowerCase()}-`);
}

/** Phoenix writes years with two digits, where 30 to 99 are of the last century. */
function isoDay(digits: string): string {
  const full =
    digits.length === 8 ? digits : `${Number(digits.slice(0, 2)) < 30 ? "20" : "19"}${digits}`;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
}
