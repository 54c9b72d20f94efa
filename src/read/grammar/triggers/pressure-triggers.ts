import { type Trigger, trigger } from "./trigger.ts";

const value = <V extends "urged" | "threatened" | "considered" | "imposed" | "withheld" | "eased">(
  stage: V,
) => ({ kind: "pressure", value: stage }) as const;
const MEASURE =
  "(?:sanctions?|tariffs?|restrictions?|bans?|embargo(?:es)?|blockade|duties|curbs|penalt(?:y|ies)|asset freezes?|quotas?|limits?|curfew|lockdown|levies|levy)";

/** Coercive measures, from lifted to imposed. */
export const PRESSURE_TRIGGERS: readonly Trigger[] = [
  trigger(
    value("eased"),
    `(?:lift|eas|reliev|remov|reduc|lower|suspend|waiv|cut|eliminat|rescind|revok|end)(?:s|es|ed|ing|e)? (?:\\p{L}+ |\\d+%? |['’]s ){0,5}${MEASURE}|sanctions relief|lifting of (?:\\p{L}+ ){0,3}${MEASURE}|(?:strike|blockade|siege|protest) (?:was|has been) (?:called off|lifted|ended)|drop(?:ped|s) (?:the |all )?charges`,
  ),
  trigger(
    value("withheld"),
    `(?:delay|postpon|withh|paus|hold off|stay)(?:s|es|ed|ing|eld|old|olds)? (?:\\p{L}+ ){0,4}(?:${MEASURE}|aid|order|ruling|deportation|strike)|(?:did|does|will|would) not (?:impose|extend)|issued? (?:a|an) (?:\\p{L}+ )?stay|prefer(?:s|red) to (?:wait|delay|hold off)|(?:held|hold|holding) off (?:on )?`,
  ),
  trigger(
    value("considered"),
    `(?:consider|weigh|contemplat|discuss|mull|prepar)(?:s|ed|ing|es)? (?:\\p{L}+ ){0,4}${MEASURE}|(?:additional|further|new) ${MEASURE} (?:are|is|were) (?:being )?(?:considered|discussed|prepared)`,
  ),
  trigger(
    value("urged"),
    `(?:call(?:s|ed)? for|urg(?:e|es|ed)|demand(?:s|ed)) (?:\\p{L}+ ){0,5}${MEASURE}`,
  ),
  trigger(
    value("threatened"),
    "threat(?:ens?|ened|ening) (?:to|with|(?:\\p{L}+ ){1,4}with)|threats? against|warn(?:s|ed) (?:\\p{L}+ ){0,4}of (?:sanctions|consequences|action|strikes|retaliation)|ultimatum|vow(?:ed|s) (?:revenge|retaliation|to (?:retaliate|strike|punish|respond))|mobili[sz](?:ed|ing|ation) (?=\\p{L}+ (?:troops|forces|reserv))|be (?:subject to|punished)",
    { actor: "own-subject" },
  ),
  trigger(
    value("threatened"),
    "(?:would|will|could) (?:impose|retaliate|face (?:\\p{L}+ )?(?:consequences|sanctions|tariffs|penalt)|respond with|sue|strike|walk out|take legal action|pay (?:a|the) (?:\\p{L}+ )?price|pay for)",
  ),
  trigger(
    value("imposed"),
    `impos(?:es?|ed|ing)|sanction(?:ed|ing) (?=\\p{Lu}|the )|suspend(?:s|ed|ing) (?:\\p{L}+ ){0,4}(?:aid|flights|exports|imports|cooperation|payments|deliveries|trade|parliament|membership|visas?|talks)
    |(?:extend|renew|levy|levi|implement|tighten|reinstat|reimpos|maintain)(?:s|es|ed|ing)? (?:[\\p{L}\\d%,.-]+ ){0,4}${MEASURE}|bann(?:ed|ing) (?=\\p{L})|bans|blocked|blocking (?=the |\\p{Lu})|expel(?:s|led|ling)|seiz(?:ed|es) (?=the |\\p{Lu})|arrest(?:ed|s|ing)|(?<!\\b(?:wrongfully|unjustly) )detain(?:ed|s|ing) (?=the |his |her |its |two |three |\\d|\\p{Lu})|sued|sues|fil(?:ed|es|ing) (?:[\\p{L}-]+ ){0,3}(?:lawsuits?|suit|complaint|charges|petition)|impeach(?:ed|es|ing)
    |(?:launch|order|conduct)(?:ed|es|ing)? (?:[\\p{L}-]+ ){0,4}(?:attacks?|offensive|airstrikes?|strikes?|investigation|operation|assault|missiles?|raid|crackdown|invasion)|carr(?:ied|ying) out (?:\\p{L}+ ){0,3}(?:attacks?|airstrikes?|strikes?|raids?)|(?<!\\b(?:the|a|an|car|suicide|double|twin) )(?:bombed|shelled|struck)(?! (?:a|an) (?:\\p{L}+ )?(?:deal|agreement|balance))|besieg(?:ed|ing)|invad(?:ed|es|ing)|kill(?:ed|s|ing) (?=\\p{L}|\\d)|attacked|(?:opened fire|fired) (?:on|at|tear gas|rockets|missiles)|claimed responsibility|took (?:[\\p{L}-]+ ){0,3}hostages?|went on strike|(?:are|is|were) on strike|walked out|boycott(?:ed|s|ing)|protest(?:ed|ing)|fr(?:eezes|eezing|oze) (?:[\\p{L}-]+ ){0,3}(?:assets|funds)|retaliat(?:ed|es)|cut(?:ting)? off|punish(?:ed|es|ing)|prohibit(?:s|ed)|designat(?:ed|es|ing) (?:[\\p{L}-]+ ){1,6}as (?:[\\p{L}-]+ ){0,3}terrorist|declar(?:ed|es|ing) (?:a|the) (?:\\p{L}+ )?(?:emergency|blockade)|issued (?:a|an|\\p{L}+) (?:\\p{L}+ )?(?:subpoenas?|warrants?|arrest warrants?|injunction)`,
    { actor: "own-subject", confidence: 0.5 },
  ),
  trigger(
    value("imposed"),
    "(?:taken|held|kept|being held|held being) (?:hostage|captive)|hostages (?:taken|held)",
    { actor: "agent", confidence: 0.5 },
  ),
  trigger(
    value("imposed"),
    "(?:attacks?|airstrikes?|strikes?|invasion|aggression|massacre|bombardment|shelling|assault|blockade|embargo|crackdown|sanctions|tariffs)",
    { actor: "owner", confidence: 0.4 },
  ),
];
