package org.palimpsest.wiki.revert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.visibility.ItemChange;

/**
 * What became of a rollback. Only {@link Done} has changed anything (spec: rollback.md, section 5,
 * says which code belongs to each).
 */
public sealed interface RollbackOutcome {
  /** Nothing has been or would be done. */
  sealed interface NotDone extends RollbackOutcome {}

  /**
   * The edits are reverted.
   *
   * @param title the page
   * @param summary the summary, not cut
   * @param revisionId the new revision
   * @param revertedId the newest reverted revision
   * @param restoredId the revision that was restored
   * @param hidden what has been hidden; null where nothing was to be
   */
  record Done(
      Title title,
      long pageId,
      String summary,
      long revisionId,
      long revertedId,
      long restoredId,
      @Nullable HiddenRevisions hidden)
      implements RollbackOutcome {}

  /**
   * Asked for a dry run: this is what would happen.
   *
   * @param reverted what would be reverted
   * @param hidden what would be hidden; null where nothing is to be
   */
  record Planned(
      Title title,
      long pageId,
      String summary,
      RevertedSeries reverted,
      long restoredId,
      @Nullable HiddenRevisions hidden)
      implements RollbackOutcome {}

  /**
   * There is no revision to return to, so something else is done.
   *
   * @param title the page
   * @param pageId the id that it has or had
   * @param summary the summary of the edit or the reason of the deletion, not cut
   * @param revertedId the newest revision of those whose edits are taken back
   * @param id the new revision of a page that is blanked, the log entry of one that is deleted
   * @param hidden what has been hidden; null where nothing was to be
   */
  record DoneInstead(
      Title title,
      long pageId,
      OrElse deed,
      String summary,
      long revertedId,
      long id,
      @Nullable HiddenRevisions hidden)
      implements RollbackOutcome {}

  /** Asked for a dry run: this is what would be done instead. */
  record PlannedInstead(
      Title title,
      long pageId,
      OrElse deed,
      String summary,
      RevertedSeries reverted,
      @Nullable HiddenRevisions hidden)
      implements RollbackOutcome {}

  /**
   * What a rollback hides beside.
   *
   * @param logId the log entry that tells of it; 0 where there is none
   * @param ids the revisions, newest first
   */
  record HiddenRevisions(long logId, List<Long> ids) {
    static HiddenRevisions of(long logId, List<ItemChange> items) {
      return new HiddenRevisions(logId, items.stream().map(ItemChange::id).toList());
    }
  }

  /** More revisions would have to be hidden than are at once. */
  record TooManyToHide(int most) implements NotDone {}

  /** The performer may not do this, for all of these reasons. */
  record Refused(List<Refusal> refusals) implements NotDone {}

  /** The performer may not give tags. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /**
   * The range of addresses that was named is wider than the wiki allows.
   *
   * @param family {@code IPv4} or {@code IPv6}
   * @param prefix how many bits the addresses of a range must share
   */
  record RangeTooWide(String family, int prefix) implements NotDone {}

  /** There is no such page (any more). */
  record PageMissing() implements NotDone {}

  /** The current revision is by somebody else. */
  record AlreadyRolled(Title title, String user, LatestRevision current) implements NotDone {}

  /** Nobody else has ever edited the page. */
  record OnlyAuthor() implements NotDone {}

  /** The page would have to be blanked, but there is nothing in it. */
  record AlreadyBlank(Title title, LatestRevision current) implements NotDone {}

  /** The page would have to be deleted, but shows a file, which a rollback never deletes. */
  record ShowsFile(Title title) implements NotDone {}

  /** The text or the author of the revision to be restored is hidden. */
  record TargetNotVisible() implements NotDone {}

  /** The content to be restored is that of the current revision. */
  record NoChange(Title title, String user, LatestRevision current) implements NotDone {}

  /** Too many large changes are under way; it may be tried again in a moment. */
  record Busy() implements NotDone {}

  /** Others have changed the page in the meantime, again and again. */
  record EditConflict(LatestRevision current) implements NotDone {}
}
