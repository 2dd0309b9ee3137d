-- The first schema. Everything in it is derived from a case's sources, manifest and rulings: delete the file and run again.

-- A document as read. n is for joins within the file only. known is the day it was received (EDTF, from the manifest), and
-- so the day that its statements were learnt; known_last is the last day that this can mean, in days since 1970. Both are
-- empty where nobody noted the day: it counts as always known.
CREATE TABLE document (
  n            INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  fingerprint  TEXT NOT NULL UNIQUE,   -- of all that what is kept of it depends on: bytes, manifest, reader, case
  bytes_sha256 TEXT NOT NULL,
  text_sha256  TEXT NOT NULL,
  known        TEXT NOT NULL,
  known_last   INTEGER,
  reader       TEXT NOT NULL,          -- the version of the reader
  unread       TEXT NOT NULL,          -- why the reader did not read it
  signature    BLOB,                   -- of its text, for finding those that repeat it
  meta         TEXT NOT NULL,          -- title, publisher, dates, blocks … as JSON
  text         TEXT NOT NULL
);

-- A run is one version of the reader and the documents it read. known is the latest day on which one of them had been received.
CREATE VIEW run AS SELECT reader, count(*) AS documents, max(known) AS known FROM document GROUP BY reader;

-- A statement. n is document.n * 2^32 + its place in the document. first and last are the first and last day that its date
-- can mean, in days since 1970; null where it has none. data is the reading contract.
CREATE TABLE statement (
  n        INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document,
  id       TEXT NOT NULL,
  first    INTEGER,
  last     INTEGER,
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  act      TEXT NOT NULL,
  modality TEXT NOT NULL,
  score    REAL NOT NULL,
  actor    TEXT NOT NULL,              -- JSON lists, for a look with instr()
  issue    TEXT NOT NULL,
  data     TEXT NOT NULL
);
CREATE INDEX statement_id ON statement (id);

-- A passage is a block of a text that is read. Its rowid is document.n * 2^32 + its place in the document.
CREATE VIRTUAL TABLE passage USING fts5 (
  text, start UNINDEXED, "end" UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2"
);
