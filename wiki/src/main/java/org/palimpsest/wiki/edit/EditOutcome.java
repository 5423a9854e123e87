package org.palimpsest.wiki.edit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.limit.Rate;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.watch.WatchState;

/**
 * What became of an edit. Only {@link Saved} has made a revision; {@link Unchanged} has done
 * nothing but change what the performer watches; every other outcome has changed nothing at all
 * (spec: edit-and-history.md, 1.3, says which code belongs to each).
 */
public sealed interface EditOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends EditOutcome {}

  /**
   * A redirect that was followed.
   *
   * @param from the page that was asked for
   * @param to the page that was edited
   */
  record Followed(Title from, Title to) {}

  /**
   * There is a new revision.
   *
   * @param created whether it is the first of its page
   * @param model the content model of the page
   * @param parentId the revision before it; 0 for a new page
   * @param watch whether the performer watches the page now
   * @param followed the redirect that led here; null if none was followed
   * @param author the temporary account that has been made for this edit; null if none was
   * @param overwritten the performer's own revision whose changes the new one does not have,
   *     although it was not made from that; 0 for none
   */
  record Saved(
      boolean created,
      long pageId,
      Title title,
      String model,
      long parentId,
      long revisionId,
      Instant timestamp,
      WatchState watch,
      @Nullable Followed followed,
      @Nullable Actor author,
      long overwritten)
      implements EditOutcome {}

  /**
   * The edit needs a temporary account, and too many have been made from the performer's address.
   */
  record TooManyAccounts(Rate most) implements NotDone {}

  /**
   * Too many large edits, or edits of this page, are under way; it may be tried again in a moment.
   */
  record Busy() implements NotDone {}

  /** The page is like that already. */
  record Unchanged(
      long pageId, Title title, String model, WatchState watch, @Nullable Followed followed)
      implements EditOutcome {}

  /** The performer may not do this, for all of these reasons. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** The performer may not give tags. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** Following a redirect goes together with adding text only. */
  record RedirectNeedsAddition() implements NotDone {}

  /** The redirect leads to where no page can be edited. */
  record RedirectNotEditable(Title from, ParsedTitle to) implements NotDone {}

  /** Pages of this model cannot be written by hand. */
  record NoDirectEditing(String model) implements NotDone {}

  /** A text of this model is not written in this format. */
  record BadFormat(String format, String model) implements NotDone {}

  /** The page exists, and was to be made. */
  record PageExists() implements NotDone {}

  /** The page does not exist, and was not to be made. */
  record PageMissing() implements NotDone {}

  /** Pages of this model have no sections. */
  record NoSections(String model) implements NotDone {}

  /** The page has no such section; named as the client named it. */
  record NoSuchSection(String section) implements NotDone {}

  /** What was given names no section. */
  record BadSection() implements NotDone {}

  /** The digest is not that of the submitted text. */
  record BadDigest() implements NotDone {}

  /** There is no such revision, or its text is hidden; 0 where one has no predecessor. */
  record NoSuchRevision(long revisionId) implements NotDone {}

  /** That revision belongs to another page. */
  record RevisionOfOtherPage(long revisionId, Title title) implements NotDone {}

  /** Later edits stand in the way of undoing. */
  record UndoFailed() implements NotDone {}

  /** What the editor had before them was of another content model than the page is now. */
  record ModelMismatch(String base, String model) implements NotDone {}

  /** The performer may not change the content model of pages. */
  record ModelChangeDenied() implements NotDone {}

  /** The performer may not make redirects of file pages. */
  record FileRedirectDenied(boolean anonymous) implements NotDone {}

  /**
   * The text is too long.
   *
   * @param limit the greatest size, in bytes
   */
  record TooBig(int limit) implements NotDone {}

  /** The page has been deleted since editing began. */
  record Deleted() implements NotDone {}

  /** Somebody else's edit stands in the way. */
  record Conflict() implements NotDone {}

  /** A section was to be added to a page without any text. */
  record NothingToAdd() implements NotDone {}

  /** The text of a JSON page has more values than could be held in memory. */
  record TooManyValues() implements NotDone {}

  /** The text of a JSON page is not JSON. */
  record InvalidJson() implements NotDone {}
}
