UPDATE document SET origin = ?2 WHERE id = ?1
