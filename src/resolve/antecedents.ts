import type { Mention, MentionIndex } from "../domain/mention.ts";
import { type Discourse, followDiscourse } from "./discourse.ts";
import { authorAt, type Speech, speakerOf } from "./first-person.ts";
import { standsFor } from "./nominals.ts";
import { takenUpBy } from "./pronouns.ts";
import type { Scene } from "./scene.ts";

/** Names of the actors that a mention stands for in a record; empty where nothing supports a guess. */
export type Antecedents = (mention: MentionIndex, speech: Speech) => readonly string[];

/** Works out, for one document, whom its mentions stand for. */
export function findAntecedents(scene: Scene): Antecedents {
  const { reading } = scene;
  const { names, discourse } = followDiscourse(scene, (mention, before) =>
    antecedentsOf(scene, mention, before),
  );
  return (index, speech) => {
    const mention = reading.mentions[index];
    if (!mention) return [];
    if (mention.form === "author") return authorAt(scene, speech.evidence, discourse);
    if (mention.form === "first-person") return speakerOf(scene, mention, speech, discourse);
    return names.get(index) ?? [];
  };
}

/** Whom a mention that is no name stands for; "I" and "we" need to know who speaks, which only their record tells. */
function antecedentsOf(scene: Scene, mention: Mention, before: Discourse): readonly string[] {
  switch (mention.form) {
    case "pronoun":
      return takenUpBy(scene, mention, before);
    case "nominal":
      return standsFor(scene, mention, before);
    case "first-person":
    case "name":
    case "author":
      return [];
    default:
      return mention.form satisfies never;
  }
}
