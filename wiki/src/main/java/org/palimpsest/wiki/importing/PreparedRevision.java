package org.palimpsest.wiki.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.content.EncodedContent;

/**
 * A revision from elsewhere with all that can be known of it before it is written.
 *
 * @param model the content model of its main slot; empty: that of a new page of its title
 * @param redirect where its text leads to; null: nowhere
 * @param extra the slots besides the main one
 * @param digest what the dump says that the digest of its text is, 40 hex digits; empty: nothing
 */
record PreparedRevision(
    Instant created,
    ImportedAuthor author,
    boolean minor,
    String comment,
    Visibility visibility,
    String model,
    @Nullable LinkTarget redirect,
    EncodedContent text,
    List<ExtraSlot> extra,
    String digest) {
  private static final int OVERHEAD = 400;

  /** A slot besides the main one. */
  record ExtraSlot(String role, String model, EncodedContent text) {}

  PreparedRevision {
    extra = List.copyOf(extra);
  }

  /** Of all its texts. */
  long size() {
    return text.size() + extra.stream().mapToLong(slot -> slot.text().size()).sum();
  }

  /** Roughly what it takes of the memory. */
  long bytesInMemory() {
    return OVERHEAD
        + 2L * comment.length()
        + text.keptBytes()
        + extra.stream().mapToLong(slot -> OVERHEAD + slot.text().keptBytes()).sum();
  }

  /** The same with a content model. */
  PreparedRevision ofModel(String known) {
    return new PreparedRevision(
        created, author, minor, comment, visibility, known, redirect, text, extra, digest);
  }
}
