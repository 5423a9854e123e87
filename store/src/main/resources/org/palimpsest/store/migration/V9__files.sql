-- Bytes of files lie in the blob store, by their hash; a row is written before its bytes are.
CREATE TABLE blob (
  id ${lasting_id},                       -- who comes late with one must not meet another's
  hash ${bytes} NOT NULL UNIQUE,          -- SHA-256
  size BIGINT NOT NULL,
  kept_until BIGINT,                      -- swept then, unless something names it; null: a version does
  doomed SMALLINT NOT NULL DEFAULT 0      -- 1: its bytes are being removed
);
CREATE INDEX blob_by_deadline ON blob (kept_until) WHERE kept_until IS NOT NULL;

CREATE TABLE media (                      -- what the bytes of a version are, read from them once
  blob_id BIGINT PRIMARY KEY REFERENCES blob (id),
  sha1 ${name} NOT NULL,                  -- 40 hex digits
  mime ${name} NOT NULL,
  kind ${name} NOT NULL,                  -- BITMAP, DRAWING …
  width INT NOT NULL,                     -- 0: has none
  height INT NOT NULL,
  bits INT NOT NULL,                      -- of a channel; 0: has none
  metadata TEXT NOT NULL                  -- JSON object
) ${clustered};
CREATE INDEX media_by_sha1 ON media (sha1);

CREATE TABLE file (                       -- files that exist
  id ${lasting_id},
  name ${name} NOT NULL UNIQUE,           -- key of its title
  latest BIGINT NOT NULL,                 -- current version; 0 only inside the transaction that makes the file
  blob_id BIGINT NOT NULL                 -- that of the current version, for lists of equal files; 0 as long as latest is
);
CREATE INDEX file_by_blob ON file (blob_id, name);

-- A row for each time that versions of a file were deleted, as long as there are any that it took.
CREATE TABLE file_deletion (
  id ${lasting_id},
  name ${name} NOT NULL,
  created BIGINT NOT NULL,
  log_id BIGINT NOT NULL                  -- the log entry that tells of it
);

-- A deleted version stays in its place and knows the deletion that took it, and the name it had.
CREATE TABLE file_version (
  id ${lasting_id},
  file_id BIGINT NOT NULL,                -- of a deleted version, the file that it was of
  created BIGINT NOT NULL,
  actor_id BIGINT NOT NULL REFERENCES actor (id),
  comment TEXT NOT NULL,
  visibility INT NOT NULL DEFAULT 0,
  blob_id BIGINT NOT NULL REFERENCES blob (id),
  replaced BIGINT,                        -- the time in its archive name; null: it is (or was) current
  deletion_id BIGINT NOT NULL DEFAULT 0,  -- 0: live
  deleted_name ${name}                    -- null: live
);
CREATE UNIQUE INDEX file_version_current ON file_version (file_id)
  WHERE deletion_id = 0 AND replaced IS NULL;
CREATE UNIQUE INDEX file_version_archived ON file_version (file_id, replaced)
  WHERE deletion_id = 0 AND replaced IS NOT NULL;
CREATE INDEX file_version_by_time ON file_version (file_id, created, id) WHERE deletion_id = 0;
CREATE INDEX file_version_current_by_time ON file_version (created, id)
  WHERE deletion_id = 0 AND replaced IS NULL;
CREATE INDEX file_version_current_by_actor ON file_version (actor_id, created, id)
  WHERE deletion_id = 0 AND replaced IS NULL;
CREATE INDEX file_version_by_actor ON file_version (actor_id);
CREATE INDEX file_version_current_by_blob ON file_version (blob_id, created, id)
  WHERE deletion_id = 0 AND replaced IS NULL;
CREATE INDEX file_version_by_blob ON file_version (blob_id, deletion_id, file_id);
CREATE INDEX file_version_deleted ON file_version (deleted_name, created, id)
  WHERE deleted_name IS NOT NULL;
CREATE INDEX file_version_deleted_by_blob ON file_version (blob_id, deleted_name, created, id)
  WHERE deleted_name IS NOT NULL;
CREATE INDEX file_version_by_deletion ON file_version (deletion_id) WHERE deletion_id > 0;
CREATE VIEW live_file_version AS
  SELECT id, file_id, created, actor_id, comment, visibility, blob_id, replaced
  FROM file_version WHERE deletion_id = 0;

-- Uploads that are not published yet. Each is its owner's, and gone when it expires.
CREATE TABLE stashed_upload (
  file_key ${name} PRIMARY KEY,
  account_id BIGINT NOT NULL REFERENCES account (id),
  created BIGINT NOT NULL,
  expires BIGINT NOT NULL,
  blob_id BIGINT REFERENCES blob (id),    -- null: chunks are still to come
  size BIGINT NOT NULL,                   -- of all of it, as it was announced
  received BIGINT NOT NULL                -- bytes so far
) ${clustered};
CREATE INDEX stashed_upload_by_account ON stashed_upload (account_id, created, file_key);
CREATE INDEX stashed_upload_by_expiry ON stashed_upload (expires);
CREATE INDEX stashed_upload_by_blob ON stashed_upload (blob_id) WHERE blob_id IS NOT NULL;

CREATE TABLE stashed_chunk (
  file_key ${name} NOT NULL REFERENCES stashed_upload (file_key),
  position BIGINT NOT NULL,               -- where it begins, in bytes
  blob_id BIGINT NOT NULL REFERENCES blob (id),
  PRIMARY KEY (file_key, position)
) ${clustered};
CREATE INDEX stashed_chunk_by_blob ON stashed_chunk (blob_id);

ALTER TABLE statistics ADD COLUMN images BIGINT NOT NULL DEFAULT 0;
