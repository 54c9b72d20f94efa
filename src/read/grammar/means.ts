import type { Means } from "../../domain/kinds.ts";

/** In order: what binds harder is looked for first. */
const MEANS_WORDS: readonly (readonly [Means, RegExp])[] = [
  ["release", /\b(?:releas|freed|free the|prisoner|detainee|hostage|captive)/i],
  [
    "troops",
    /\b(?:troops|soldiers|peacekeep|battalion|boots on the ground|deploy|military protection)/i,
  ],
  [
    "territory",
    /\b(?:territor|cede|withdraw (?:its|their) (?:forces|troops)|border|land\b|annex)/i,
  ],
  [
    "arm",
    /\b(?:weapons?|arms|missiles?|tanks?|ammunition|artillery|military (?:aid|assistance|support|equipment)|air defen[cs]e|jets)/i,
  ],
  ["train", /\btrain(?:ing|ed|s)?\b(?! (?:station|line|driver))/i],
  ["humanitarian", /\b(?:humanitarian|relief|food|medic|refugees|shelter|vaccin)/i],
  [
    "fund",
    /\b(?:funds?|funding|million|billion|loans?|financ|grants?|invest|donat|\$|euros|debt|pay)\b/i,
  ],
  ["monitor", /\b(?:monitor|observ|verif|inspect|oversee)/i],
  ["mediate", /\b(?:mediat|broker|facilitat|good offices|host (?:the )?talks)/i],
  [
    "coordinate",
    /\b(?:co-?ordinat|cooperat|co-operat|work (?:together|closely|with)|working group|joint|partnership)/i,
  ],
  [
    "political",
    /\b(?:support|agree|sign|declar|treaty|statement|dialogue|talks|peace|negotiat|join|recogni|resign|vote|sanctions|law)/i,
  ],
];

/** What a commitment would be carried out with, told from its words; `other` where they name nothing known. */
export function meansOf(words: string): Means {
  return MEANS_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}
