package org.palimpsest.actionapi.list;

import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.user.UserReference;

/** The parameters by which lists are narrowed to what somebody has done, or has not. */
public final class AuthorParams {
  /** Only by this person. */
  public static final Param<String> USER = author("user");

  /** Not by this person. */
  public static final Param<String> EXCLUDED_USER = author("excludeuser");

  private AuthorParams() {}

  private static Param<String> author(String name) {
    return Param.user(
        name,
        UserReference.Kind.NAME,
        UserReference.Kind.IP,
        UserReference.Kind.TEMP,
        UserReference.Kind.INTERWIKI,
        UserReference.Kind.ID);
  }
}
