/** Days from 1970-01-01 to a day `YYYY-MM-DD`, so that days can be subtracted. */
export function dayNumber(day: string): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const ofMonth = Number(day.slice(8, 10));
  // The civil-from-days algorithm of Howard Hinnant, https://howardhinnant.github.io/date_algorithms.html
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + ofMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** How many days lie between two days; negative where the second is before the first. */
export function daysBetween(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first);
}
