SELECT id, fingerprint FROM document
