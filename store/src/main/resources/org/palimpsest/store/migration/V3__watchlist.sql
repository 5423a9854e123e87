-- A page and its talk page have one key: what is asked of one must not look through the other's
-- changes. As one value, so that no engine takes the index of namespaces for it.
DROP INDEX recent_change_by_title;
CREATE INDEX recent_change_by_title
  ON recent_change ((CAST(namespace AS TEXT) || ':' || title_key), created, id);
CREATE INDEX recent_change_logged
  ON recent_change ((CAST(namespace AS TEXT) || ':' || title_key), created, id) WHERE kind = 3;
