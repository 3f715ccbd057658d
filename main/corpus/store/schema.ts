// The form of a corpus database: what the packs say, and nothing a member wrote.

/** "SCbc" in ASCII: says that the file is a Scrutiny Casebook corpus. */
export const corpusApplicationId = 0x53436263

/** Counts up with every change to the tables; a corpus can always be made again from its packs. */
export const corpusVersion = 1

export const corpusSchema = `
CREATE TABLE packs (
  id TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  meeting_date TEXT,
  pack TEXT NOT NULL,        -- Pack, as JSON
  record TEXT NOT NULL,      -- tables, minutes, questions, programme, acronyms, people, as JSON
  left_out TEXT NOT NULL,    -- words of the source that stand in no passage, with the reason, as JSON
  source TEXT NOT NULL       -- the text the pack was read from
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  key TEXT PRIMARY KEY,
  pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  document TEXT NOT NULL     -- PackDocument, as JSON
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX documents_in_order ON documents (pack, place);

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  pack TEXT NOT NULL REFERENCES packs (id) ON DELETE CASCADE,
  document TEXT NOT NULL REFERENCES documents (key) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  text TEXT NOT NULL,
  rest TEXT NOT NULL         -- everything of the Passage but its keys, place and text, as JSON
) STRICT;
CREATE UNIQUE INDEX passages_in_order ON passages (pack, place);
CREATE INDEX passages_of_document ON passages (document, place);
`
