-- All live revisions of the wiki by time, for list=allrevisions.
CREATE INDEX revision_by_time ON revision (created, id) WHERE deletion_id = 0;
