package org.palimpsest.store.contribution;

/**
 * Somebody with an account who has contributed to a page.
 *
 * @param pageId the page
 * @param accountId the account
 * @param name its name
 */
public record Contributor(long pageId, long accountId, String name) {
  /** Where they stand in the list. */
  public Place place() {
    return new Place(pageId, accountId);
  }

  /**
   * A place in the list: by page, and then by account.
   *
   * @param pageId the page
   * @param accountId the account
   */
  public record Place(long pageId, long accountId) {}
}
