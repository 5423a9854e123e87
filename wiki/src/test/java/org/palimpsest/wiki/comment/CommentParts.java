package org.palimpsest.wiki.comment;

import java.util.Set;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;

/** Takes comments apart, for tests of other packages. */
public final class CommentParts {
  private static final TitleParser TITLES =
      new TitleParser(Namespaces.standard("Site"), Set.of("de"));
  private static final Title PAGE = new Title(Namespace.USER, "Ada/Fen");

  private CommentParts() {}

  /** How many parts a comment on a subpage has. */
  public static int count(String text) {
    return CommentScanner.pieces(new Comment(text, PAGE), TITLES).size();
  }
}
