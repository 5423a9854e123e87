package org.palimpsest.model.title;

import java.util.Objects;

/**
 * The name of a page: a namespace and the rest, already normalised (see {@link TitleParser}).
 *
 * @param namespace the namespace's id; negative for Special and Media
 * @param key the name without namespace, underscores for spaces, as it is stored and sorted
 */
public record Title(int namespace, String key) {
  public Title {
    Objects.requireNonNull(key);
  }

  /** The name without namespace as people read it: spaces for underscores. */
  public String text() {
    return key.replace('_', ' ');
  }

  /** Whether a page of this name can exist at all: not so in Special and Media. */
  public boolean canExist() {
    return namespace >= 0;
  }

  /** Whether this is a talk page. */
  public boolean isTalk() {
    return namespace > 0 && namespace % 2 == 1;
  }

  /** The page itself or, for a talk page, the page that it talks about. */
  public Title subject() {
    return isTalk() ? new Title(namespace - 1, key) : this;
  }

  /** The talk page, which for a talk page is the page itself. */
  public Title talk() {
    return isTalk() || !canExist() ? this : new Title(namespace + 1, key);
  }
}
