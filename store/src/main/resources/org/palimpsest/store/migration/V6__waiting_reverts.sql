-- Reverts that wait lie by page, in one tree: what becomes of a page finds them at once, and a
-- rollback writes a page less. What was kept with each mark stands with the revert itself.
ALTER TABLE pending_revert RENAME TO pending_revert_before;
CREATE TABLE pending_revert (
  page_id BIGINT NOT NULL REFERENCES page (id),
  revision_id BIGINT NOT NULL REFERENCES revision (id),
  oldest_id BIGINT NOT NULL,
  newest_id BIGINT NOT NULL,
  PRIMARY KEY (page_id, revision_id)
) ${clustered};
INSERT INTO pending_revert (page_id, revision_id, oldest_id, newest_id)
  SELECT page_id, revision_id, oldest_id, newest_id FROM pending_revert_before;
DROP TABLE pending_revert_before;
