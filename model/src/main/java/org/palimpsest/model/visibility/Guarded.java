package org.palimpsest.model.visibility;

import java.util.Objects;
import java.util.function.BiFunction;
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
  private static final Clearance ALL = new Clearance(true, true, true);

  private final @Nullable T value;
  private final Field field;
  private final Level level;
  private final boolean deleted;
  private final @Nullable BiFunction<T, Clearance, T> cut;

  private Guarded(
      T value,
      Field field,
      Level level,
      boolean deleted,
      @Nullable BiFunction<T, Clearance, T> cut) {
    this.value = Objects.requireNonNull(value);
    this.field = field;
    this.level = level;
    this.deleted = deleted;
    this.cut = cut;
  }

  private Guarded() {
    this.value = null;
    this.field = Field.CONTENT;
    this.level = Level.VISIBLE;
    this.deleted = false;
    this.cut = null;
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
    return new Guarded<>(value, field, level, false, null);
  }

  /** Guards a value of an item that is deleted: a second lock beside the level. */
  public static <T> Guarded<T> ofDeleted(T value, Field field, Level level) {
    return new Guarded<>(value, field, level, true, null);
  }

  /**
   * The same value where it tells of others that may be hidden by themselves: whoever sees it gets
   * what is made of it for them.
   */
  public Guarded<T> cutBy(BiFunction<T, Clearance, T> making) {
    return value == null ? this : new Guarded<>(value, field, level, deleted, making);
  }

  /** Whether what a reader sees of it depends on what else is hidden; see {@link #cutBy}. */
  public boolean isCut() {
    return cut != null;
  }

  /** What a reader with this clearance gets to see. */
  public Seen<T> seenWith(Clearance clearance) {
    boolean locked = deleted && !clearance.seesDeleted(field);
    return new Seen<>(
        clearance.sees(field, level) && !locked ? valueFor(clearance) : null,
        level != Level.VISIBLE || locked);
  }

  private @Nullable T valueFor(Clearance clearance) {
    return value == null || cut == null ? value : cut.apply(value, clearance);
  }

  /** Whether everybody may see it. */
  public boolean isPublic() {
    return level == Level.VISIBLE && !(deleted && !Clearance.NONE.seesDeleted(field));
  }

  /** The same value at another level; one that was not read stays so. */
  public Guarded<T> at(Level other) {
    return value == null ? this : new Guarded<>(value, field, other, deleted, cut);
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
    return Objects.requireNonNull(valueFor(ALL), "not read");
  }

  @Override
  public String toString() {
    return "Guarded[" + field + " " + level + "]";
  }
}
