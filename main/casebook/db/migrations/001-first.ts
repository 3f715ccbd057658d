// The first form of the casebook: notes, question sheets, settings, reading places. Frozen: a test pins its hash, so any change is a new migration.

// Lists of kinds, purposes and statuses are kept by the contract's schemas, not by CHECKs here: a list in a CHECK could only grow by
// rebuilding a table that holds the member's words.
// Removed rows stay, with the time of removal, so that everything can be brought back where it stood.
export const sql = `
CREATE TABLE casebook (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  created TEXT NOT NULL,
  -- Renewed with every change: two files with the same stamp hold the same words.
  stamp TEXT NOT NULL
) STRICT;

-- Where words were quoted from. Never altered: a confirmed place is a new anchor that replaces the old one.
CREATE TABLE anchor (
  id TEXT NOT NULL PRIMARY KEY,
  replaces TEXT REFERENCES anchor (id),
  pack TEXT NOT NULL,
  document TEXT NOT NULL,
  document_hash TEXT NOT NULL,
  passage TEXT NOT NULL,
  headings TEXT NOT NULL CHECK (json_type(headings) = 'array'),
  span_from INTEGER NOT NULL CHECK (span_from >= 0),
  span_to INTEGER NOT NULL CHECK (span_to > span_from),
  quote TEXT NOT NULL CHECK (quote <> ''),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  citation TEXT NOT NULL,
  document_title TEXT NOT NULL,
  date TEXT
) STRICT;
CREATE INDEX anchor_by_pack ON anchor (pack);

CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  anchor TEXT NOT NULL REFERENCES anchor (id),
  comment TEXT NOT NULL,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX note_by_anchor ON note (anchor);

CREATE TABLE note_tag (
  note TEXT NOT NULL REFERENCES note (id),
  position INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (note, tag)
) STRICT;

CREATE TABLE sheet (
  id TEXT NOT NULL PRIMARY KEY,
  pack TEXT NOT NULL,
  item TEXT,
  committee TEXT NOT NULL,
  date TEXT,
  item_number TEXT NOT NULL,
  title TEXT NOT NULL,
  author TEXT NOT NULL,
  portfolio_holder TEXT NOT NULL,
  purpose TEXT NOT NULL,
  powers TEXT NOT NULL DEFAULT '',
  big_question TEXT NOT NULL DEFAULT '',
  desired_outcome TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  removed_at TEXT
) STRICT;

-- Positions count all brothers and sisters, the removed ones too.
CREATE TABLE fact (
  id TEXT NOT NULL PRIMARY KEY,
  sheet TEXT NOT NULL REFERENCES sheet (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT;
CREATE INDEX fact_by_sheet ON fact (sheet, position);

CREATE TABLE line (
  id TEXT NOT NULL PRIMARY KEY,
  sheet TEXT NOT NULL REFERENCES sheet (id),
  position INTEGER NOT NULL,
  theme TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  minutes TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT;
CREATE INDEX line_by_sheet ON line (sheet, position);

CREATE TABLE question (
  id TEXT NOT NULL PRIMARY KEY,
  line TEXT NOT NULL REFERENCES line (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  priority TEXT NOT NULL,
  asker TEXT NOT NULL DEFAULT '',
  second TEXT NOT NULL DEFAULT '',
  addressed_to TEXT NOT NULL DEFAULT '',
  good_answer TEXT NOT NULL DEFAULT '',
  worrying TEXT NOT NULL DEFAULT '',
  if_vague TEXT NOT NULL DEFAULT '',
  if_in_hand TEXT NOT NULL DEFAULT '',
  if_disputed TEXT NOT NULL DEFAULT '',
  if_data_missing TEXT NOT NULL DEFAULT '',
  previous_answers TEXT NOT NULL DEFAULT '',
  answer TEXT NOT NULL DEFAULT '',
  answered_by TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL,
  promise TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT;
CREATE INDEX question_by_line ON question (line, position);

CREATE TABLE recommendation (
  id TEXT NOT NULL PRIMARY KEY,
  sheet TEXT NOT NULL REFERENCES sheet (id),
  position INTEGER NOT NULL,
  wording TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  measure TEXT NOT NULL DEFAULT '',
  removed_at TEXT
) STRICT;
CREATE INDEX recommendation_by_sheet ON recommendation (sheet, position);

CREATE TABLE evidence (
  id TEXT NOT NULL PRIMARY KEY,
  question TEXT REFERENCES question (id),
  fact TEXT REFERENCES fact (id),
  position INTEGER NOT NULL,
  anchor TEXT NOT NULL REFERENCES anchor (id),
  removed_at TEXT,
  CHECK ((question IS NULL) <> (fact IS NULL))
) STRICT;
CREATE INDEX evidence_by_question ON evidence (question, position);
CREATE INDEX evidence_by_fact ON evidence (fact, position);
CREATE INDEX evidence_by_anchor ON evidence (anchor);

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE reading_place (
  document TEXT NOT NULL PRIMARY KEY,
  pack TEXT NOT NULL,
  passage TEXT NOT NULL,
  -- The higher, the later it was read.
  turn INTEGER NOT NULL
) STRICT;
CREATE INDEX reading_place_by_pack ON reading_place (pack, turn);
`
