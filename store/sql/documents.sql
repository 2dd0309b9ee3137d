SELECT id, bytes_sha256, text_sha256, known, reader, origin, meta, text
FROM document
WHERE (:id = '' OR id = :id) AND (:known IS NULL OR known_last <= :known)
ORDER BY id
