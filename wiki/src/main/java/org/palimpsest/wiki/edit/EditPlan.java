package org.palimpsest.wiki.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.revision.VisibilitySnapshot;
import org.palimpsest.wiki.tag.AppliedTag;

/**
 * What an edit is going to write. Made by reading only; holds as long as the page stays as it was.
 *
 * @param title the page
 * @param followed the redirect that led to it; null if none was followed
 * @param page the page; null if it is to be made
 * @param current its current revision; null if it is to be made
 * @param content the text, ready to be kept
 * @param contentId the id of the text if it was kept already; else 0
 * @param model its content model
 * @param extra the slots besides the main one
 * @param redirect where the text leads to; null if it is no redirect
 * @param summary the summary
 * @param minor whether the edit is minor
 * @param bot whether it is shown as a bot's
 * @param tags its tags, but for that of a revert
 * @param revert what it takes back; null for nothing
 * @param madeOf what was hidden of the revisions that the summary and the tags tell of
 * @param overwritten the performer's own revision that it overwrites, although it was not made from
 *     that; 0 for none
 * @param modelChosen whether the content model is another than before, or than is usual for a new
 *     page of this title
 */
@NeedsTruth("an edit that changes nothing is told from the text that is really there")
record EditPlan(
    Title title,
    EditOutcome.@Nullable Followed followed,
    @Nullable PageFacts page,
    @Nullable RevisionRow current,
    EncodedContent content,
    long contentId,
    String model,
    ExtraSlots extra,
    @Nullable LinkTarget redirect,
    KeptComment summary,
    boolean minor,
    boolean bot,
    List<AppliedTag> tags,
    @Nullable Revert revert,
    VisibilitySnapshot madeOf,
    long overwritten,
    boolean modelChosen) {

  /**
   * The same for a text that is kept already.
   *
   * @param id its id
   * @param found what the edit takes back by it, beyond what it does on purpose; null for nothing
   */
  EditPlan keptAs(long id, @Nullable Revert found) {
    return new EditPlan(
        title,
        followed,
        page,
        current,
        content,
        id,
        model,
        extra,
        redirect,
        summary,
        minor,
        bot,
        tags,
        found == null ? revert : found,
        found == null ? madeOf : madeOf.and(found.before()),
        overwritten,
        modelChosen);
  }

  /** Whether the page has this very content already. */
  boolean changesNothing() {
    return current != null
        && current.content().truth() == contentId
        && current.model().equals(model);
  }
}
