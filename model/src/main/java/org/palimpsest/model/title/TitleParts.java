package org.palimpsest.model.title;

import java.util.Optional;
import org.palimpsest.model.text.CharacterReferences;

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
    return begun(parser.namespaces().prefixedText(new Title(namespace, part)))
        .filter(begun -> begun.namespace() == namespace)
        .map(Title::key);
  }

  /**
   * What somebody may have meant who typed or pasted this to look for a page: without what no title
   * may hold, such as the brackets of a link, and without blanks at the ends.
   */
  public static String typed(String text) {
    return TitleText.clean(TitleText.withoutIllegal(CharacterReferences.decode(text)));
  }

  /**
   * The part of a name that may begin with a namespace; its key may be empty.
   *
   * @return nothing when no name of a page of this wiki begins so
   */
  public Optional<Title> begun(String part) {
    return parser.parse(part + REST) instanceof ParsedTitle.Local(Title title, String fragment)
            && fragment.isEmpty()
        ? Optional.of(
            new Title(
                title.namespace(), title.key().substring(0, title.key().length() - REST.length())))
        : Optional.empty();
  }
}
