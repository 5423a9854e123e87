package org.palimpsest.wiki.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.tag.SoftwareTag;
import org.palimpsest.model.title.LinkTarget;

/**
 * What a change of content amounts to, compared with the revision before (spec:
 * edit-and-history.md, 1.6).
 *
 * @param kind the first description that fits
 * @param oldTarget where the page led to before; null if nowhere
 * @param newTarget where it leads to now; null if nowhere
 * @param modelChanged whether the page was there before and had another content model
 */
public record ContentChange(
    Kind kind,
    @Nullable LinkTarget oldTarget,
    @Nullable LinkTarget newTarget,
    boolean modelChanged) {

  private static final int REPLACED_FACTOR = 10;

  /** What can happen, in the order in which it is looked for. */
  public enum Kind {
    BLANKED(SoftwareTag.BLANK),
    NEW_REDIRECT(SoftwareTag.NEW_REDIRECT),
    CHANGED_REDIRECT_TARGET(SoftwareTag.CHANGED_REDIRECT_TARGET),
    REMOVED_REDIRECT(SoftwareTag.REMOVED_REDIRECT),
    CREATED_EMPTY(null),
    CREATED(null),
    REPLACED(SoftwareTag.REPLACE),
    ORDINARY(null);

    private final @Nullable SoftwareTag tag;

    Kind(@Nullable SoftwareTag tag) {
      this.tag = tag;
    }
  }

  /**
   * Compares two contents.
   *
   * @param before the content before; null for a new page
   */
  public static ContentChange between(@Nullable ContentFacts before, ContentFacts after) {
    return new ContentChange(
        kind(before, after),
        before == null ? null : before.redirect(),
        after.redirect(),
        before != null && !before.model().equals(after.model()));
  }

  private static Kind kind(@Nullable ContentFacts before, ContentFacts after) {
    if (before != null && before.size() > 0 && after.size() == 0) {
      return Kind.BLANKED;
    }
    LinkTarget oldTarget = before == null ? null : before.redirect();
    if (oldTarget == null && after.isRedirect()) {
      return Kind.NEW_REDIRECT;
    }
    if (oldTarget != null && !after.isRedirect()) {
      return Kind.REMOVED_REDIRECT;
    }
    if (!Objects.equals(oldTarget, after.redirect())) {
      return Kind.CHANGED_REDIRECT_TARGET;
    }
    if (before == null) {
      return after.size() == 0 ? Kind.CREATED_EMPTY : Kind.CREATED;
    }
    return before.size() > REPLACED_FACTOR * after.size() ? Kind.REPLACED : Kind.ORDINARY;
  }

  /** The tags that tell people of this change. */
  public List<SoftwareTag> tags() {
    List<SoftwareTag> tags = new ArrayList<>(2);
    if (kind.tag != null) {
      tags.add(kind.tag);
    }
    if (modelChanged) {
      tags.add(SoftwareTag.CONTENTMODELCHANGE);
    }
    return tags;
  }
}
