package org.palimpsest.wiki.revert;

import java.util.Set;
import java.util.stream.Stream;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;

/**
 * What a rollback is to hide of the revisions that it takes back.
 *
 * @param fields which parts of them, at least one
 * @param level how far
 * @param reason what the log says of that
 */
public record Hiding(Set<Field> fields, Level level, String reason) {
  public Hiding {
    fields = Set.copyOf(fields);
    if (fields.isEmpty() || level == Level.VISIBLE) {
      throw new IllegalArgumentException("hides nothing");
    }
  }

  /** The rights that it takes beside those of a rollback. */
  Stream<Right> rights() {
    return level == Level.SUPPRESSED
        ? Stream.of(Right.DELETEREVISION, Right.SUPPRESSREVISION)
        : Stream.of(Right.DELETEREVISION);
  }
}
