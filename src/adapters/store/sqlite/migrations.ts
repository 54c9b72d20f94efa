import type BetterSqlite3 from "better-sqlite3";

/** The tables that nothing may change or shorten once a row is in them. */
const APPEND_ONLY = ["settings", "document", "reading", "record", "local_actor"];

/** Of versions 2 and 4: derived, so what was made by an early version 2, whose tables were other ones, is made anew. */
const STATE_TABLES = `
  create table state_made (
    rules text not null,
    reading_id integer not null
  ) strict;
  create table state_document (
    document_id text primary key references document (id),
    reading_id integer not null references reading (id),
    context text not null,
    names text not null
  ) strict, without rowid;
  create table state_post (
    document_id text not null references document (id),
    record_id text not null,
    published text not null,
    person text not null,
    party text not null,
    has_left integer not null
  ) strict;
  create index state_post_by_document on state_post (document_id);
  create table state_member (
    strand text not null,
    record_id text not null references record (id),
    document_id text not null references document (id),
    is_echo integer not null,
    primary key (strand, record_id)
  ) strict, without rowid;
  create index state_member_by_document on state_member (document_id);
  create table state_item (
    number integer primary key,
    id text not null unique,
    strand text not null,
    members text not null
  ) strict;
  create index state_item_by_strand on state_item (strand);
  create table state_standing (
    item integer not null references state_item (number),
    from_day text not null,
    until_day text not null,
    known integer not null,
    shown text not null
  ) strict;
  create unique index state_standing_by_item on state_standing (item, from_day);
  create index state_standing_by_day on state_standing (until_day, from_day);
`;

/**
 * What makes a database of version n one of version n + 1, at index n. A migration that was released is never edited: a
 * dossier may have been made by it (test/store/schema-1 to -3 hold some).
 */
