import assert from "node:assert/strict";
import { test } from "node:test";
import type { Document } from "../domain/document.ts";
import { asId } from "../domain/id.ts";
import {
  type ActorType,
  asMentionIndex,
  type Mention,
  type MentionForm,
} from "../domain/mention.ts";
import type { Reading } from "../domain/reader.ts";
import { type Attributes, type MentionRecord, makeRecord } from "../domain/record.ts";
import { resolveDocument } from "./resolve-document.ts";

interface Case {
  readonly name: string;
  readonly title?: string;
  readonly publisher?: string;
  /**
   * Mentions are `<form type … |words>` with `pl`, `known=`, `post=`, `of=` (`_` for a blank); `?` marks the one asked for,
   * `m` the parties of a meeting, `s` the speaker of its sentence.
   */
  readonly text: string;
  readonly kind?: Attributes;
  readonly expected: readonly string[];
}

// Invented people, states and bodies.
const VALE = "<name person post=President of=Norland|Ada Vale>";
const ODE = "<name person post=President of=Sudland|Piet Ode>";
const CASES: readonly Case[] = [
  {
    name: "he is the subject of the sentence before, not whom it met",
    text: "<name person|Karl Brandt> met <name person|Piet Ode> in the harbour. <? pronoun person|He> called it a good day.",
    expected: ["Karl Brandt"],
  },
  {
    name: "she is the one with a woman's given name",
    text: "<name person|Karl Brandt> met <name person|Anna Ode> in the harbour. <? pronoun person|She> called it a good day.",
    expected: ["Anna Ode"],
  },
  {
    name: "a title of courtesy tells the gender",
    text: "Ms <name person|Tovi Rask> met <name person|Quill Ode> in the harbour. <? pronoun person|He> called it a good day.",
    expected: ["Quill Ode"],
  },
  {
    name: "who is speaking does not say he of himself within quotation marks",
    text: "<name person|Karl Brandt> praised the envoy <name person|Piet Ode>. <s name person|Brandt> said: “<? pronoun person|He> carried the letters.”",
    expected: ["Piet Ode"],
  },
  {
    name: "they are the parties of the meeting",
    text: "<m name person|Ada Vale> met <m name person|Piet Ode>. The harbour was closed to visitors. <? pronoun group pl|They> spoke of the locks.",
    expected: ["Ada Vale", "Piet Ode"],
  },
  {
    name: "nobody fits: nobody is guessed",
    text: "The harbour was closed. <? pronoun person|He> called it a good day.",
    expected: [],
  },
  {
    name: "the president of a state",
    text: `${VALE} met ${ODE}. <? nominal person post=president of=Sudland|The Sudlandish president> spoke first.`,
    expected: ["Piet Ode"],
  },
  {
    name: "the minister is no prime minister",
    text: "<name person post=Prime_Minister|Ada Vale> and <name person post=Harbour_Minister|Piet Ode> came. <? nominal person|The minister> spoke.",
    expected: ["Piet Ode"],
  },
  {
    name: "the vice president is not the president",
    text: "<name person post=President|Ada Vale> and <name person post=Vice_President|Piet Ode> came. <? nominal person|The vice president> spoke.",
    expected: ["Piet Ode"],
  },
  {
    name: "an official text calls its own head the President",
    title: "Readout of President Vale’s Call with President Piet Ode of Sudland",
    publisher: "Norland",
    text: "<name person post=President|Ada Vale> spoke with <name person post=President|Piet Ode> of <name state known=Sudland|Sudland>. <? nominal person|The President> praised the lock.",
    expected: ["Ada Vale"],
  },
  {
    name: "the name that follows between commas",
    text: "<? nominal person|the director> of the Lake Fund, <name person|Ada Vale>, said so.",
    expected: ["Ada Vale"],
  },
  {
    name: "the two leaders are those who met",
    text: "<m name person|Ada Vale> met <m name person|Piet Ode>, and praised <name person|Karl Brandt> and <name person|Lena Holt>. It rained for two days. <? nominal group pl|The two leaders> signed.",
    expected: ["Ada Vale", "Piet Ode"],
  },
  {
    name: "the sides of talks are the states of the title",
    title: "Norland-Sudland talks",
    text: "<name state known=Norland|Norland> and <name state known=Sudland|Sudland> want a lock in <name state known=Estmark|Estmark>. <? nominal group pl|The sides> signed.",
    expected: ["Norland", "Sudland"],
  },
  {
    name: "the leaders may be named only later, where the text names just two",
    text: `<? nominal group pl|The two leaders> held talks. Then ${VALE} met ${ODE}.`,
    expected: ["Ada Vale", "Piet Ode"],
  },
  {
    name: "the three leaders are three",
    text: `<m name person|Ada Vale> met <m name person|Piet Ode>. Then <m name person|Lena Holt> came. <? nominal group pl|The three leaders> spoke.`,
    expected: ["Ada Vale", "Piet Ode", "Lena Holt"],
  },
  {
    name: "two heads of state are those who lead",
    text: `${VALE} and ${ODE} came. <name person post=Harbour_Minister|Lena Holt> and <name person post=Port_Minister|Karl Brandt> waited. <? nominal group pl|The two heads> of state spoke.`,
    expected: ["Ada Vale", "Piet Ode"],
  },
  {
    name: "the President of an official text is whom only its title names",
    title: "Anna Ode signed the harbour law",
    publisher: "Norland",
    text: "<? nominal person post=President|The President> spoke of the lock.",
    expected: ["Anna Ode"],
  },
  {
    name: "of a guest alone in the title, the other is the publisher's own head of state",
    title: "Meeting with President of Sudland Piet Ode",
    publisher: "Norland",
    text: `<name state known=Norland|Norland> waited. <? nominal group pl|The presidents> spoke. Then ${ODE} met ${VALE}. <name person|Karl Brandt> waited.`,
    expected: ["Ada Vale", "Piet Ode"],
  },
  {
    name: "whoever has a post in the title is a person",
    title: "President Ada Vale met with Sudland’s President Piet Ode",
    text: "<? nominal group pl|The two leaders> spoke. <name unknown|Vale> and <name unknown|Ode> left.",
    expected: ["Ada Vale", "Piet Ode"],
  },
  {
    name: "leaders of states in a list are those states",
    text: "<? nominal group pl|the leaders> of <name state known=Norland|Norland>, <name state known=Sudland|Sudland> and <name state known=Estmark|Estmark> met.",
    expected: ["Norland", "Sudland", "Estmark"],
  },
  {
    name: "leaders of states that the text names are those leaders",
    text: `${VALE} met ${ODE}. <? nominal group pl|The presidents> of <name state known=Norland|Norland> and <name state known=Sudland|Sudland> spoke.`,
    expected: ["Ada Vale", "Piet Ode"],
  },
  {
    name: "our partners of a state are the state",
    text: "<name state known=Sudland|Sudland> agreed. <? nominal group pl of=Sudland post=partners|our Sudlandish partners> waited.",
    expected: ["Sudland"],
  },
  {
    name: "I is the person who signs",
    title: "Statement by President Ada Vale on the Locks",
    publisher: "Norland",
    text: "<author person|Ada Vale><? first-person person|I> praise the lock.",
    expected: ["Ada Vale"],
  },
  {
    name: "we who sign jointly are all of them",
    title:
      "Joint Statement by President Ada Vale, President Piet Ode and Chancellor Lena Holt on the Locks",
    text: "<author person|Ada Vale><? first-person group pl|We> praise <name person|Ada Vale>, <name person|Piet Ode> and <name person|Lena Holt>.",
    expected: ["Ada Vale", "Piet Ode", "Lena Holt"],
  },
  {
    name: "I without a signer is the person whose words are announced",
    publisher: "Harbour Office (Norland)",
    text: "The secretary <name person post=Secretary|Ada Vale> said:\n\n<? first-person person|I> praise the lock.",
    expected: ["Ada Vale"],
  },
  {
    name: "I is whoever's turn it is in a talk",
    text: `${VALE.replace("Ada Vale>", "ADA VALE>")}: Welcome.\n\n${ODE}: Thank you.\n\n<? first-person person|I> praise the lock.`,
    expected: ["Piet Ode"],
  },
  {
    name: "I in a question is none of those who speak",
    text: `${VALE}: Welcome.\n\n${ODE}: Thank you.\n\nQUESTION: Then <? first-person person|I> ask this.`,
    expected: [],
  },
  {
    name: "I in a quotation that runs on is who was quoted last",
    text: `${ODE} came. “The lock is old,” <s name person|Ada Vale> said. “<? first-person person|I> praise it.”`,
    expected: ["Ada Vale"],
  },
  {
    name: "we of a group that signs are the group",
    title: "Lake Leaders’ Statement on the Locks",
    publisher: "Norland",
    text: "<author group pl|Lake Leaders><? first-person group pl|We> praise the lock.",
    expected: ["Lake Leaders"],
  },
  {
    name: "we who commit are the state for which a president speaks",
    text: "<s name person post=President of=Norland|Ada Vale> said: “<? first-person group pl|We> will open the lock.”",
    kind: { kind: "commitment", value: "pledges", means: "other" },
    expected: ["Norland"],
  },
  {
    name: "we who agreed are both states",
    title: "Talks with President Piet Ode of Sudland",
    text: `Then ${ODE} left. <s name person post=President of=Norland|Ada Vale> said: “<? first-person group pl|We> agreed on the lock.”`,
    kind: { kind: "commitment", value: "agrees", means: "other" },
    expected: ["Norland", "Sudland"],
  },
  {
    name: "a minister is one whom the text does not name",
    text: "<name person post=Harbour_Minister|Piet Ode> came. A <? nominal person|harbour minister> spoke.",
    expected: ["harbour minister"],
  },
  {
    name: "the person of the title goes before another of one gender",
    title: "Anna Ode returns",
    text: "Flags for <name person|Anna Ode> and for <name person|Lena Holt> hung there. <? pronoun person|She> waved.",
    expected: ["Anna Ode"],
  },
  {
    name: "both sides of whom the text tells nothing are nobody",
    text: "It rained. <? nominal group pl|Both sides> signed.",
    expected: [],
  },
  {
    name: "a name is spelled as the report spells it",
    text: "<? name person known=Jose_Al-Vale|José el-Vale> came.",
    expected: ["José el-Vale"],
  },
];

