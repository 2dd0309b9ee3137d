DELETE FROM passage WHERE rowid >= ?1 << 32 AND rowid < (?1 + 1) << 32
