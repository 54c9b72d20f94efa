import type { MainValue } from "../../../domain/kinds.ts";
import type { Attributes } from "../../../domain/record.ts";
import { type Trigger, trigger } from "./trigger.ts";

/** Means are told from the words of each record: see `meansOf`. */
const force = (value: MainValue<"commitment">): Attributes => ({
  kind: "commitment",
  value,
  means: "other",
});

/** What actors bind themselves to, hardest wording first. */
export const COMMITMENT_TRIGGERS: readonly Trigger[] = [
  trigger(
    force("pledges"),
    "(?:will|would|['’]ll|wo|(?:is|are|am|['’]re|['’]m)) ?(?:not|n['’]t|never) (?:going to |be )?(?:give up|giving up|stop|rest|waver|wait|back down|forget|abandon|relent|cease)",
    { actor: "own-subject" },
  ),
  trigger(
    force("declines"),
    `refus(?:es|ed|ing)(?: to)?|declined(?: to)?|declin(?:es?|ing) to|stop(?:s|ped) short of|(?:will|would|did|does|do|are|is|am|was|were) ?(?:not|never) (?:going to |be |intend to |plan to |seek to |immediately )?(?!giv(?:e|ing) up|stopp?ing|rest|wait)(?:offer|provide|send|give|negotiate|commit|sign|join|withdraw|resign|concede|pay|remove|seek|sell|supply|deploy|participate|attend|allow|take part|\\p{L}+ing)
    |won['’]t|wouldn['’]t|(?:is|are|am|['’]re|['’]s|['’]m) not going to(?! (?:give up|stop|rest|wait|back down|forget|abandon))|not prepared to|unwilling to|ruled out (?:sending|joining|\\p{L}+ing)`,
    { confidence: 0.5 },
  ),
  trigger(
    force("withdraws"),
    "withdr(?:ew|aws?|awn|awing) (?:from|its|his|her|their)|pull(?:ed|s|ing)? out of|suspend(?:ed|s|ing)? (?:its|their|his|her) (?:participation|membership|commitment|implementation)|end(?:ed|s|ing)? (?:its|their|his|her) (?:bid|participation|campaign|membership|involvement)|back(?:ed|s) out of|reneged on",
  ),
  trigger(
    force("agrees"),
    `agree(?:s|d|ing)? (?:to|on|upon)|sign(?:s|ed|ing)? (?:[\\p{L}-]+ ){0,6}(?:agreement|accord|deal|treaty|pact|memorandum|declaration|documents?|protocol|statement|contract|convention|charter|plan|programme|program|communiqu[eé])s?
    |reach(?:es|ed|ing)? (?:\\p{L}+ ){0,3}(?:agreements?|deal|accord|understanding|consensus|compromise|settlement)|conclud(?:es|ed|ing) (?:\\p{L}+ ){0,3}(?:agreements?|deal|accord|treaty)
    |adopt(?:s|ed|ing)? (?:\\p{L}+ ){0,4}(?:statement|declaration|resolution|plan|programme|communiqu[eé]|documents?|agreement)|(?:have|has|had) agreed|struck (?:a|an) (?:\\p{L}+ )?(?:deal|agreement)|came to an agreement|settled on`,
    { target: "none" },
  ),
  trigger(
    force("agrees"),
    "(?:agreements?|declaration|documents?|treaty|accord|memorandum|statement|protocol|deal|communiqu[eé]|contract)s? (?:was|were|has been|have been|had been) (?:also |then |later |recently )?(?:signed|reached|concluded|adopted|approved|struck|agreed|endorsed|finali[sz]ed)(?: (?:on|in|at))?",
    { actor: "agent", target: "none" },
  ),
  trigger(
    force("agrees"),
    "(?:has|have|had) (?:\\p{L}+ly )?committed (?:itself |themselves |himself |herself )?(?:to|not to)",
  ),
  trigger(
    force("pledges"),
    `pledg(?:es|ed|ing)|vow(?:s|ed|ing)|promis(?:es|ed|ing)|guarantee(?:d|ing|s? that)|(?:will|would|to) guarantee|undert(?:ook|akes?|aking) to|commit(?:s|ted|ting)? (?:itself|themselves|himself|herself|ourselves|to)|(?:is|are|am|was|were|remains?|remain|stand|stands) (?:\\p{L}+ly )?(?:committed|determined|resolved) to
    |(?:reaffirm|reiterat|confirm|express|underscor|underlin|stress|emphasi[sz])(?:s|es|e|ed|ing) (?:\\p{L}+ |['’]s |U\\.S\\. ){0,4}(?:commitment|determination|intention|resolve) to|commitment to|plan(?:s|ned)? to|intend(?:s|ed)? to|(?:is|are|am|['’]re|['’]m|was|were) going to(?! be)`,
    { actor: "own-subject", confidence: 0.55 },
  ),
  trigger(
    force("agrees"),
    "(?:agreements?|treaty|memorandum|memoranda|protocol|accord|pact|deal|declaration|statement) (?:[\\p{L}-]+ ){0,4}between",
    { actor: "object", target: "none", confidence: 0.5 },
  ),
  trigger(force("agrees"), "decided to", { actor: "several", target: "none" }),
  trigger(force("pledges"), "decided (?:not )?to", { actor: "own-subject", confidence: 0.5 }),
  trigger(
    force("delivers"),
    'thank(?:s|ed|ing)? (?=[^.;“”"]{2,80}? for (?:\\p{L}+ ){0,3}?(?:\\p{L}{3,}ing|efforts?|support|mediation|leadership|role|help|assistance|work|cooperation|contributions?)\\b)',
    { actor: "object", target: "none", confidence: 0.45 },
  ),
  trigger(
    force("pledges"),
    "(?:will|['’]ll|shall)(?! (?:not|never|the|an?|this|that|these|its|his|her|their|our|my|any|you|be(?! \\p{L}+ing)|take place|meet|have|need|bring|discuss|host|tell|benefit|fail|see|know|find|become|come|happen|require|include|mean|depend|face|ever|likely|talk|speak|only|travel|constitute|look|win|lose|cost|receive|represent|turn|hold|lead to|get to|attend|hear|learn|remember|say|ask|report|prove|succeed|result|involve)\\b)(?: (?:also|continue to|always|then|now|soon|fully|be))? \\p{L}{3,}",
    { actor: "own-subject", confidence: 0.45 },
  ),
  trigger(
    force("pledges"),
    "continuing to (?:work|support|provide|help|pursue|stand|cooperate|engage|strengthen|assist|implement|press|use|build)|(?:do|does|doing) (?:everything|all|our|its|their) (?:\\p{L}+ ){0,3}to",
    { actor: "own-subject", confidence: 0.4 },
  ),
  trigger(
    force("offers"),
    "offer(?:s|ed|ing)?(?: to| (?:a|an|the|its|his|her|their|full))|(?:is|are|am|was|were|stands?|be) (?:\\p{L}+ly )?(?:ready|willing|prepared) to|express(?:es|ed|ing)? (?:\\p{L}+ |['’]s ){0,4}readiness to|readiness to|willing(?:ness)? to|propos(?:es|ed|ing) (?:to|a|an|that|the)|presented (?:\\p{L}+ ){0,4}(?:proposal|plan|initiative)",
  ),
  trigger(
    force("considers"),
    "consider(?:s|ing|ed)? (?:\\p{L}+ing|whether|the possibility|a|an|ways)|explor(?:e|es|ing|ed)|weigh(?:s|ing|ed)|contemplat(?:es|ing|ed)|look(?:s|ing|ed)? (?:into|at ways)|study(?:ing)? the possibility",
    { actor: "own-subject", confidence: 0.45 },
  ),
  trigger(
    force("delivers"),
    `(?:has|have|had|['’]ve|['’]s) (?:already |also |now |just |successfully |worked to )?(?:provided|delivered|sent|given|contributed|released|supplied|trained|donated|allocated|launched|established|created|secured|brought|implemented|worked|helped|invested|deployed|opened|fulfilled|made (?:efforts|progress)|taken (?:steps|measures|action)|freed|signed)
    |(?:provid|deliver|donat|releas(?!ed a )|supplied|launch|deploy|allocat|contribut|transferr|dispatch|secur|establish|implement)(?:ed) (?:the|a|an|\\p{L}+)|(?:is|are|am|['’]re|['’]m|been) (?:\\p{L}+ly )?(?:working|providing|helping|making|taking|giving|cooperating|sending|delivering|doing)|work(?:ed|s) (?:tirelessly|closely|hard)|handed over|continues? to (?:work|provide|help|assist|implement|press|build)`,
    { confidence: 0.4 },
  ),
  trigger(
    force("declines"),
    "(?:no|without) (?:plans?|intention|interest) (?:to|of|in|for)|(?:did|does|do|has|have|had) not (?:immediately |yet )?(?:acced\\p{L}*|conced\\p{L}*|offer\\p{L}*|commit\\p{L}*)|resist(?:s|ed)|abstain(?:s|ed)|(?:refusal|unwillingness) to",
    { actor: "own-subject", confidence: 0.45 },
  ),
  trigger(
    force("withdraws"),
    "walk(?:ed|s|ing)? away|br(?:oke|oken|eaks) (?:the|its|their|his|her) (?:\\p{L}+ )?(?:deal|agreement|truce|promise|word|ceasefire|pledge)|violated (?:the|its|their) (?:\\p{L}+ )?(?:truce|ceasefire|agreement|deal|pause)|(?:end|dropp|suspend|abandon)(?:ed|s|ing) (?:its|their|his|her)(?: own)? (?:\\p{L}+ ){0,2}(?:bid|campaign|plans?|candidacy|efforts?|operations?|candidacy|demand)|gave up(?: on)?|abandoned",
    { actor: "own-subject" },
  ),
  trigger(
    force("offers"),
    "(?:put|puts|putting) forward|offered|invit(?:es|ed|ing) (?=[^.;]{3,60} to (?:join|take part|cooperate|invest))|(?:is|are|am|was|were|remains?|be) (?:\\p{L}+ )?open to|initiative (?:to|on|for)",
    { actor: "own-subject", confidence: 0.5 },
  ),
  trigger(
    force("considers"),
    "(?:assess|evaluat|study|review|consider|explor)(?:es|ed|ing|e)? (?:the )?(?:possibilit|opportunit|option|prospect|way|idea)\\p{L}*|(?:is|are|was|were) (?:\\p{L}+ly )?(?:considering|planning|mulling|thinking of|thinking about|looking at)|(?:may|might|could) (?:also |soon |still )?(?!be\\b|have\\b|not\\b|need\\b|become\\b|lead\\b|result\\b|cost\\b|cause\\b|happen\\b|face\\b|see\\b|say\\b|seem\\b|know\\b|get\\b|tell\\b|hear\\b|find\\b|mean\\b|remember\\b|think\\b|well\\b|only\\b)\\p{L}{3,}",
    { actor: "own-subject", confidence: 0.4 },
  ),
  trigger(
    force("delivers"),
    "broker(?:ed|s|ing)|t(?:ook|aking|akes) (?:[\\p{L}-]+ ){0,3}(?:steps?|actions?|precautions|measures)|put(?:ting)? in place|signed into law|opened (?:the|a|its)|made (?:\\p{L}+ )?(?:efforts|contributions?|progress)|fulfil(?:l?ed|ling)|impl?ement(?:ed|ing) (?=the|its|their)|worked (?:to|for)|led (?:the )?efforts",
    { actor: "own-subject", confidence: 0.4 },
  ),
  trigger(
    force("delivers"),
    "(?:efforts|work|engagement|role|initiative) (?:to|in) (?=\\p{L})|(?:continued|steadfast|unwavering|strong) support for",
    { actor: "owner", confidence: 0.4 },
  ),
];
