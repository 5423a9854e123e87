package org.palimpsest.wiki.edit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.site.Placeholders;

/**
 * The summary of an undo whose author has written none. Programs read it to find out what was
 * undone, so it does not depend on anybody's language.
 *
 * @param named the words, with {@code $1} for the revision and {@code $2} for its author
 * @param nameless the words where the author's name is hidden
 */
public record UndoSummary(String named, String nameless) {
  /** The wiki's own words. */
  public static final UndoSummary STANDARD =
      new UndoSummary(
          "Undid revision [[Special:Diff/$1|$1]] by [[Special:Contributions/$2|$2]]"
              + " ([[User talk:$2|talk]])",
          "Undid revision [[Special:Diff/$1|$1]] by a hidden user");

  public UndoSummary {
    Objects.requireNonNull(named);
    Objects.requireNonNull(nameless);
  }

  /**
   * The summary.
   *
   * @param author who made the revision; null when that is hidden
   */
  String of(long revision, @Nullable String author) {
    String id = Long.toString(revision);
    return author == null
        ? Placeholders.fill(nameless, List.of(id, ""))
        : Placeholders.fill(named, List.of(id, author));
  }
}
