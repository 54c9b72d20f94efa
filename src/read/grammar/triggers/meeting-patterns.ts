const ENCOUNTER =
  "(?:talks|meetings?|summits?|negotiations|consultations|(?:telephone |phone )?conversations?|(?:phone |telephone )?calls?|discussions|dialogue|(?<!\\b(?:news|press) )conference|encounter|session|round of talks)";
/** Verbs of meeting: their subject met, and whoever "with" names. */
export const MEET: RegExp = new RegExp(
  `\\b(?:met(?! (?:the|an?|its|their|our|with) (?:\\p{L}+ )?(?:deadline|criteri|need|require|demand|challenge|target|standard|goal|justice|resistance|condition|obligation))|meets(?! (?:\\p{L}+ ){0,3}(?:requirement|criteri|standard|need|demand))|meet(?:ing)?(?= with| again| in| on| face)|(?:will|to|would|could|may|might|should|can) meet(?! (?:\\p{L}+ ){0,3}(?:deadline|criteri|needs?|require|demand|challenge|target|standard|goal|condition|obligation))|(?:held|hold|holds|holding|had|have|having|conducted|concluded|ended|wrapped up|finished|began|begin|started|resumed|continued|opened|attend(?:ed|ing)?|t(?:ook|ake|aking) part in|participat(?:ed?|es|ing) in|convene[ds]?|host(?:ed|s|ing)?) (?:[\\p{L}-]+ ){0,6}${ENCOUNTER}|discuss(?:ed|es|ing)?|reviewed|dwel[lt]t? on|touch(?:ed)? (?:up)?on|(?:exchanged|compared) (?:views|opinions|notes)|(?:spoke|spoken|speak|talked|talk|speaking|talking)(?: [\\p{L}-]+){0,3} (?:with|about|to (?:President|Prime))|in touch with|received (?=\\p{Lu})|visit(?:ed|ing) (?=\\p{Lu})|invited (?=\\p{Lu}))`,
  "giu",
);
/** The encounter as a thing: "talks between A and B", "A's meeting with B". */
export const NOUN: RegExp = new RegExp(
  `\\b(?:(?:[\\p{L}-]+ ){0,2}${ENCOUNTER}) (?:between|with|of|among|involving)\\s`,
  "giu",
);

/** "Vale's second visit to Norway": a visit is a meeting of the visitor and who is visited. */
export const VISIT: RegExp = /\bvisits? (?:to|by|from)\s/giu;

/** "Russian-Turkish talks", "a Vale-Okoro meeting". */
export const PAIRED: RegExp = new RegExp(
  `\\p{Lu}[\\p{L}.]+[-–](?:\\p{Lu}[\\p{L}.]+[-–])*\\p{Lu}[\\p{L}.]+ (?:[\\p{L}-]+ ){0,2}${ENCOUNTER}`,
  "gu",
);
/** "The meeting was attended by …". */
export const ATTENDED: RegExp = new RegExp(
  `${ENCOUNTER} (?:[\\p{L}-]+ ){0,3}?(?:attended|joined) by\\s`,
  "giu",
);
/** An encounter told without who met. */
export const BARE: RegExp = new RegExp(
  `\\b(?:(?:the|these|their|our|this|such|today['’]s|yesterday['’]s|final|further|enlarged|restricted) (?:[\\p{L}-]+ ){0,3}${ENCOUNTER}|${ENCOUNTER} (?:was|were|has|have|will|took|focused|discussed|continued|concluded|ended|began|lasted)|discuss(?:ed|ing)?|(?:exchanged|exchange of) (?:views|opinions))\\b`,
  "giu",
);

/** "the tone of talks", but not "the meeting of". */
export const TONE_OF: RegExp = new RegExp(`^the (?!${ENCOUNTER})\\p{L}+ of `, "iu");
