package org.palimpsest.store.log;

import org.jspecify.annotations.Nullable;
import org.palimpsest.store.page.TitleRange;

/**
 * Which log entries are wanted; null does not restrict.
 *
 * @param type of this log
 * @param action of this kind within a log, {@code type/action}
 * @param by by the person of this canonical name, who need not exist
 * @param titles about these titles
 * @param tag with this tag
 */
public record LogFilter(
    @Nullable String type,
    @Nullable String action,
    @Nullable String by,
    @Nullable TitleRange titles,
    @Nullable String tag) {}
