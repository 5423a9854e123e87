package org.palimpsest.store.blob;

import java.util.regex.Pattern;

/** Which names objects may have: such as mean nothing to a file system, nor to a URL. */
public final class ObjectNames {
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

  private ObjectNames() {}

  /** The same name, if objects may have it. */
  public static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name of an object: " + name);
    }
    return name;
  }
}
