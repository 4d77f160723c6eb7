/** Raised whenever the tables or what is put in them change: another version is made again from the log, never migrated. */
export const schemaVersion = '2'

export interface Tables {
  readonly meta: { readonly key: string; readonly value: string }
  readonly entry: {
    readonly idx: number
    readonly act: string
    readonly subject: string
    readonly object: string
    readonly body: string
    readonly lost: string | null
  }
  readonly item: { readonly id: string; readonly digest: string; readonly received: number; readonly body: string }
  readonly reading: {
    readonly item: string
    readonly reader: string
    readonly second: number
    readonly entry: number
    readonly text_digest: string
    readonly title: string | null
    readonly claims: number
    readonly notices: number
    readonly layer: string
    readonly reading: string
  }
  readonly claim: {
    readonly n: number | undefined
    readonly id: string
    readonly item: string
    readonly reader: string
    readonly second: number
    readonly ord: number
    readonly act: string
    readonly polarity: string
    readonly predicate: string
    readonly time_min: string
    readonly time_max: string
    readonly speaker_words: string
    readonly about_words: string
    readonly place_words: string
    readonly shown: string
  }
  readonly entity: {
    readonly item: string
    readonly ord: number
    readonly actor: number
    readonly name_words: string
    readonly claims_by: number
    readonly claims_about: number
    readonly body: string
  }
  readonly judgement: { readonly id: string; readonly claim: string; readonly entry: number; readonly body: string }
  readonly claim_words: { readonly rowid: number; readonly words: string }
}

/** In the order in which they are made and dumped; none has a column that depends on when a row was put in but `claim.n`. */
export const tables = ['meta', 'entry', 'item', 'reading', 'claim', 'entity', 'judgement', 'claim_words'] as const

export const ddl = `
create table meta (key text primary key, value text not null) strict, without rowid;
create table entry (idx integer primary key, act text not null, subject text not null, object text not null, body text not null, lost text) strict;
create index entry_subject on entry (subject);
create index entry_object on entry (object);
create table item (id text primary key, digest text not null, received integer not null unique, body text not null) strict;
create index item_digest on item (digest);
create table reading (
  item text not null references item (id), reader text not null, second integer not null, entry integer not null,
  text_digest text not null, title text, claims integer not null, notices integer not null, layer text not null,
  reading text not null, primary key (item, reader)
) strict;
create index reading_text on reading (text_digest);
create table claim (
  n integer primary key, id text not null unique, item text not null references item (id),
  reader text not null, second integer not null, ord integer not null,
  act text not null, polarity text not null, predicate text not null, time_min text not null, time_max text not null,
  speaker_words text not null, about_words text not null, place_words text not null, shown text not null
) strict;
create index claim_item on claim (item, ord);
create index claim_predicate on claim (predicate);
create table entity (
  item text not null references item (id), ord integer not null, actor integer not null, name_words text not null,
  claims_by integer not null, claims_about integer not null, body text not null, primary key (item, ord)
) strict, without rowid;
create table judgement (id text primary key, claim text not null, entry integer not null, body text not null) strict;
create index judgement_claim on judgement (claim, entry);
create virtual table claim_words using fts5 (words, tokenize = 'unicode61 remove_diacritics 0');
insert into claim_words (claim_words, rank) values ('secure-delete', 1);
`
