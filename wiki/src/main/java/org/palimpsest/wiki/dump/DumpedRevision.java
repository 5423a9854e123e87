package org.palimpsest.wiki.dump;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a dump.
 *
 * @param pageTitle the title of its page as far as it has been read; empty if it comes later
 * @param created when it was made, in whole seconds; null where the dump says nothing that is a
 *     time
 * @param minor whether its author called it minor
 * @param comment the summary; null where it is hidden
 * @param slots its texts, that of the main slot first
 * @param sha1 the digest that the dump gives for it, in base 36; empty for none
 * @param line where it begins in the dump
 */
public record DumpedRevision(
    String pageTitle,
    @Nullable Instant created,
    DumpedAuthor author,
    boolean minor,
    @Nullable String comment,
    List<DumpedSlot> slots,
    String sha1,
    long line)
    implements DumpItem {
  public DumpedRevision {
    Objects.requireNonNull(author);
    slots = List.copyOf(slots);
  }
}
