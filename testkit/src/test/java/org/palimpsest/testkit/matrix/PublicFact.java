package org.palimpsest.testkit.matrix;

/**
 * What everybody may know of things that are hidden, because MediaWiki tells it and clients count
 * on it. Two wikis that are said to differ in hidden data only are equal in all of this.
 */
enum PublicFact {
  SIZE_OF_A_TEXT(
      "prop=revisions gives size and slotsize, and lists of changes and contributions the"
          + " difference, of every revision: histories and patrollers show them"),
  SIZE_OF_A_FILE("prop=imageinfo gives bytes, width and height of every version"),
  TIMES_IDS_AND_FLAGS(
      "the row stays where a field is hidden, with its id, its time, whether it is minor, and its"
          + " tags"),
  TYPE_OF_A_LOG_ENTRY(
      "list=logevents gives type and action of an entry whose target is hidden; those of the"
          + " log of suppressions are left out"),
  NUMBER_OF_PEOPLE("list=users and siteinfo count accounts, also those whose names are hidden"),
  TITLE_OF_A_DELETED_PAGE(
      "list=alldeletedrevisions gives title, ids, times and authors of what is deleted, to all"),
  DIGEST_OF_A_DELETED_FILE(
      "list=filearchive gives sha1, size and type of deleted versions that hide nothing, to all");

  private final String reason;

  PublicFact(String reason) {
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
