-- How far each import of a file has come. A row moves on in the transaction that writes what it counts.
CREATE TABLE import_progress (
  source ${name} PRIMARY KEY,             -- digest of the file and of how it is imported
  items BIGINT NOT NULL,                  -- pages and log entries of the file that are dealt with
  pages BIGINT NOT NULL,                  -- how many of them have brought something
  revisions BIGINT NOT NULL,              -- how many revisions have been written
  log_entries BIGINT NOT NULL,
  updated BIGINT NOT NULL,
  finished SMALLINT NOT NULL              -- 1: the file has been read to its end
) ${clustered};
