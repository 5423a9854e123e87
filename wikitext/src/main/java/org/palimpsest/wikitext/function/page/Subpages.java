package org.palimpsest.wikitext.function.page;

import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;

/**
 * The parts of a name that slashes divide, where they do.
 *
 * @param root what stands before the first slash
 * @param base what stands before the last
 * @param last what stands behind the last
 */
record Subpages(String root, String base, String last) {
  /** Those of a title. A slash at the beginning divides nothing. */
  static Subpages of(Namespaces namespaces, Title title) {
    String text = title.text();
    int first = text.indexOf('/', 1);
    if (first < 0 || !namespaces.byId(title.namespace()).map(Namespace::subpages).orElse(false)) {
      return new Subpages(text, text, text);
    }
    int slash = text.lastIndexOf('/');
    return new Subpages(
        text.substring(0, first), text.substring(0, slash), text.substring(slash + 1));
  }
}
