-- Who has made the revisions of a page, as far as a reader may know, is read from the index alone.
DROP INDEX revision_by_page;
CREATE INDEX revision_by_page
  ON revision (page_id, created, id, actor_id, visibility, deletion_id) WHERE deletion_id = 0;
