// Searches the member saved. Frozen: a test pins its hash, so any change is a new migration.

// What is asked is one JSON object, read by the contract's schema, so that a new filter is no new table.
// Removed rows stay, with the time of removal; a search brought back stands where it stood, since the list goes by id.
export const sql = `
CREATE TABLE saved_search (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  asks TEXT NOT NULL CHECK (json_type(asks) = 'object'),
  created TEXT NOT NULL,
  removed_at TEXT
) STRICT;
`
