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
    `(?:delay|postpon|withh|paus|hold off|stay)(?:s|es|ed|ing|eld|old|olds)? (?:\\p{L}+ ){0,4}(?:${MEASURE}|aid|order|ruling|deportation|strike)|(?:did|does|will|would) not (?:impose|apply|extend)|issued? (?:a|an) (?:\\p{L}+ )?stay|prefer(?:s|red) to (?:wait|delay|hold off)|(?:held|hold|holding) off (?:on )?`,
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
    "threat(?:ens?|ened|ening)(?! to (?:the|our))|threats? (?:of|against|to)|warn(?:s|ed) (?:\\p{L}+ ){0,4}of (?:sanctions|consequences|action|strikes|retaliation)|ultimatum|vowed (?:revenge|retaliation|to retaliate)|mobili[sz](?:ed|ing|ation)|be (?:subject to|prosecuted|punished)",
    { actor: "own-subject" },
  ),
  trigger(
    value("threatened"),
    "(?:would|will|could) (?:impose|retaliate|face|respond with|sue|strike|walk out|take legal action|pay a price)",
  ),
  trigger(
    value("imposed"),
    `impos(?:es?|ed|ing)|sanction(?:ed|ing) (?=\\p{Lu}|the )|sanctions (?:against|on)|suspend(?:s|ed|ing) (?:\\p{L}+ ){0,4}(?:aid|flights|exports|imports|cooperation|payments|deliveries|trade|parliament|membership|visas?|talks)
    |bann(?:ed|ing)|bans|block(?:s|ed|ing)|expel(?:s|led|ling)|seiz(?:ed|es|ing)|arrest(?:ed|s|ing)|detain(?:ed|s|ing)|charged (?=with |\\p{Lu})|sentenced|convicted|indicted|sued|sues|fil(?:ed|es|ing) (?:\\p{L}+ ){0,3}(?:lawsuits?|suit|complaint|charges|motion|appeal)
    |launch(?:ed|es|ing) (?:\\p{L}+ ){0,4}(?:attacks?|offensive|airstrikes?|strikes?|investigation|operation|assault|missiles?|raid)|carr(?:ied|ying) out (?:\\p{L}+ ){0,3}(?:attacks?|airstrikes?|strikes?|raids?)|bomb(?:ed|ing|ings|s)|shell(?:ed|ing)|besieg(?:ed|ing)|invad(?:ed|es|ing)|(?:opened fire|fired) (?:on|at|tear gas|rockets|missiles)|went on strike|(?:are|is|were) on strike|walked out|boycott(?:ed|s|ing)|restrict(?:ed|s|ing)|freez(?:es|ing)|froze|retaliat(?:ed|es)|cut(?:ting)? off|shut down|prohibit(?:s|ed|ing)|issued (?:a|an) (?:\\p{L}+ )?(?:subpoena|warrant|arrest warrant|injunction)`,
    { confidence: 0.5 },
  ),
  trigger(
    value("imposed"),
    `(?:${MEASURE}|attacks?|airstrikes?|protests?|demonstrations?) (?:against|on|in|targeting|imposed)`,
    { actor: "agent", confidence: 0.4 },
  ),
];
