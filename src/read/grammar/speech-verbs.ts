/** Verbs and phrases that report what somebody says; with `np`, also what follows without "that". */
const WITH_CLAUSE = `
said|says|say|saying|stated|states|added|adds|adding|noted|notes|noting|announced|announces|announcing|declared|declares|explained|argued|argues|claimed|claims|claiming|insisted|insists|
warned|warns|warning|cautioned|confirmed|confirms|acknowledged|admitted|conceded|remarked|commented|observed|replied|responded|
answered|wrote|writes|tweeted|posted|testified|maintained|maintains|asserted|affirmed|predicted|concluded|complained|lamented|
joked|recalled|revealed|disclosed|reported|reports|reiterated|reaffirmed|reassured|emphasi[sz]ed|emphasi[sz]es|emphasi[sz]ing|stressed|stresses|stressing|underscored|underlined|highlighted|
pointed out|pointing out|made clear|made it clear|mentioned|suggested|suggests|believes|believed|thinks|hopes|hoped|indicated|estimated|alleged|denied|denies|vowed|
promised|clarified|specified|ruled|found|proclaimed|contended|stipulated|quipped|continued|expressed the (?:hope|view|opinion|confidence|conviction|belief|certainty)|expressed (?:hope|confidence|certainty|conviction|concern)|voiced (?:hope|concern|confidence)|
is quoted as saying|was quoted as saying|agreed that|promised that|pledged that|announce|state|acknowledge|reaffirm|reiterate|stress|emphasi[sz]e|claim|argue|insist|warn|believe|deny|suggest|note|predict`;
const WITH_HEARER = "told|tells|telling|informed|assured|assures|reminded|briefed|advised|warned";
const WITH_OBJECT = `
described|describes|describing|called|calls|calling|labell?ed|dubbed|branded|referred to|characteri[sz]ed|spoke (?:of|about|on|for|highly of)|set forth|shared (?:his|her|their) (?:views?|opinions?|assessment)|gave (?:a|an|his|her|their) (?:[\\p{L}-]+ )?assessment of|spoke in favou?r of|expressed|expresses|expressing|
voiced|drew attention to|outlined|set out|listed|welcomed|hailed|condemned|criticized|criticised|dismissed|praised`;

const source = (list: string): string => list.replaceAll(/\s*\n\s*/g, "").replaceAll("||", "|");

/** Every way of reporting speech that has a subject before it or, inverted, after it. */
export const SPEECH_VERB: RegExp = new RegExp(
  `\\b(?:(?<hearer>${source(WITH_HEARER)})|(?<clause>${source(WITH_CLAUSE)})|(?<object>${source(WITH_OBJECT)}))\\b`,
  "giu",
);
/** Verbs that report speech only with a clause of their own or a quotation after them. */
export const NEEDS_CLAUSE =
  /^(?:found|ruled|continued|reports?|suggests?|suggested|indicated|claims|states?|state|notes|posted|observed|maintained|maintains|believed|believes|thinks|hopes|hoped|denied|denies|confirmed|confirms|called|calls|calling|answered|responded|replied|warning|estimated|reported|recalled|promised|vowed|predicted|concluded|announce|stress|acknowledge|adds|mentioned|welcomed|hailed|condemned|criticized|criticised|dismissed|praised|saying|noting|claim|argue|insist|warn|believe|deny|suggest|note|predict)$/i;
/** "according to": the speaker follows. */
export const ACCORDING_TO = /\b(?:according to|in the words of)\s/gi;
