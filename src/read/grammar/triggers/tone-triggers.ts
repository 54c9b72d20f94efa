import { type Trigger, trigger } from "./trigger.ts";

const WARM = { kind: "tone", value: "warm" } as const;
const HOSTILE = { kind: "tone", value: "hostile" } as const;

/** Praise and thanks, blame and insult. */
export const TONE_TRIGGERS: readonly Trigger[] = [
  trigger(
    WARM,
    `thank(?:s|ed|ing)?(?! you[.,!]?(?: (?:very much|so much|all|again|everyone))*[.,!]?["”]?$| you[.,] (?:Mr|Madam|sir|and)|s? to (?:the|these|this|our|its|his|their) (?:\\p{L}+ )?(?:efforts|agreement|work|deal|support|cooperation)|ful)|prais(?:es|ed|ing|e)|hail(?:s|ed|ing)|commend(?:s|ed|ing)?|laud(?:s|ed)|congratulat(?:es?|ed|ing)|applaud(?:s|ed)?|(?:am|is|are|was|were|be) (?:\\p{L}+ly )?(?:grateful|thankful)
    |appreciat(?:es?|ed|ing|ion)|(?:express|extend|convey|offer|send)(?:s|ed|ing)? (?:\\p{L}+ ){0,4}(?:gratitude|thanks|appreciation|condolences|congratulations|sympathy|sympathies|admiration|respect|best wishes)|paid tribute to|pay tribute to|pays tribute to|salut(?:es?|ed)|admir(?:es|ed)|(?:is|are|was|were|am) (?:\\p{L}+ly )?(?:delighted|honou?red|proud) (?:to|of)|(?:was|were|is|are) (?:\\p{L}+ly )?(?:pleased|glad|happy) to|warmly (?:greeted|welcomed|received)|(?:my|our) (?:dear |good |great |close |valued )?friends?\\b|it['’]s an honou?r|(?:warm|cordial|hearty) welcome|(?:wish(?:es)?|wished) (?:you|them|him|her|all|\\p{Lu}\\p{L}+)|apologi[sz](?:ed|es)`,
    { confidence: 0.5 },
  ),
  trigger(
    WARM,
    "(?:talks|meeting|discussion|conversation|atmosphere|relations|relationship|dialogue|cooperation)s? (?:was|were|has been|have been|are|is) (?:\\p{L}+ly |\\p{L}+ and |very |most )*(?:constructive|productive|friendly|warm|cordial|excellent|positive|good|great|frank|substantive|useful|successful|fruitful)|in a (?:constructive|friendly|warm|cordial|businesslike) (?:\\p{L}+ ){0,3}atmosphere",
    {
      actor: "speaker",
      confidence: 0.4,
    },
  ),
  trigger(
    WARM,
    `(?:great|extraordinary|remarkable|tremendous|outstanding|courageous|brave|tireless|valued|valuable|steadfast|unwavering|strong|positive|personal|critical|decisive|excellent) (?:\\p{L}+ ){0,2}(?:leadership|partners?|contributions?|friends?|friendship|courage|role|statecraft|efforts?|hospitality)
    |(?:great|good|nice|pleasure|honou?r) to (?:see|have|welcome|meet|host)|thoughts and prayers|(?:spoke|speak) highly of|positive assessment|with approval`,
    { actor: "subject-or-speaker", confidence: 0.4 },
  ),
  trigger(
    HOSTILE,
    `(?:harshly |strongly |sharply |fiercely )?(?:criti[cq][a-z]*[sz](?:es|ed|ing)|condemn(?:s|ed|ing)?|accus(?:es|ed|ing)|blam(?:es|ed|ing)|denounc(?:es|ed|ing)|slamm?(?:s|ed|ing)|lambast(?:s|ed|es)|mock(?:s|ed|ing)|ridicul(?:es|ed)|insult(?:s|ed|ing)|rebuk(?:es|ed)|blast(?:s|ed)|attack(?:s|ed|ing) (?=the |his |her |its |\\p{Lu})|chided|scold(?:s|ed)|berat(?:es|ed)|deplor(?:es?|ed)|decri(?:es|ed)|lash(?:es|ed) out|appalled|outraged)`,
    { confidence: 0.5 },
  ),
  trigger(
    HOSTILE,
    "(?:brutal(?:ity)?|barbari[ct]\\p{L}*|murderous|corrupt|hypocri\\p{L}+|disgrac\\p{L}+|shameful|cruel(?:ty)?|reckless|cowardly|heinous|despicable|terrorist regime|dictator|lies|liar|outrage|propaganda|war crimes?|disgrace|evil|illegitimate|atrocit\\p{L}+|unjustly|monstrous|vicious|witch hunt|hoax|lousy|traitors?|irresponsible|misogynistic|fascist|insult to|stab in the back|calamity|treacher\\p{L}+|aggressive(?:ly)?|terrorist (?:groups?|organi[sz]ations?|state)|criminals|hostile|ruthless|scandal\\p{L}*|(?:hold(?:ing)?|taking) (?:[\\p{L}’'-]+ ){1,6}hostage|failed (?:policies|leadership)|extrem(?:e|ist) (?:MAGA|agenda|proposal)|bias(?:ed)?|unfairly)",
    { actor: "speaker", confidence: 0.4 },
  ),
];
