SELECT id, bytes_sha256, known, reader FROM document ORDER BY id
