package org.palimpsest.wikitext.context;

import java.time.Instant;
import java.util.OptionalLong;
import org.palimpsest.model.title.Title;

/**
 * The page that a text is thought to stand on, and the moment.
 *
 * @param title its title
 * @param page its id; 0 if it is not kept
 * @param revision the revision that the text is of; empty if it is not saved
 * @param time when that revision was made; now, if it is not saved
 * @param user who made it; empty if unknown or not to be told
 * @param bytes the size of the text
 * @param now the moment of the parse
 */
public record PageContext(
    Title title,
    long page,
    OptionalLong revision,
    Instant time,
    String user,
    long bytes,
    Instant now) {
  /** A text that is not saved. */
  public static PageContext unsaved(Title title, long bytes, Instant now) {
    return new PageContext(title, 0, OptionalLong.empty(), now, "", bytes, now);
  }
}
