import { type Trigger, trigger } from "./trigger.ts";

const SUPPORTS = { kind: "position", value: "supports" } as const;
const OPPOSES = { kind: "position", value: "opposes" } as const;
const bySpeaker = { actor: "speaker", target: "none" } as const;

/** Stances: verbs of their holder, then what a speaker says ought or ought not to be. */
export const POSITION_TRIGGERS: readonly Trigger[] = [
  trigger(
    OPPOSES,
    `(?:strongly |firmly |fully )?(?:oppos(?:es|ed|ing)|object(?:s|ed) to|reject(?:s|ed|ing)|disagree(?:s|d)?(?: with)?|vot(?:ed|ing) against
    |condemn(?:s|ed|ing)?|denounc(?:es|ed|ing)|criticis(?:es|ed)|criticiz(?:es|ed)|disput(?:es|ed)|appeal(?:ed|s) against|challeng(?:ed|ing)(?= the| a| his| her| \\p{Lu})|ruled out|rules out|dismiss(?:ed|es))`,
  ),
  trigger(
    OPPOSES,
    "oppose|reject|condemn|object to|(?:is|are|was|were|am|be) (?:strongly |firmly )?(?:against|opposed to)",
  ),
  trigger(
    OPPOSES,
    "(?:raised|raises|raise|expressed|expresses|express|voiced|shared) (?:\\p{L}+ ){0,3}(?:concerns?|objections?|opposition|regret|disappointment|outrage)",
  ),
  trigger(
    OPPOSES,
    `(?:does|do|did|would|will|can) ?(?:not|never|n['’]t) (?:support|accept|recogni[sz]e|agree|want|tolerate|allow|endorse|believe)
    |don['’]t (?:support|accept|recogni[sz]e|agree|want|believe)|doesn['’]t (?:support|accept|recogni[sz]e|agree|want|believe)|cannot (?:accept|support|allow|tolerate|agree)|can['’]t (?:accept|support|allow|tolerate|agree)|won['’]t (?:accept|tolerate|allow)`,
  ),
  trigger(
    { kind: "position", value: "defers" },
    "(?:is|are|was|would be|should be|it['’]s) (?:a matter )?(?:up to|for) (?:\\p{L}+ ){1,5}to (?:decide|determine|choose|settle)|left? it to|leave(?:s)? (?:it|this|that) to|have the final (?:say|word)",
    {
      ...bySpeaker,
      target: "object",
    },
  ),
  trigger(
    { kind: "position", value: "undecided" },
    "(?:has|have|had) not (?:yet )?(?:decided|taken a position|made (?:a|any) decision)|undecided",
    { target: "none" },
  ),
  trigger(
    { kind: "position", value: "conditional" },
    "(?:would|will|can|could) only (?:\\p{L}+ ){1,4}(?:if|once|when|after)|(?:only|not) (?:\\p{L}+ ){0,6}unless",
    { ...bySpeaker, actor: "subject-or-speaker" },
  ),
  trigger(
    SUPPORTS,
    `(?:strongly |fully |firmly |also |warmly )?(?:support(?:s|ed)|(?<=\\b(?:am|is|are|was|were|been|['’]re|['’]m) (?:\\p{L}+ly )?)supporting|back(?:s|ed)|favou?r(?:s|ed)|endors(?:es|ed|ing)|welcom(?:es|ed)|advocat(?:es|ed|ing)|approves? of|vot(?:ed|ing) (?:for|in favou?r)
    |hail(?:s|ed)|embrac(?:es|ed)|defend(?:s|ed)|prefers?|preferred|(?:is|are|was|were|am) (?:strongly )?in favou?r of|spoke in favou?r of)`,
    { target: "none" },
  ),
  trigger(
    SUPPORTS,
    "(?:(?<!(?:\\b(?:to|the|their|our|its|his|her|your|of|for|in|with|and|any|no|such|this|that|provid\\p{L}+|financial|humanitarian|military|technical|air|political|full|strong|continued|international|public|popular|federal|additional|more|further|mutual|active|gain\\p{L}*|express\\p{L}*|giv\\p{L}+|receiv\\p{L}+)|['’]s) )support|(?<=\\b(?:continues?|ready|willing|prepared|pleased|proud) to )support)",
    {
      actor: "own-subject",
      target: "none",
      confidence: 0.5,
    },
  ),
  trigger(
    SUPPORTS,
    "(?:welcome(?! (?:you|to|back|everyone|everybody|all|our guests)\\b)|endorse|favou?r|believe in|recogni[sz]e|recogni[sz]es|recogni[sz]ed|agree(?:s|d)? (?:that|with))",
    { target: "none", confidence: 0.5 },
  ),
  trigger(
    SUPPORTS,
    `(?:stress(?:es|ed|ing)?|emphasi[sz](?:es?|ed|ing)|underlin(?:es?|ed|ing)|underscor(?:es?|ed|ing)|not(?:es|ed|ing)|reiterat(?:es?|ed|ing)|reaffirm(?:s|ed|ing)?|affirm(?:s|ed)?|highlight(?:s|ed)?|point(?:s|ed) (?:out|to)|recogni[sz]ed|discussed|agreed (?:on|about)) 
    (?:the |their |its |his |her )?(?:\\p{L}+ ){0,2}(?:need|importance|necessity|significance|urgency|support|right|value|interest|relevance)`,
    { target: "none" },
  ),
  trigger(
    SUPPORTS,
    "express(?:es|ed|ing)? (?:\\p{L}+ ){0,4}(?:support|interest|readiness|willingness|confidence|hope|conviction|desire)(?: for| in| that| to)?",
    { target: "none" },
  ),
  trigger(
    SUPPORTS,
    `(?:it is|it['’]s|it was|it would be|would be|is|are|was|were) (?:\\p{L}+ly )?(?:important|necessary|essential|crucial|vital|imperative|time|high time|right|critical|fair|good|desirable|in (?:the|our|everyone['’]s) interests?)(?: that| to| for)`,
    bySpeaker,
  ),
  trigger(
    OPPOSES,
    "(?:should|must|ought|shall) (?:not|never)|shouldn['’]t|mustn['’]t|no (?:military solution|alternative)|(?:is|are|was|were|be|remains?) (?:totally |completely |absolutely |simply )?(?:unacceptable|illegal|unlawful|unconstitutional|wrong|inadmissible|intolerable|outrageous|a mistake|dangerous)",
    bySpeaker,
  ),
  trigger(
    SUPPORTS,
    "(?:the |its |their |great |utmost )?(?:importance|need|necessity|relevance|urgency|significance|priority) (?:of|for|to)|(?:the |a |our |their )?right to|in (?:the|our|everyone['’]s) interests? of|must be|needs? to be|(?:political|peaceful|diplomatic|lasting|negotiated|just|comprehensive) (?:\\p{L}+ )?(?:settlement|solution|resolution|process|peace)|territorial integrity|as soon as possible",
    { ...bySpeaker, confidence: 0.45 },
  ),
  trigger(SUPPORTS, "(?:should|ought to)(?! (?:not|never))", { ...bySpeaker, confidence: 0.5 }),
  trigger(
    SUPPORTS,
    "we (?:must|need to|have to|cannot but)(?! (?:not|never))|there (?:is|was) (?:a|the|no) (?:need|alternative|reason)|the (?:best|only|right) (?:way|solution|path|basis)|(?:I|we) (?:\\p{L}+ly )?(?:believe|am convinced|are convinced|am confident|are confident|hope) (?:that|it|the|this|in)",
    {
      ...bySpeaker,
      confidence: 0.45,
    },
  ),
  trigger(
    OPPOSES,
    "(?:(?:is|are|was|were|be|been|called|as|calling) (?:\\p{L}+ly |simply |just )?(?:a |an |the )?(?:\\p{L}+ )?(?:horrific|wrong|disaster|catastrophe|disgrace|outrage|breach|violation|irresponsible|unwarranted|unjustified|ineffective|unfair|premature|not enough|too early|mistake|threat to|nonsense|absurd|ridiculous|insult|failure|farce|sham)|(?:is|are|was|were|be|been|am) (?:\\p{L}+ly )?(?:concerned|worried|alarmed|disappointed|troubled|dismayed|sceptical|skeptical)(?: that| about| by| over| at| with)?|pos(?:es?|ed|ing) (?:a|an) (?:\\p{L}+ ){0,2}(?:threat|danger|risk)|no (?:reason|justification|excuse|place|responsible \\p{L}+) (?:for|to|can|should)|in (?:nobody|no one)['’]s interest|violat(?:es|ed|ing)|violation of|regret(?:s|ted)?|cannot (?:be|continue|go on|stand|succeed|justify|work)|deplor(?:es?|ed))",
    { ...bySpeaker, confidence: 0.45 },
  ),
  trigger(
    SUPPORTS,
    "(?:(?:in|serv\\p{L}+|meets?|match\\p{L}*|secur\\p{L}+|advanc\\p{L}+) (?:\\p{L}+ |['’]s ){0,5}interests?|mutually (?:beneficial|acceptable)|highly (?:assess|prais|apprais|satisf|valu|important|appreciat)\\p{L}*|satisf(?:ied|action) (?:with|at|over|by|that)|look(?:s|ed|ing)? forward to|key to|(?:our|the|their|its|my|his|her) (?:\\p{L}+ ){0,2}(?:goal|aim|objective|priority|task) (?:is|was|of|remains|here is)|testament to|(?:significant|important|major|positive|historic|big|great|essential|meaningful|right) (?:\\p{L}+ )?(?:steps?|progress|achievements?|milestones?|breakthrough|victory|win|direction|day for)|(?:good|win|great|better|best|fair) (?:for|deal|news|solution|outcome|result)s?|deserves?|(?:is|are|was|were|am|be) (?:\\p{L}+ly )?(?:confident|convinced|certain|optimistic|hopeful|encouraged)(?: that| about| of| by)?|(?<=\\b(?:is|are|was|were|been|be|as|very|highly|quite|it|more|and) (?:\\p{L}+ly )?)(?:productive|constructive|fruitful|substantive|useful|beneficial|natural|necessary|effective))",
    { ...bySpeaker, confidence: 0.4 },
  ),
  trigger(
    SUPPORTS,
    "prais(?:es|ed|ing) (?:the |its |their |his |her )?(?:[\\p{L}-]+ ){0,3}(?:results?|agreement|deal|plan|talks|progress|proposal|initiative|decision|outcome|cooperation|policy|efforts?|work)|hereby approve|approves?(?! of)|(?:is|are|was|were) prepared to accept",
    { target: "none", confidence: 0.45 },
  ),
  trigger(
    OPPOSES,
    "(?:found|ruled|declared|deemed|called|calling|calls) [^.;“\"]{3,60}? (?:unconstitutional|unlawful|illegal|invalid|unacceptable|unfair|a mistake)|contradict(?:s|ed)|(?:ruled|rules|came out|fights?|fought|fighting|spoke|speaking|campaigned) against|overturn(?:s|ed)|revers(?:es|ed) (?=the |a )|str(?:uck|ikes) down|attack(?:s|ed|ing) the (?:\\p{L}+ )?(?:investigation|plan|proposal|decision|inquiry|bill|deal|subpoena|ruling|law)|opposition to|(?:is|are|was|were|been) (?:\\p{L}+ly )?critical of|(?:express|rais|reiterat|voic|shar|convey|not)(?:es|ed|ing) (?:\\p{L}+ ){0,3}(?:concerns?|opposition|objections?|alarm)|declined (?:the|his|her|their|\\p{Lu}\\p{L}+['’]s) (?:offer|resignation|invitation|request)",
    { actor: "own-subject" },
  ),
  trigger(
    OPPOSES,
    "unconstitutional|untenable|non-?starter|unreasonable|not reasonable|unfortunate(?:ly)?|will not (?:help|solve|work|bring)|(?:breaking|against) the law|witch hunt|(?:matter|source|cause) of concern|too (?:far|much|little|late)",
    { ...bySpeaker, confidence: 0.4 },
  ),
  trigger(
    SUPPORTS,
    "(?:we|I) (?:\\p{L}+ )?(?:need|agree|support|are for)(?! you\\b)|(?:it is|it['’]s) (?:\\p{L}+ )?(?:time|good|great|key)|worth|would like to see|(?:our|my|the) (?:common|shared|joint) (?:\\p{L}+ )?(?:goal|aim|interest|future|vision|values)",
    { ...bySpeaker, confidence: 0.4 },
  ),
];
