import { type Trigger, trigger } from "./trigger.ts";

const RAISED = { kind: "demand", value: "raised" } as const;

/** What is required of others. */
export const DEMAND_TRIGGERS: readonly Trigger[] = [
  trigger(
    { kind: "demand", value: "rejected" },
    "(?:reject(?:s|ed|ing)|not accede to|ignor(?:es|ed|ing)|refus(?:es|ed|ing)|turn(?:ed|s) down|den(?:ied|ies)) (?:\\p{L}+ |['’]s ){0,4}(?:demands?|requests?|calls?|appeals?|ultimatum|petition)",
  ),
  trigger(
    { kind: "demand", value: "rejected" },
    "(?:demands?|requests?|appeals?|ultimatum|petition) (?:was|were|has been|have been|had been) (?:rejected|refused|denied|turned down|dismissed|ignored)",
  ),
  trigger(
    { kind: "demand", value: "met" },
    "(?:accept|grant|meet|met|fulfil|honou?r)(?:s|ed|led|ling)? (?:\\p{L}+ |['’]s ){0,4}(?:demands?|requests?)|complied with|(?:heard|heeded|answered) (?:\\p{L}+ |['’]s ){0,3}(?:demands?|requests?|calls?|appeals?)",
  ),
  trigger({ kind: "demand", value: "met" }, "(?:per|at) (?:the )?request of", {
    actor: "object",
    target: "none",
  }),
  trigger(
    { kind: "demand", value: "dropped" },
    "(?:drop|withdr|abandon)\\p{L}* (?:\\p{L}+ |['’]s ){0,3}demands?",
  ),
  trigger(
    { kind: "demand", value: "repeated" },
    "(?:repeat|reiterat|renew)(?:s|es|ed|ing) (?:\\p{L}+ |['’]s ){0,3}(?:demands?|calls?|requests?|appeals?)|(?:again|repeatedly|continues? to|continued to|keeps?) (?:call\\p{L}* (?:up)?on|call\\p{L}* for|urg\\p{L}+|demand\\p{L}*|ask\\p{L}*|appeal\\p{L}*)",
  ),
  trigger(
    RAISED,
    "demand(?:s|ed|ing)|(?<=\\b(?:we|they|I|to|will|would|could|must|who|not|also|people|workers|protesters|unions?) )demand(?! (?:for|in|and|from|of)\\b)|insist(?:s|ed|ing)? (?:on|that)",
  ),
  trigger(
    RAISED,
    "(?:call(?:s|ed|ing)?|appeal(?:s|ed|ing)?) (?:up)?on|appeal(?:s|ed|ing)? to|urg(?:es?|ed|ing)|ask(?:s|ed|ing) (?!if|whether|about|how|why|what|when|where|who|a |an |[^.;,]{2,40} (?:about|whether|why|how|what) )|expect(?:s|ed)? that (?=[^.;]{2,50} will\\b)|expect(?:s|ed)? (?:that )?(?=(?:the |all |from |\\p{Lu})[^.;]{2,40} to\\b)|want(?:s|ed)? (?:the |\\p{Lu})(?:[\\p{L}'’]+ ){0,4}to|(?:instruct|direct|advis|tell|told|order|commission|encourag|authori[sz])(?:s|es|ed|ing|e)? (?:the |their |his |her |its |all |relevant |more |\\p{Lu})(?:[\\p{L}.'’-]+ ){0,7}to|call(?:s|ed|ing)? for|request(?:s|ed|ing)? (?:that|(?=the \\p{Lu}|\\p{Lu}))|(?:press|pressur)(?:es|ed|ing) (?=the |\\p{Lu}|for )|order(?:s|ed|ing) (?=(?:the |\\p{Lu})[^.;]{2,50} to\\b)|implor(?:es|ed)|warn(?:s|ed) (?:\\p{L}+ ){1,4}(?:not to|against)|please",
  ),
  trigger(
    RAISED,
    "must(?! (?:have|not have|say|admit|(?:not |also )?be \\p{L}+))|needs? to (?=do |stop |accept |release |return |end |sign |come |take |show )|shall (?:certify|provide|ensure|cease|submit|comply|take)|(?:has|have) (?:got )?to (?:stop|end|release|pass|comply|accept|cease|withdraw|return|stand)|let (?:\\p{L}+ ){0,3}(?:go|in|through)",
    {
      actor: "speaker",
      target: "subject",
      confidence: 0.45,
    },
  ),
];
