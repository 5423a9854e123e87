package org.palimpsest.wiki.importing;

import java.util.Map;
import java.util.Optional;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.dump.DumpedPage;

/**
 * Says which title a page of another wiki has here. Namespaces are the same where their numbers
 * are; one that this wiki does not have becomes a part of the name. Immutable.
 */
final class ImportedTitles {
  private final TitleParser titles;
  private final Placement placement;

  ImportedTitles(TitleParser titles, Placement placement) {
    this.titles = titles;
    this.placement = placement;
  }

  /** The name of a page taken apart as the other wiki takes it apart. */
  private record Foreign(int namespace, String namespaceName, String name) {
    private String wholeName() {
      return namespaceName.isEmpty() ? name : namespaceName + ":" + name;
    }
  }

  private Foreign here(String title) {
    return titles.parse(title) instanceof ParsedTitle.Local(Title found, _)
        ? new Foreign(
            found.namespace(),
            titles.namespaces().byId(found.namespace()).map(Namespace::name).orElse(""),
            found.text())
        : new Foreign(Namespace.MAIN, "", title);
  }

  /**
   * The title here; empty for pages that cannot be kept.
   *
   * @param namespaces the other wiki's namespaces by number; empty: they are called as here
   */
  Optional<Title> of(DumpedPage page, Optional<Map<Integer, String>> namespaces) {
    Integer namespace = page.namespace();
    Foreign foreign =
        namespaces.isEmpty() || namespace == null
            ? here(page.title())
            : foreign(page.title(), namespace, namespaces.get());
    return switch (placement) {
      case Placement.Unchanged _ -> unchanged(page, foreign);
      case Placement.Namespace(int id) -> within(id, foreign.name());
      case Placement.Below(Title root) ->
          usable(titles.parse(titles.namespaces().prefixedText(root) + "/" + foreign.wholeName()));
    };
  }

  private Optional<Title> unchanged(DumpedPage page, Foreign foreign) {
    return titles.namespaces().byId(foreign.namespace()).isPresent()
        ? within(foreign.namespace(), foreign.name())
        : usable(titles.parse(page.title()));
  }

  private static Foreign foreign(String title, int namespace, Map<Integer, String> namespaces) {
    String name = namespaces.getOrDefault(namespace, "");
    int colon = title.indexOf(':');
    boolean prefixed = namespace != Namespace.MAIN && colon > 0;
    return new Foreign(
        namespace,
        prefixed ? title.substring(0, colon) : name,
        prefixed ? title.substring(colon + 1) : title);
  }

  /** The title of a name in a namespace, whatever the name looks like. */
  Optional<Title> within(int namespace, String name) {
    String prefix = titles.namespaces().byId(namespace).map(Namespace::name).orElse("");
    return usable(titles.parse(prefix + ":" + name));
  }

  private static Optional<Title> usable(ParsedTitle parsed) {
    return parsed instanceof ParsedTitle.Local(Title title, _) && title.canExist()
        ? Optional.of(title)
        : Optional.empty();
  }
}
