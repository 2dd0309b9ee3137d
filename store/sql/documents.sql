SELECT id, fingerprint, bytes_sha256, text_sha256, known, reader, unread, signature, meta, text
FROM document
WHERE (:id = '' OR id = :id) AND (:known IS NULL OR known_last IS NULL OR known_last <= :known)
ORDER BY id
