import type { Document } from "../../domain/document.ts";
import type { Outcome } from "../../domain/note.ts";
import type { Reader } from "../../domain/reader.ts";
import type { TakenIn } from "../../domain/taken-in.ts";
import type { Dossier, ResolvedReading } from "../../pipeline.ts";

/** What the user says of inputs on the command line. */
export interface InputHints {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Whether addresses of this machine and of private networks may be fetched, too. */
  readonly allowPrivate?: boolean;
}

/** Which reader reads. */
export interface ReaderChoice {
  readonly reader: string;
  /** How many documents it reads at once at most; undefined: by the machine's processors and memory. */
  readonly workers?: number | undefined;
}

/** A document as gold-form and dossier files write it. */
export interface GoldDoc {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
}

/** What the command line needs from outside; `main.ts` hands it in, tests hand in their own. */
export interface Services {
  /**
   * Paths of files, folders (walked, sorted), `-` (standard input) and http(s) addresses: the documents of each input, or why it or a part of it was
   * refused, in order. An archive, a mail or a feed gives several outcomes with one path.
   */
  readonly takeIn: (
    paths: readonly string[],
    hints: InputHints,
  ) => AsyncIterable<{ readonly path: string; readonly outcome: Outcome<TakenIn> }>;
  readonly openReader: (choice: ReaderChoice) => Promise<Outcome<Reader>>;
  readonly readerNames: readonly string[];
  readonly openDossier: (
    directory: string,
    how: { readonly create: boolean; readonly title?: string },
  ) => Promise<Outcome<Dossier>>;
  /** Makes a dossier in a folder of a backup's file; refused where the folder holds one. */
  readonly restoreDossier: (backup: string, directory: string) => Promise<Outcome<undefined>>;
  /** Takes in a document that a gold-form or dossier file holds; its text stays as it is. */
  readonly takeGold: (doc: GoldDoc) => Promise<Outcome<Document>>;
  /** Readings made of the records in `directory/<document id>.json`; a document without such a file has none. */
  readonly readGoldRecords: (
    documents: readonly Document[],
    directory: string,
  ) => AsyncIterable<ResolvedReading>;
  /** A dossier in a temporary folder, gone when closed. */
  readonly openScratchDossier: (issues: readonly string[]) => Promise<Dossier>;
  /** Serves the dossier's page to this machine only. */
  readonly serve: (
    dossier: Dossier,
    options: { readonly port: number },
  ) => Promise<Outcome<{ readonly address: string; readonly close: () => Promise<void> }>>;
  /** Waits until the user interrupts the program. */
  readonly interrupted: () => Promise<void>;
  /** Directory of the example dossier that ships with Parley, and what it holds. */
  readonly exampleDirectory: string;
  readonly exampleDossier: () => Promise<ExampleDossier>;
  readonly now: () => string;
}

/** What `examples/dossier.json` says of the example. */
export interface ExampleDossier {
  readonly title: string;
  readonly issues: readonly string[];
  /** Folder of its documents, below the example directory. */
  readonly documents: string;
}
