package org.palimpsest.wiki.revision;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.store.revision.SlotRow;

/**
 * What a revision consists of: texts that are kept already.
 *
 * @param contentId the id of the main slot's text
 * @param model the content model of the main slot
 * @param size bytes of all slots
 * @param extra the slots besides the main one
 * @param redirect where the main slot leads to; null if it is no redirect
 * @param level how far it is hidden from the beginning
 */
public record RevisionContent(
    long contentId,
    String model,
    long size,
    List<SlotRow> extra,
    @Nullable LinkTarget redirect,
    Level level) {

  public RevisionContent {
    extra = List.copyOf(extra);
    Objects.requireNonNull(level);
  }

  /** What everybody may read. */
  public RevisionContent(
      long contentId, String model, long size, List<SlotRow> extra, @Nullable LinkTarget redirect) {
    this(contentId, model, size, extra, redirect, Level.VISIBLE);
  }

  /** Whether it is a redirect. */
  public boolean isRedirect() {
    return redirect != null;
  }
}
