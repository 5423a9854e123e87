package org.palimpsest.store.log;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.page.TitleRange;

/**
 * Which log entries are wanted; null does not restrict.
 *
 * @param type of this log
 * @param action of this kind within the log; only together with a type
 * @param actorId by this actor
 * @param titles about these titles
 * @param tag with this tag
 * @param restricted a log that the reader may not see
 * @param clearance what the reader may see of entries; what is hidden from them is not found by it
 */
public record LogFilter(
    @Nullable String type,
    @Nullable String action,
    @Nullable Long actorId,
    @Nullable TitleRange titles,
    @Nullable String tag,
    @Nullable String restricted,
    Clearance clearance) {
  /** Everything that everybody may see. */
  public static LogFilter none(Clearance clearance) {
    return new LogFilter(null, null, null, null, null, null, clearance);
  }
}
