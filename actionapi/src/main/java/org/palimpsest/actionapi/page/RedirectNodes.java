package org.palimpsest.actionapi.page;

import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;

/** Where redirects lead to, told in the words of the database as lists of redirects do. */
final class RedirectNodes {
  private RedirectNodes() {}

  /**
   * A target; all values are texts.
   *
   * @param prefix what the names begin with
   * @param interwiki whether it is told which wiki it belongs to
   */
  static ObjectNode node(String prefix, LinkTarget target, boolean interwiki) {
    Title title =
        switch (target) {
          case ParsedTitle.Local local -> local.title();
          case ParsedTitle.Interwiki other ->
              new Title(Namespace.MAIN, other.text().replace(' ', '_'));
        };
    ObjectNode node =
        new ObjectNode()
            .put(prefix + "namespace", Integer.toString(title.namespace()))
            .put(prefix + "title", title.key())
            .put(prefix + "fragment", target.fragment());
    return interwiki
        ? node.put(
            prefix + "interwiki",
            target instanceof ParsedTitle.Interwiki other ? other.prefix() : "")
        : node;
  }
}
