package org.palimpsest.wiki.log;

import org.jspecify.annotations.Nullable;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;

/**
 * Which log entries are wanted (spec: deletion-and-logs.md, section 5); null does not restrict.
 *
 * @param type of this log
 * @param action of this kind within the log; only together with a type
 * @param by by the person of this canonical name, who need not exist
 * @param titles about these titles
 * @param tag with this tag
 */
public record LogRequest(
    Window<Position> window,
    @Nullable String type,
    @Nullable String action,
    @Nullable String by,
    @Nullable TitleRange titles,
    @Nullable String tag) {}
