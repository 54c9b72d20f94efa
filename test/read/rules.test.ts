/** Rules of the grammar by kind: sentences and persons are invented. Each case gives what is read of the kind, by its beginning. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readOf } from "./read-sentence.ts";

type Cases = readonly (readonly [text: string, ...read: string[]])[];

const RULES: Readonly<Record<string, Cases>> = {
  commitment: [
    ["Norway is committed to ending the blockade.", "pledges | Norway"],
    ["Norway has committed to ending the blockade.", "agrees | Norway"],
    ["Kenya and Norway signed an inter-port agreement on ferries.", "agrees | Kenya+Norway"],
    ["The envoys read the treaty between Kenya and Norway on tolls.", "agrees | Kenya+Norway"],
    ["Kenya thanked Norway for hosting the inspectors.", "delivers | Norway"],
    ["Kenya will seek a new route.", "pledges | Kenya"],
    ["This will require patience in Kenya." /* nobody acts */],
    ["The road will be widened next year, Ada Vale said." /* nor here */],
    ["We will never give up, Ada Vale said.", "pledges | We"],
    ["Kenya expressed its readiness to pay.", "offers | Kenya"],
    ["Kenya and Norway decided to build a road.", "agrees | Kenya+Norway"],
    ["Kenya walked away from the talks.", "withdraws | Kenya"],
    ["Norway’s efforts to end the strike went on.", "delivers | Norway"],
    ["Norway may send a second ship.", "considers | Norway"],
  ],
  role: [
    ["Norwegian envoy Ada Vale spoke.", "holds | Ada Vale -> Norwegian | envoy"],
    ["Former envoy Ada Vale spoke."],
    ["Since taking office Ada Vale has travelled."],
    ["Ada Vale dropped out of the race.", "leaves | Ada Vale"],
  ],
  demand: [
    ["Kenya once again called on Norway to pay.", "repeated | Kenya -> Norway"],
    ["Kenya instructed its envoys to stay.", "raised | Kenya"],
    ["Norway ordered the payments."],
    ["Ada Vale asked Jon Okoro about the ships."],
    ["The inspectors came at the request of Norway.", "met | Norway"],
    ["The raid must be condemned, Ada Vale said of Norway."],
    ["Kenya asked Norway to reopen the port.", "raised | Kenya -> Norway"],
    ["Kenya expects the union to reopen the port.", "raised | Kenya"],
    ["Norway must reopen the port, Ada Vale said.", "raised | Ada Vale -> Norway"],
    ["We must be patient, Ada Vale said."],
    ["Demand for fish in Norway rose."],
  ],
  position: [
    ["The High Court of Kenya ruled the levy unlawful.", "opposes | High Court of Kenya"],
    ["Norway reiterated its deep concerns over the quota.", "opposes | Norway"],
    ["Jon Okoro said the plan was a non-starter.", "opposes | Jon Okoro"],
    ["Ada Vale said the new quota served the interests of Kenya.", "supports | Ada Vale"],
    ["Ada Vale called for patience and said the raid was a disgrace.", "opposes | Ada Vale"],
    ["Norway praised the results of the talks.", "supports | Norway"],
    ["We welcome you all to Oslo, Ada Vale said."],
    ["The ships were sent to support Kenya."],
    ["Norway supported the new quota.", "supports | Norway"],
    ["Norway sent aid with the support of Kenya."],
    ["Norway met the challenges of winter."],
  ],
  pressure: [
    ["Norway’s second attack on Kenya came at dawn.", "imposed | Norway -> Kenya"],
    ["Crews fled the Norwegian blockade.", "imposed | Norwegian"],
    ["Norway threatened to close the strait.", "threatened | Norway"],
    ["Drought threatens the harvest in Kenya."],
    ["The envoys met in a restricted format in Kenya."],
    ["Norway extended the sanctions against Kenya.", "imposed | Norway -> Kenya"],
    ["Norwegian sailors were taken hostage by the Kenya League.", "imposed | Kenya League"],
  ],
  tone: [
    ["Ada Vale thanked Norway.", "warm | Ada Vale -> Norway"],
    ["Ada Vale said: “Thank you very much.”"],
    ["“The envoys are traitors,” Ada Vale said.", "hostile | Ada Vale"],
  ],
  deal: [
    [
      "Kenya’s purchase of American missiles from Norway will cost $30 million.",
      "agreed | Kenya -> Norway",
    ],
    ["The purchase by Kenya of 40 missiles from Norway was signed.", "agreed | Kenya -> Norway"],
    ["Norway shipped 40 tanks to Kenya.", "delivered | Norway -> Kenya"],
    ["Kenya released 40 hostages.", "delivered | Kenya"],
  ],
  open: [
    ["Many problems remain between Kenya and Norway.", "unresolved"],
    ["Norway has yet to sign the treaty.", "unresolved"],
    ["The motion was not passed in Kenya.", "failed"],
    ["It was too early to tell, Ada Vale said.", "uncertain"],
    ["Ada Vale answered questions about the port."],
    ["The port of Mombasa is open to ships."],
  ],
  meeting: [
    [
      "A day of intensive talks between Kenya and Norway ended; a report will follow.",
      "held | Kenya+Norway",
    ],
    ["The talks between Kenya and Norway will begin next week.", "scheduled | Kenya+Norway"],
    ["The upcoming Kenya-Norway summit was prepared.", "scheduled | Kenya+Norway"],
    ["Kenya and Norway agreed to hold a summit.", "scheduled | Kenya+Norway"],
    ["Kenya invited Norway to visit the port.", "proposed | Kenya+Norway"],
    ["Ada Vale’s second visit to Norway went well.", "held | Ada Vale+Norway"],
    ["Ada Vale looked forward to meeting with Jon Okoro.", "sought | Ada Vale+Jon Okoro"],
    ["Jon Okoro attended the summit in Oslo.", "held | Jon Okoro"],
    ["Kenya will meet the challenges of winter."],
    ["The envoy Ada Vale met with families of Kenyans.", "held | Ada Vale"],
    ["Kenya and Norway held talks. After the talks Ada Vale flew home.", "held | Kenya+Norway"],
    ["Ada Vale held a news conference in Kenya."],
  ],
};

for (const [kind, cases] of Object.entries(RULES))
  describe(kind, () => {
    for (const [text, ...expected] of cases)
      test(text, () => {
        const read = readOf(kind, text);
        const isAsExpected =
          read.length === expected.length &&
          expected.every((start, index) => read[index]?.startsWith(start));
        assert.ok(isAsExpected, `read: ${read.join("; ")}`);
      });
  });
