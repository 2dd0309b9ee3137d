SELECT n FROM document WHERE id = ?
