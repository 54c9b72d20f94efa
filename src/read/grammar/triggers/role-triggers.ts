import { type Trigger, trigger } from "./trigger.ts";

/** Posts got and lost; a post told beside a name is read from the mention itself. */
export const ROLE_TRIGGERS: readonly Trigger[] = [
  trigger(
    { kind: "role", value: "leaves" },
    "resign(?:s|ed|ing)?(?! to)|step(?:s|ped|ping)? down|stood down|(?:was|were|been) (?:dismissed|fired|sacked|ousted|removed from office|replaced)|left office|le(?:ave|aves|aving) office|dropp(?:ed|ing) out of the race|announced (?:his|her|their) resignation|retir(?:es|ed)|withdrew (?:from the race|his candidacy|her candidacy)",
    { confidence: 0.5 },
  ),
  trigger(
    { kind: "role", value: "named" },
    "(?:was|were|been|be|is|are) (?:re-?)?(?:appointed|elected|named|nominated|chosen|selected|sworn in|designated)(?: as)?|(?:became|becomes|become|will become) (?:the |a |an )?(?:\\p{L}+ ){0,4}(?:president|minister|leader|chair|chairman|head|nominee|secretary|ambassador|envoy|commissioner|candidate)|(?:will|would|to) (?:take the lead|lead (?:the|a|his|her|their|its) (?:\\p{L}+ ){0,2}(?:delegation|talks|team|negotiations|mission|effort))|(?<!since )(?:takes|will take) office|assum(?:es|ing) (?:the )?(?:\\p{L}+ )?(?:chairmanship|presidency|office|leadership)|assumed (?:the )?(?:office|post|presidency|leadership|nomination)|w(?:on|ins) the (?:\\p{L}+ ){0,3}(?:nomination|presidency|election)",
    { confidence: 0.5 },
  ),
];
