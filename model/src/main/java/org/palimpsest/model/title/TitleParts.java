package org.palimpsest.model.title;

import java.util.Optional;

/**
 * Reads the beginning of a name of a page, as people type it to say where a list of titles begins
 * or what its titles begin with. Unlike a whole name it may end in a space and may be empty.
 * Immutable.
 */
public final class TitleParts {
  /** Stands for the rest of the name, so that the end of the part counts as its middle. */
  private static final String REST = "x";

  private final TitleParser parser;

  public TitleParts(TitleParser parser) {
    this.parser = parser;
  }

  /**
   * The part as titles are stored: underscores for spaces, and a capital first where titles begin
   * with one.
   *
   * @param part the beginning of a name, without namespace
   * @param namespace the id of the namespace of the names
   * @return nothing when no name in this namespace begins so
   */
  public Optional<String> key(String part, int namespace) {
    String rest = parser.namespaces().prefixedText(new Title(namespace, part)) + REST;
    return parser.parse(rest) instanceof ParsedTitle.Local(Title title, String fragment)
            && title.namespace() == namespace
            && fragment.isEmpty()
        ? Optional.of(title.key().substring(0, title.key().length() - REST.length()))
        : Optional.empty();
  }
}
