SELECT s.data
FROM statement s JOIN document d ON d.n = s.document
WHERE (:id = '' OR substr(s.id, 1, length(:id)) = :id)
  AND (:document = '' OR d.id = :document)
  AND (:actor = '' OR instr(s.actor, :actor))
  AND (:issue = '' OR instr(s.issue, :issue))
  AND (:act = '' OR s.act = :act)
  AND (:modality = '' OR s.modality = :modality)
  AND (:since IS NULL OR s.last >= :since)
  AND (:until IS NULL OR s.first <= :until)
  AND (:known IS NULL OR d.known_last IS NULL OR d.known_last <= :known)
  AND s.score >= :score
ORDER BY s.last IS NULL, s.last, s.first, d.id, s.n
