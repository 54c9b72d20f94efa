/** Says what the words of a body's name do; they are given as `nameWords` makes them. */

/** The word that says what a body is: the last, or the one before "of" and the like ("Lake Council of Norland"). */
export function headOf(words: readonly string[]): string | undefined {
  const opener = words.findIndex((word, at) => at > 0 && OPENER.test(word));
  return opener === -1 ? words.at(-1) : words[opener - 1];
}

const OPENER = /^(?:of|for|on|to|in|against)$/;

/** Whether a name's last word says no more of a house than of which sort it is: "Vale" is "Vale University" wherever it is named. */
export function endsAsHouse(words: readonly string[]): boolean {
  return HOUSE.test(words.at(-1) ?? "");
}

const HOUSE =
  /^(?:university|college|trust|corporation|corp|company|group|inc|ltd|limited|plc|holdings|airlines|airways|motors|industries|technologies|pharmaceuticals)\.?$/;
