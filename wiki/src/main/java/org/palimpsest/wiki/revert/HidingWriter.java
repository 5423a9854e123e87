package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.palimpsest.model.visibility.ItemType;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.visibility.ItemChange;
import org.palimpsest.wiki.visibility.VisibilityDeed;
import org.palimpsest.wiki.visibility.VisibilityWriter;
import org.palimpsest.wiki.visibility.WrittenVisibility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hides what a rollback takes back, in the caller's transaction, which holds the page. Thread-safe.
 */
final class HidingWriter {
  private final VisibilityWriter visibilities;

  HidingWriter(Acts acts) {
    this.visibilities = new VisibilityWriter(acts);
  }

  /**
   * Hides it.
   *
   * @param items revisions of the page
   * @return the log entry that tells of it, 0 where there is nothing to hide; empty when something
   *     is no longer as it was: then the transaction must be discarded
   */
  OptionalLong write(
      JdbcClient sql,
      RollbackRequest request,
      PageFacts page,
      List<ItemChange> items,
      Instant now) {
    Hiding hiding = request.hiding();
    if (hiding == null || items.isEmpty()) {
      return OptionalLong.of(0);
    }
    WrittenVisibility written =
        visibilities.write(
            sql,
            new VisibilityDeed(
                new LoggedDeed(request.performer(), now, hiding.reason(), List.of()),
                page.title(),
                page.id(),
                ItemType.REVISION,
                items));
    return written.changed().size() < items.size()
        ? OptionalLong.empty()
        : OptionalLong.of(written.logId());
  }
}
