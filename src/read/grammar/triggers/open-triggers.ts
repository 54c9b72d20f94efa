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
    "(?:fail(?:s|ed|ing)?|unable) to (?:reach|agree|produce|resolve|secure|settle|find|come|bring|achieve|deliver|form|pass)|could(?: not|n['’]t) (?:reach|agree|be reached|find|come to)|(?:talks|negotiations|discussions|summit|meeting|deal|truce|ceasefire) (?:have |has |had )?(?:collapsed|broke(?:n)? down|failed|stalled|ended without)|without (?:a|an|any) (?:\\p{L}+ )?(?:agreement|deal|breakthrough|result)|did(?: not|n['’]t) (?:resolve|reach|produce)",
    rest,
  ),
  trigger(
    state("uncertain"),
    "(?:remain(?:s|ed)?|is|are|was|were|it['’]s) (?:\\p{L}+ )?(?:unclear|uncertain|unknown|not clear|to be seen|in doubt|unsure)|unclear (?:whether|if|how|when|what)|(?:uncertainty|doubts?|questions?) (?:over|about|remains?)|no idea (?:whether|if)|not (?:sure|known) (?:whether|if|how)|no guarantees?|did(?: not|n['’]t) (?:disclose|say|specify|reveal) (?:whether|if|when|how)",
    { ...rest, confidence: 0.5 },
  ),
  trigger(
    state("unresolved"),
    "(?:remain(?:s|ed)?|is|are|was|were|still) (?:unresolved|outstanding|pending|deadlocked|stuck|unsettled|disputed|open|at odds)|(?:not|n['’]t|never) yet(?: been)? \\p{L}+|(?:has|have|had|is|was|were|are)(?: still)? not(?: yet| still)? (?:been )?(?:reached|resolved|agreed|decided|finali[sz]ed|settled|come to|set|given|confirmed|approved|ratified)|sticking points?|stumbling blocks?|deadlock|stalemate|impasse|remaining (?:issues|questions|differences|problems)|still (?:needs?|has|have|had|to be|await\\p{L}*|under discussion|no)|unresolved|outstanding (?:issues|questions|problems)|no (?:agreement|deal|decision|breakthrough|compromise|consensus|solution|party|organi[sz]ation) (?:was|has|had|have|on|claimed|immediately)|differences (?:remain|over|on|between)|(?:a lot|much|more) (?:\\p{L}+ )?(?:to be done|remains)",
    rest,
  ),
];
