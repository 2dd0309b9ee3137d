DELETE FROM statement WHERE n >= (SELECT n << 32 FROM document WHERE id = ?1)
                        AND n < (SELECT (n + 1) << 32 FROM document WHERE id = ?1)
