package org.palimpsest.wiki.revision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.page.PageFacts;

/** A revision that has just been written, while its effects are brought about. Not thread-safe. */
public final class WrittenRevision {
  private final NewRevision revision;
  private final PageFacts page;
  private final Instant created;
  private long changeId;

  WrittenRevision(NewRevision revision, PageFacts page, Instant created) {
    this.revision = revision;
    this.page = page;
    this.created = created;
  }

  /** What was asked for. */
  public NewRevision revision() {
    return revision;
  }

  /** The page as it was before; null if it has been made. */
  public @Nullable PageFacts before() {
    return revision.page();
  }

  /** The page as it is now. */
  public PageFacts page() {
    return page;
  }

  /** Its number. */
  public long id() {
    return page.latest();
  }

  /** The revision before it; 0 for none. */
  public long parentId() {
    PageFacts before = before();
    return before == null ? 0 : before.latest();
  }

  /** Whether it is the first of its page. */
  public boolean isFirst() {
    return before() == null;
  }

  /** Its time: that of the request, or of the revision before it where that is later. */
  public Instant created() {
    return created;
  }

  /** The row of recent changes that shows it; 0 before there is one, or if a log entry shows it. */
  public long changeId() {
    return changeId;
  }

  /** Says which row of recent changes shows it. */
  public void shownBy(long id) {
    changeId = id;
  }
}
