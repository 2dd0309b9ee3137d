DELETE FROM document WHERE n = ?1
