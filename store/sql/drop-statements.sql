DELETE FROM statement WHERE n >= ?1 << 32 AND n < (?1 + 1) << 32
