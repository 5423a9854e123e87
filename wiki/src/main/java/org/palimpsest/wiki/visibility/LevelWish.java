package org.palimpsest.wiki.visibility;

import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;

/**
 * Which fields shall be hidden, which shown, and from whom (spec: revisiondelete.md, section 4).
 * For MediaWiki an item has one lock on all that is hidden of it; so wishes change the level of all
 * hidden fields, unless they are told to keep to theirs.
 *
 * @param hide fields that shall be hidden
 * @param show fields that shall be shown; none of those that shall be hidden
 * @param fieldwise whether only these fields change, each having a lock of its own
 */
public record LevelWish(
    Set<Field> hide, Set<Field> show, Suppression suppression, boolean fieldwise) {
  private static final int SUPPRESSED = 8;

  public LevelWish {
    hide = Set.copyOf(hide);
    show = Set.copyOf(show);
    Objects.requireNonNull(suppression);
  }

  /** Whether fields shall be hidden and shown at once. */
  boolean contradictsItself() {
    return !Collections.disjoint(hide, show);
  }

  /** Whether no field shall be hidden or shown. */
  boolean isEmpty() {
    return hide.isEmpty() && show.isEmpty();
  }

  /** What becomes of an item. Its veils stay: they are the blocks' that have laid them. */
  Visibility applied(Visibility before) {
    Visibility bare = before.unveiled();
    Function<Field, Level> level = field -> level(field, bare.of(field), before.isSuppressed());
    return new Visibility(
            level.apply(Field.CONTENT), level.apply(Field.COMMENT), level.apply(Field.USER))
        .veiledAs(before);
  }

  private Level level(Field field, Level before, boolean suppressed) {
    if (show.contains(field)) {
      return Level.VISIBLE;
    }
    boolean hides = hide.contains(field);
    if (!hides && (fieldwise || before == Level.VISIBLE)) {
      return before;
    }
    return switch (suppression) {
      case YES -> Level.SUPPRESSED;
      case NO -> Level.HIDDEN;
      case NOCHANGE -> {
        if (before != Level.VISIBLE) {
          yield before;
        }
        yield suppressed && !fieldwise ? Level.SUPPRESSED : Level.HIDDEN;
      }
    };
  }

  /**
   * The mask that clients would expect of an item. It may be that of a lock on nothing, which no
   * levels have.
   */
  int mask(Visibility before) {
    if (fieldwise) {
      return applied(before).mask();
    }
    int wished = (before.mask() | bits(hide)) & ~bits(show);
    int locked =
        switch (suppression) {
          case YES -> wished | SUPPRESSED;
          case NO -> wished & ~SUPPRESSED;
          case NOCHANGE -> wished;
        };
    return locked | Visibility.PUBLIC.veiledAs(before).mask();
  }

  /** Whether it would change what is suppressed of an item. */
  boolean touchesSuppressed(Visibility before) {
    return fieldwise
        ? Stream.concat(hide.stream(), show.stream())
            .anyMatch(field -> before.of(field) == Level.SUPPRESSED)
        : before.isSuppressed();
  }

  private static int bits(Set<Field> fields) {
    return Arrays.stream(Field.values())
        .filter(fields::contains)
        .mapToInt(field ->
            switch (field) {
              case CONTENT -> 1;
              case COMMENT -> 2;
              case USER -> 4;
            })
        .sum();
  }
}
