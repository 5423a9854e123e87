package org.palimpsest.store.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That something about a page needs more than usual.
 *
 * @param type what: {@code edit}, {@code move}, {@code upload}
 * @param level what it needs: {@code autoconfirmed}, {@code sysop}, or the name of a right
 * @param expires until when; null: for ever
 * @param cascades whether pages that this page includes are protected too
 */
public record Protection(String type, String level, @Nullable Instant expires, boolean cascades) {}
