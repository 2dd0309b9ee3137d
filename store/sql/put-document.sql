INSERT INTO document (id, bytes_sha256, text_sha256, known, known_last, reader, origin, meta, text)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING n
