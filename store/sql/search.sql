SELECT d.id, d.meta, p.start, p."end", highlight(passage, 0, char(2), char(3)), p.rowid >> 32
FROM passage p JOIN document d ON d.n = p.rowid >> 32
WHERE passage MATCH :query AND (:known IS NULL OR d.known_last IS NULL OR d.known_last <= :known)
ORDER BY bm25(passage), d.id, p.rowid
LIMIT :limit
