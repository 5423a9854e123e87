package org.palimpsest.wikitext.link;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;

/** Links that begin at the page on which they stand: {@code /Subpage} and {@code ../Sister}. */
public final class SubpageLink {
  private static final String UP = "../";

  private SubpageLink() {}

  /** The whole name of what a link leads to; as it is where it does not begin at the page. */
  public static String whole(String target, @Nullable Title page, Namespaces namespaces) {
    boolean up = target.startsWith(UP);
    if (page == null || !(up || target.startsWith("/")) || !hasSubpages(page, namespaces)) {
      return target;
    }
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String fragment = hash < 0 ? "" : target.substring(hash);
    String base = namespaces.prefixedText(page);
    if (!up) {
      String name = withoutLastSlashes(path);
      return base + (name.isEmpty() ? "/" : name) + fragment;
    }
    while (path.startsWith(UP)) {
      int slash = base.lastIndexOf('/');
      if (slash < 0) {
        return target;
      }
      base = base.substring(0, slash);
      path = path.substring(UP.length());
    }
    String name = withoutLastSlashes(path);
    return base + (name.isEmpty() ? "" : "/" + name) + fragment;
  }

  /**
   * What a link reads that has no label: its name without the slashes at the end, if there are any,
   * and otherwise as it was typed, or where it begins above the page, the whole name.
   *
   * @param whole what {@link #whole} gave for it
   */
  static String label(String target, String whole) {
    if (whole.equals(target)) {
      return target;
    }
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String name = withoutLastSlashes(path);
    int from = 0;
    while (name.startsWith(UP, from)) {
      from += UP.length();
    }
    boolean up = from > 0;
    String rest = name.substring(Math.min(from, name.length()));
    if (rest.isEmpty() || rest.equals("..") || (up && name.length() == path.length())) {
      return whole;
    }
    return up ? rest : name.length() < path.length() ? name.substring(1) : target;
  }

  private static boolean hasSubpages(Title page, Namespaces namespaces) {
    return namespaces.byId(page.namespace()).map(Namespace::subpages).orElse(false);
  }

  private static String withoutLastSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
