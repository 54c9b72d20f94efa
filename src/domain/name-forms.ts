import anyAscii from "any-ascii";

const HONORIFIC =
  /^(?:the|mr|messrs|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|professor|gen|general|col|colonel|lt|capt|sen|senator|rep|gov|king|queen|prince|princess|sheikh|pope|president|chancellor|minister|secretary|ambassador)\.?\s+/;
const SUFFIX = /[\s,]+(?:jr|sr|ii|iii|iv|mp|kc|qc|kbe|obe|cbe)\.?$/;

const NOT_ASCII = /[^\p{ASCII}]/u;

/**
 * A name folded for comparison: Latin letters, lower case, no article, honorific, suffix or possessive.
 * `"Sir Keir Starmer’s"` and `"Keir Starmer"` fold alike.
 */
export function foldName(name: string): string {
  let folded = (NOT_ASCII.test(name) ? anyAscii(name) : name)
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/\s+/g, " ")
    .trim();
  for (let before = ""; before !== folded; ) {
    before = folded;
    folded = folded.replace(HONORIFIC, "").replace(SUFFIX, "");
  }
  return folded;
}

/** The words of a folded name, initials left out: `["john", "kerry"]` for "John F. Kerry". */
export function nameWords(name: string): string[] {
  const words = foldName(name).split(/[\s-]+/);
  const full = words.filter((word) => word.replace(/\./g, "").length > 1);
  return full.length > 0 ? full : words;
}

/** Whether `short` is made of the initials of the words of `long`: "TMM" of "Tolvara Monitoring Mission". */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[.\s]/g, "");
  if (!/^[A-Z]{2,8}$/.test(letters)) return false;
  const words = long.split(/[\s-]+/).filter((word) => word.length > 0);
  const all = words.map((word) => word[0]).join("");
  const capitals = words.map((word) => word[0] as string).filter((letter) => /[A-Z]/.test(letter));
  return letters === all.toUpperCase() || letters === capitals.join("");
}

/** Whether a word is made of a place's name as English makes demonyms: "Drovanian" of "Drovania", "Quessan" of "Quessa". */
export function isDemonymOf(word: string, place: string): boolean {
  const [adjective, name] = [foldName(word), foldName(place)];
  if (name.length < 4 || name.includes(" ") || adjective === name) return false;
  const stem = name.replace(/(?:ia|[aeoy])$/, "");
  return [name, stem].some((base) =>
    ["n", "an", "ian", "ese", "ish", "i"].some(
      (ending) => adjective === base + ending || adjective === `${base}${ending}s`,
    ),
  );
}