for (const { name, expected, ...given } of CASES)
  test(name, () => {
    const { document, reading } = readingOf(given);
    const { records } = resolveDocument(document, reading, []);
    assert.deepEqual(records.at(-1)?.actor, expected);
  });

const MARK = /<([^|>]*)\|([^>]*)>/g;

function readingOf(given: Omit<Case, "name" | "expected">): {
  document: Document;
  reading: Reading;
} {
  const roles: string[][] = [];
  const mentions: Mention[] = [];
  let text = "";
  let from = 0;
  for (const match of given.text.matchAll(MARK)) {
    text += given.text.slice(from, match.index);
    from = match.index + match[0].length;
    const { mention, role } = mentionOf(match[1] ?? "", match[2] ?? "", text.length);
    if (mention.form !== "author") text += mention.text;
    mentions.push(mention);
    roles.push(role);
  }
  text += given.text.slice(from);
  const document = documentOf(text, given);
  const marked = (mark: string): number[] =>
    roles.flatMap((role, index) => (role.includes(mark) ? [index] : []));
  const records = [
    ...recordOf(document, mentions, marked("m"), { kind: "meeting", value: "held" }),
    ...recordOf(document, mentions, marked("s"), { kind: "statement", value: "direct" }),
    ...recordOf(document, mentions, marked("?"), given.kind ?? { kind: "tone", value: "warm" }),
  ];
  const reader = { name: "marks", version: "1" };
  return {
    document,
    reading: { documentId: document.id, reader, mentions, records, shareRead: 1, notes: [] },
  };
}

