package org.palimpsest.model.visibility;

import java.util.Objects;

/**
 * The levels of the three fields of one item (spec: revisiondelete.md). Kept as one small number,
 * two bits for each field; {@link #mask()} gives the mask that clients know.
 *
 * @param content the level of the text (or of the action of a log entry)
 * @param comment the level of the summary
 * @param user the level of the author's name
 * @param veils the bits of the veils that a block has laid on it
 */
public record Visibility(Level content, Level comment, Level user, int veils) {
  /** Nothing is hidden. */
  public static final Visibility PUBLIC =
      new Visibility(Level.VISIBLE, Level.VISIBLE, Level.VISIBLE);

  private static final Level[] LEVELS = Level.values();
  private static final int VEILS = Veil.AUTHOR.bit() | Veil.CONTENT.bit();

  public Visibility {
    Objects.requireNonNull(content);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(user);
  }

  /** Levels without a veil. */
  public Visibility(Level content, Level comment, Level user) {
    this(content, comment, user, 0);
  }

  /** The visibility kept as this number; see {@link #stored()}. */
  public static Visibility of(int stored) {
    return stored == 0
        ? PUBLIC
        : new Visibility(
            LEVELS[stored & 3], LEVELS[stored >> 2 & 3], LEVELS[stored >> 4 & 3], stored & VEILS);
  }

  /** The number that stands for this visibility in the store; 0 when nothing is hidden. */
  @SuppressWarnings("EnumOrdinal") // the order of the levels is part of what they mean
  public int stored() {
    return content.ordinal() | comment.ordinal() << 2 | user.ordinal() << 4 | veils;
  }

  /** The same levels without veils. */
  public Visibility unveiled() {
    return veils == 0 ? this : new Visibility(content, comment, user);
  }

  /** These levels under the veils of another. */
  public Visibility veiledAs(Visibility other) {
    return veils == other.veils ? this : new Visibility(content, comment, user, other.veils);
  }

  /** The level of the content, suppressed under a veil. */
  @Override
  public Level content() {
    return has(Veil.CONTENT) ? Level.SUPPRESSED : content;
  }

  /** The level of the author's name, suppressed under a veil. */
  @Override
  public Level user() {
    return has(Veil.AUTHOR) ? Level.SUPPRESSED : user;
  }

  private boolean has(Veil veil) {
    return (veils & veil.bit()) != 0;
  }

  /** The level of one field. */
  public Level of(Field field) {
    return switch (field) {
      case CONTENT -> content();
      case COMMENT -> comment;
      case USER -> user();
    };
  }

  /** Whether nothing at all is hidden. */
  public boolean isPublic() {
    return stored() == 0;
  }

  /** Whether any field is suppressed. */
  public boolean isSuppressed() {
    return content() == Level.SUPPRESSED
        || comment == Level.SUPPRESSED
        || user() == Level.SUPPRESSED;
  }

  /** The wire's bit mask: 1 content, 2 comment, 4 user, 8 suppressed. */
  public int mask() {
    return (content() == Level.VISIBLE ? 0 : 1)
        | (comment == Level.VISIBLE ? 0 : 2)
        | (user() == Level.VISIBLE ? 0 : 4)
        | (isSuppressed() ? 8 : 0);
  }
}
