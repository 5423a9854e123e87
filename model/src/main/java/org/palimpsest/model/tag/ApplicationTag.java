package org.palimpsest.model.tag;

/** The change tag of what an application of OAuth does, which nobody sets or removes by hand. */
public final class ApplicationTag {
  private static final String BEGINNING = "OAuth CID: ";

  private ApplicationTag() {}

  /** The tag of the application with this id. */
  public static String of(long id) {
    return BEGINNING + id;
  }

  /** Whether a name is that of such a tag. */
  public static boolean isOne(String name) {
    return name.startsWith(BEGINNING)
        && name.length() > BEGINNING.length()
        && name.chars().skip(BEGINNING.length()).allMatch(c -> c >= '0' && c <= '9');
  }
}
