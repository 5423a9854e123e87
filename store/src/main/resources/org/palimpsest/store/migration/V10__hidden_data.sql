-- What each log entry has hidden or shown, item by item: who, when and why stand in the entry.
CREATE TABLE visibility_change (
  log_id BIGINT NOT NULL REFERENCES log_entry (id),
  kind SMALLINT NOT NULL,                 -- 0 revision, 1 log entry, 2 file version
  item_id BIGINT NOT NULL,
  levels_before INT NOT NULL,             -- of the three fields, as in visibility; without veils
  levels_after INT NOT NULL,
  PRIMARY KEY (log_id, kind, item_id)
) ${clustered};
CREATE INDEX visibility_change_by_item ON visibility_change (kind, item_id, log_id);

-- What is hidden now. Items that hide nothing, nearly all of them, are in none of these.
CREATE INDEX revision_hidden_by_time ON revision (created, id)
  WHERE visibility > 0 AND deletion_id = 0;
CREATE INDEX revision_hidden_by_page ON revision (page_id, created, id)
  WHERE visibility > 0 AND deletion_id = 0;
CREATE INDEX revision_hidden_by_actor ON revision (actor_id, created, id)
  WHERE visibility > 0 AND deletion_id = 0;
CREATE INDEX revision_hidden_deleted_by_time ON revision (created, id)
  WHERE visibility > 0 AND deletion_id > 0;
CREATE INDEX revision_hidden_deleted_by_title
  ON revision (deleted_namespace, deleted_title, created, id)
  WHERE visibility > 0 AND deletion_id > 0;
CREATE INDEX revision_hidden_deleted_by_actor ON revision (actor_id, created, id)
  WHERE visibility > 0 AND deletion_id > 0;
CREATE INDEX file_version_hidden_by_time ON file_version (created, id)
  WHERE visibility > 0 AND deletion_id = 0;
CREATE INDEX file_version_hidden_by_actor ON file_version (actor_id, created, id)
  WHERE visibility > 0 AND deletion_id = 0;
CREATE INDEX file_version_hidden_deleted_by_time ON file_version (created, id)
  WHERE visibility > 0 AND deletion_id > 0;
CREATE INDEX file_version_hidden_deleted_by_actor ON file_version (actor_id, created, id)
  WHERE visibility > 0 AND deletion_id > 0;
CREATE INDEX log_entry_hidden_by_time ON log_entry (created, id) WHERE visibility > 0;
CREATE INDEX log_entry_hidden_by_title ON log_entry (title_key, created, id) WHERE visibility > 0;
CREATE INDEX log_entry_hidden_by_actor ON log_entry (actor_id, created, id) WHERE visibility > 0;

-- Whose names a comment has that the wiki made up: the authors of these revisions, 0 being the row's
-- own. The names are not in the comment but filled in for each reader; null: it has none.
ALTER TABLE revision ADD COLUMN named_1 BIGINT;
ALTER TABLE revision ADD COLUMN named_2 BIGINT;
ALTER TABLE log_entry ADD COLUMN named_1 BIGINT;
ALTER TABLE log_entry ADD COLUMN named_2 BIGINT;
DROP VIEW live_revision;
CREATE VIEW live_revision AS
  SELECT id, page_id, parent_id, actor_id, created, minor, comment, visibility, size, content_id,
    model, extra_slots, named_1, named_2
  FROM revision WHERE deletion_id = 0;

-- The log entries that tell of them: what is hidden of one is hidden of the reason that it gave.
ALTER TABLE block ADD COLUMN log_id BIGINT;
ALTER TABLE title_protection ADD COLUMN log_id BIGINT;

-- The version that an entry of the upload log tells of: what is hidden of its bytes is hidden of their
-- digest in the entry.
ALTER TABLE log_entry ADD COLUMN version_id BIGINT;
