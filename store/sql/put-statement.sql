INSERT INTO statement (n, document, id, first, last, start, "end", act, modality, score, actor, issue, data)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
