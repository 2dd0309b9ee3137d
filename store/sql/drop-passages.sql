DELETE FROM passage WHERE rowid >= (SELECT n << 32 FROM document WHERE id = ?1)
                      AND rowid < (SELECT (n + 1) << 32 FROM document WHERE id = ?1)
