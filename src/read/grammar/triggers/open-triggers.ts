import { type Trigger, trigger } from "./trigger.ts";

const state = <V extends "unresolved" | "uncertain" | "undiscussed" | "failed">(value: V) =>
  ({ kind: "open", value }) as const;
const rest = { actor: "subject", target: "none" } as const;

/** What is left open. */
export const OPEN_TRIGGERS: readonly Trigger[] = [
  trigger(
    state("undiscussed"),
    "(?:was|were|is|are|had|has|have)(?: not|n['’]t) (?:been |be )?(?:discussed|raised|mentioned|addressed|on the agenda|discussing)|did(?: not|n['’]t) (?:discuss|address|mention|raise|come up)|not holding (?:\\p{L}+ )?talks",
    rest,
  ),
  trigger(
    state("failed"),
    "(?:failed|unable) to \\p{L}+|fail(?:s|ing)? to (?:reach|agree|produce|resolve|settle|find|come|achieve)|no (?:\\p{L}+ )?(?:declaration|statement|communiqu[eé]|path) (?:was|has been|had been|could be|to)|(?:was|were|is|are) (?:not passed|not met|not signed|not adopted|unsuccessful)|could(?: not|n['’]t) (?:reach|agree|be reached|find|come to)|(?:talks|negotiations|discussions|summit|meeting|deal|truce|ceasefire) (?:have |has |had )?(?:collapsed|broke(?:n)? down|failed|stalled|ended without)|without (?:a|an|any) (?:\\p{L}+ )?(?:agreement|deal|breakthrough|result)|did(?: not|n['’]t) (?:resolve|reach|produce)",
    rest,
  ),
  trigger(
    state("uncertain"),
    "(?:remain(?:s|ed)?|is|are|was|were|it['’]s) (?:\\p{L}+ )?(?:unclear|uncertain|unknown|not clear|to be seen|in doubt|unsure)|unclear (?:whether|if|how|when|what)|uncertainty (?:over|about|remains?)|doubts? (?:over|whether|remains?)|questions? (?:remains?|over|(?:is|are) (?:whether|how))|no evidence|never any guarantees?|too early to|(?:might|may|could) (?:not|n['’]t) (?:be reached|happen|hold|agree)|not sure|no idea (?:whether|if)|not (?:sure|known) (?:whether|if|how)|no guarantees?|did(?: not|n['’]t) (?:disclose|say|specify|reveal|immediately \\p{L}+) (?:whether|if|when|how|whom)",
    { ...rest, confidence: 0.5 },
  ),
  trigger(
    state("unresolved"),
    "(?:remain(?:s|ed)?|is|are|was|were|still|been) (?:unresolved|outstanding|pending|deadlocked|stuck|unsettled|disputed|at odds|subject to ratification|far from \\p{L}+)|(?:remain(?:s|ed)?|still) open(?! to)|(?:not|n['’]t|never) yet(?: been)? \\p{L}+|(?:has|have|had|is|was|were|are)(?: still)? not(?: yet| still)? (?:been )?(?:reached|resolved|agreed|decided|finali[sz]ed|settled|come to|set|given|confirmed|approved|ratified)|sticking points?|stumbling blocks?|deadlock|stalemate|impasse|remaining (?:issues|questions|differences|problems)|(?<!what )still (?:needs?|has|have|had|to be|await\\p{L}*|under discussion|no|not)|(?:has|have|had) (?:yet|still) to|await(?:s|ed|ing)?|lack of (?:progress|agreement)|not enough (?:time|progress)|not all (?:\\p{L}+ ){0,3}(?:have|were|has|had|agree)|hang-?ups?|(?:unsettled|protracted|complicated|contentious|open) (?:\\p{L}+ )?(?:problems|issues|questions)|(?:issues?|questions?|problems?|points?|differences|challenges|details|work) (?:\\p{L}+ ){0,2}(?:remain(?:s|ing)?|ahead|requiring|to be (?:resolved|settled|negotiated|worked out|agreed))|(?:many|some|several) (?:\\p{L}+ )?(?:problems|challenges|differences|obstacles|difficulties)|points of contention|final word|unresolved|outstanding (?:issues|questions|problems)|no (?:agreement|deal|decision|breakthrough|compromise|consensus|solution|party|organi[sz]ation) (?:was|has|had|have|on|claimed|immediately)|differences (?:over|on|between)|(?:a lot|much|more) (?:\\p{L}+ )?(?:to be done|remains)",
    rest,
  ),
];