const MIGRATIONS: readonly string[] = [
  `
  create table settings (
    id integer primary key,
    title text not null,
    issues text not null,
    recorded_at text not null
  ) strict;
  create table document (
    id text primary key,
    title text not null,
    publisher text,
    published text not null,
    language text not null,
    content_hash text not null unique,
    recorded_at text not null,
    blocks text not null,
    text text not null
  ) strict;
  create index document_by_day on document (published, id);
  create table reading (
    id integer primary key autoincrement,
    document_id text not null references document (id),
    reader_name text not null,
    reader_version text not null,
    record_count integer not null,
    share_read real not null,
    notes text not null,
    recorded_at text not null
  ) strict;
  create index reading_by_document on reading (document_id, id);
  create view reading_in_force as
    select * from reading
    where not exists (
      select 1 from reading later
      where later.document_id = reading.document_id and later.id > reading.id
    );
  create table record (
    id text not null unique,
    reading_id integer not null references reading (id),
    position integer not null,
    kind text not null,
    body text not null,
    evidence text not null,
    what text not null,
    condition text,
    primary key (reading_id, position)
  ) strict, without rowid;
  create table local_actor (
    reading_id integer not null references reading (id),
    name text not null,
    type text not null,
    aliases text not null,
    known integer not null,
    posts text not null,
    primary key (reading_id, name)
  ) strict, without rowid;
  create table passage (
    id integer primary key,
    document_id text not null references document (id),
    start_offset integer not null,
    end_offset integer not null
  ) strict;
  create index passage_by_document on passage (document_id, start_offset);
  create virtual table passage_text using fts5 (
    text, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
  );
  ${APPEND_ONLY.map(refuseChanges).join("")}
  `,
  // The state of play kept ready (record/state-tables.ts): derived, so nothing refuses changes.
  `
  ${STATE_TABLES}
  `,
  // What documents were made of, deflated.
  `
  create table original (
    document_id text primary key references document (id),
    name text not null,
    packed blob not null
  ) strict;
  ${refuseChanges("original")}
  `,
  // Which documents say almost what an earlier one says: derived.
  `
  drop table state_standing;
  drop table state_item;
  drop table state_member;
  drop table state_post;
  drop table state_document;
  drop table state_made;
  ${STATE_TABLES}
  create table state_copy (
    document_id text primary key references document (id),
    fingerprint blob not null,
    of_id text,
    kind text,
    share real,
    voice text
  ) strict, without rowid;
  `,
  // What users decide by hand, and what of it the state kept ready was made by.
  `
  create table correction (
    id integer primary key autoincrement,
    decision text not null,
    decided_by text,
    why text,
    recorded_at text not null
  ) strict;
  ${refuseChanges("correction")}
  alter table state_made add column correction_id integer not null default 0;
  alter table state_member add column origin text;
  create index state_member_by_origin on state_member (origin) where origin is not null;
  create table state_group (
    origin text primary key,
    name text not null
  ) strict, without rowid;
  `,
  // The names that documents use, and posts under the dossier's names: so that what is new is joined to what it shares only.
  `
  create table state_name (
    name text not null,
    type text not null,
    known integer not null,
    document_id text not null,
    uses integer not null,
    posts text not null,
    actor text not null,
    primary key (name, type, known, document_id)
  ) strict, without rowid;
  create index local_actor_by_name on local_actor (name);
  create index state_post_by_person on state_post (person);
  create index state_post_by_party on state_post (party);
  delete from state_standing;
  delete from state_item;
  delete from state_member;
  delete from state_post;
  delete from state_document;
  delete from state_made;
  `,
  // What an item's next record is compared with, so that it can be taken up without those that the item has.
  `
  alter table state_item add column draft text not null default '';
  alter table state_item add column last_place text not null default '';
  `,
  // So that what a new document may have to do with is found without looking at all that the dossier has.
  `
  create table state_band (
    band integer not null,
    document_id text not null references document (id),
    primary key (band, document_id)
  ) strict, without rowid;
  drop table state_member;
  create table state_member (
    strand text not null,
    record_id text not null references record (id),
    document_id text not null references document (id),
    entry text not null,
    origin text,
    primary key (strand, record_id)
  ) strict;
  create index state_member_by_document on state_member (document_id);
  create index state_member_by_origin on state_member (strand, origin) where origin is not null;
  create table state_key (
    strand text not null,
    key text not null,
    item integer not null references state_item (number),
    primary key (strand, key, item)
  ) strict, without rowid;
  create index state_key_by_item on state_key (item);
  alter table state_item add column open_until integer not null default 0;
  alter table state_item add column about_first integer;
  alter table state_item add column about_last integer;
  alter table state_name add column last_word text not null default '';
  create index state_name_by_last_word on state_name (last_word);
  create index state_name_by_actor on state_name (actor);
  drop index state_item_by_strand;
  create index state_item_by_strand on state_item (strand, last_place);
  delete from state_standing;
  delete from state_item;
  delete from state_post;
  delete from state_name;
  delete from state_copy;
  delete from state_document;
  delete from state_group;
  delete from state_made;
  `,
  // Tells one making of the tables from another, though both be made of the same: so that what was read of them may be kept in mind.
  `
  alter table state_made add column edition text not null default '';
  drop index state_post_by_person;
  create index state_post_by_person on state_post (person, published, record_id, party, has_left);
  `,
  // So that the items of a day are found among all that they ever were: by how long they were so. A number is never given again.
  `
  drop table state_standing;
  create table state_standing (
    number integer primary key autoincrement,
    item integer not null references state_item (number),
    from_day text not null,
    until_day text not null,
    span integer not null,
    known integer not null,
    shown text not null
  ) strict;
  create unique index state_standing_by_item on state_standing (item, from_day);
  create index state_standing_by_day on state_standing (span, from_day, until_day);
  delete from state_made;
  `,
  // So that a new document reads the records of the items that it touches by number, and of posts those by which somebody acts for another.
  `
  drop table state_post;
  create table state_post (
    number integer primary key,
    document_id text not null references document (id),
    record_id text not null,
    published text not null,
    person text not null,
    party text not null,
    has_left integer not null,
    turns integer not null
  ) strict;
  create index state_post_by_document on state_post (document_id);
  create index state_post_by_person on state_post (person, turns);
  create index state_post_by_party on state_post (party);
  drop table state_member;
  create table state_member (
    number integer primary key,
    strand text not null,
    record_id text not null references record (id),
    document_id text not null references document (id),
    entry text not null,
    origin text,
    unique (strand, record_id)
  ) strict;
  create index state_member_by_document on state_member (document_id);
  create index state_member_by_origin on state_member (strand, origin) where origin is not null;
  delete from state_made;
  `,
  // So that neither what was told of a person nor those posts by which somebody acts for another have to be put in order.
  `
  drop index state_post_by_person;
  create index state_post_by_person on state_post (person, published, record_id, party, has_left);
  create index state_post_turning on state_post (person) where turns = 1;
  `,
];

/** The version of database that this program writes. */
export const SCHEMA_VERSION: number = MIGRATIONS.length;

/** "PRLY": the mark by which a dossier's file is told from other SQLite files. */
export const APPLICATION_ID = 0x50524c59;

/** The version of a database; 0 where it has none yet. */
export function versionOf(connection: BetterSqlite3.Database): number {
  return connection.pragma("user_version", { simple: true }) as number;
}

/** Brings a database to the present version, whole or not at all; of several processes at once, one does it. */
export function migrate(connection: BetterSqlite3.Database): void {
  if (versionOf(connection) === SCHEMA_VERSION) return;
  connection
    .transaction(() => {
      const version = versionOf(connection);
      for (const migration of MIGRATIONS.slice(version)) connection.exec(migration);
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${Math.max(version, SCHEMA_VERSION)}`);
    })
    .immediate();
}

function refuseChanges(table: string): string {
  return ["update", "delete"]
    .map(
      (verb) => `
  create trigger ${table}_refuses_${verb} before ${verb} on ${table}
  begin select raise(abort, '${table} is append-only'); end;`,
    )
    .join("");
}
