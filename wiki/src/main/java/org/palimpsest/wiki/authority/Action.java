package org.palimpsest.wiki.authority;

/** What can be done to a page and has to be allowed for that page. */
public enum Action {
  /** To change the text of a page that exists. */
  EDIT,
  /** To make a page that does not exist; includes what {@link #EDIT} would need. */
  CREATE,
  /** To undo the newest edits of a page's last author; includes what {@link #EDIT} would need. */
  ROLLBACK,
  /** To delete a page. */
  DELETE,
  /** To bring a deleted page back; includes what {@link #EDIT} or {@link #CREATE} would need. */
  UNDELETE
}