function mentionOf(
  marks: string,
  text: string,
  startOffset: number,
): { mention: Mention; role: string[] } {
  const words = marks.split(" ");
  const value = (key: string): string | undefined =>
    words
      .find((word) => word.startsWith(`${key}=`))
      ?.slice(key.length + 1)
      .replaceAll("_", " ");
  const role = words.filter((word) => /^[?ms]$/.test(word));
  const [form, type] = words.filter((word) => !/^[?ms]$/.test(word)) as [MentionForm, ActorType];
  const [known, title, of] = [value("known"), value("post"), value("of")];
  const endOffset = form === "author" ? startOffset : startOffset + text.length;
  const span = { startOffset, endOffset };
  const post =
    title === undefined ? undefined : { title, span, ...(of === undefined ? {} : { of }) };
  return {
    mention: {
      ...span,
      form,
      type,
      text,
      plural: words.includes("pl"),
      ...(known === undefined ? {} : { known }),
      ...(post === undefined ? {} : { post }),
    },
    role,
  };
}

/** A record over the paragraph in which its actors stand; a statement's content is what stands in quotation marks. */
function recordOf(
  document: Document,
  mentions: readonly Mention[],
  actor: readonly number[],
  attributes: Attributes,
): MentionRecord[] {
  const [first] = actor;
  if (first === undefined) return [];
  const { startOffset } = mentions[first] as Mention;
  const { text } = document;
  const start = Math.max(
    text.lastIndexOf(". ", startOffset) + 2,
    text.lastIndexOf("\n", startOffset) + 1,
  );
  const sentenceStart = start === 1 ? 0 : start;
  const end = text.indexOf(".", startOffset) + 1;
  const evidence = { startOffset: sentenceStart, endOffset: end };
  const quote = text.indexOf("“", sentenceStart);
  const what = attributes.kind === "statement" ? { startOffset: quote, endOffset: end } : evidence;
  const parts = { target: [], source: [], certainty: "asserted", confidence: 1 } as const;
  return [
    makeRecord(document, {
      ...parts,
      attributes,
      actor: actor.map(asMentionIndex),
      evidence,
      what,
    }),
  ];
}

function documentOf(text: string, { title = "", publisher }: Partial<Case>): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    kind: "paragraph" as const,
    startOffset: index,
    endOffset: index + line.length,
  }));
  const [published, language, contentHash] = ["2026-03-01", "en", ""];
  return { id: asId("d1"), title, publisher, published, language, text, blocks, contentHash };
}
