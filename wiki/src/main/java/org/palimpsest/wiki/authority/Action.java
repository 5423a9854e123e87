package org.palimpsest.wiki.authority;

/** What can be done to a page and has to be allowed for that page. */
public enum Action {
  /** To change its text. */
  EDIT,
  /** To make it. Asked in addition to {@link #EDIT} when the page does not exist. */
  CREATE,
  /** To undo the newest edits of its last author; includes {@link #EDIT}. */
  ROLLBACK
}
