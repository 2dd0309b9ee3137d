SELECT data FROM statement
WHERE n >= ?1 << 32 AND n < (?1 + 1) << 32 AND start < ?3 AND "end" > ?2
ORDER BY n
