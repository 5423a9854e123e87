package org.palimpsest.model.visibility;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that may be hidden. It yields what a given reader may see, and its truth only to the few
 * verbs that cannot do without it ({@link NeedsTruth}).
 *
 * <p>Deliberately has no {@code toString} that shows the value: a guarded value in a log line or an
 * error message gives nothing away.
 */
public final class Guarded<T> {
  private static final Guarded<?> UNREAD = new Guarded<>();

  private final @Nullable T value;
  private final Field field;
  private final Level level;
  private final boolean deleted;

  private Guarded(T value, Field field, Level level, boolean deleted) {
    this.value = Objects.requireNonNull(value);
    this.field = field;
    this.level = level;
    this.deleted = deleted;
  }

  private Guarded() {
    this.value = null;
    this.field = Field.CONTENT;
    this.level = Level.VISIBLE;
    this.deleted = false;
  }

  /** Stands for a value that was not asked for, so that it was not read. Nobody sees anything. */
  @SuppressWarnings("unchecked") // it yields no value of any type
  public static <T> Guarded<T> unread() {
    return (Guarded<T>) UNREAD;
  }

  /** Whether the value was read. */
  public boolean isRead() {
    return value != null;
  }

  /** Guards a value. */
  public static <T> Guarded<T> of(T value, Field field, Level level) {
    return new Guarded<>(value, field, level, false);
  }

  /** Guards a value of an item that is deleted: a second lock beside the level. */
  public static <T> Guarded<T> ofDeleted(T value, Field field, Level level) {
    return new Guarded<>(value, field, level, true);
  }

  /** What a reader with this clearance gets to see. */
  public Seen<T> seenWith(Clearance clearance) {
    boolean locked = deleted && !clearance.seesDeleted(field);
    return new Seen<>(
        clearance.sees(field, level) && !locked ? value : null, level != Level.VISIBLE || locked);
  }

  /** Whether everybody may see it. */
  public boolean isPublic() {
    return level == Level.VISIBLE && !(deleted && !Clearance.NONE.seesDeleted(field));
  }

  /** The same value at another level; one that was not read stays so. */
  public Guarded<T> at(Level other) {
    return value == null ? this : new Guarded<>(value, field, other, deleted);
  }

  /** How far it is hidden. */
  public Level level() {
    return level;
  }

  /**
   * The value, whoever asks. For verbs that compare true authors and texts, never for output.
   *
   * @throws NullPointerException if it was not read
   */
  public T truth() {
    return Objects.requireNonNull(value, "not read");
  }

  @Override
  public String toString() {
    return "Guarded[" + field + " " + level + "]";
  }
}
