INSERT INTO document (id, fingerprint, bytes_sha256, text_sha256, known, known_last, reader, unread, signature, meta, text)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING n
