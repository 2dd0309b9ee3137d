INSERT INTO passage (rowid, text, start, "end") VALUES (?, ?, ?, ?)
