package org.palimpsest.wiki.revert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.block.AccountAddressTable;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.content.ContentChange;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wiki.patrol.PatrolState;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revision.Announcement;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.RevisionContent;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.setting.PatrolSettings;
import org.palimpsest.wiki.tag.AppliedTag;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes everything out of a page by a new revision of the same content model. As nothing comes back
 * by it, it is no revert, and what was there before is not marked as reverted. Thread-safe.
 */
@NeedsTruth("a page is blank when it has no text, whoever may read it")
final class PageBlanking {
  private static final EncodedContent NOTHING = EncodedContent.of("");
  private static final EncodedContent NO_DATA = EncodedContent.of("{}");

  private final RevisionWriter revisions;
  private final ContentStore contents;
  private final PatrolSettings settings;

  PageBlanking(RevisionWriter revisions, ContentStore contents, PatrolSettings settings) {
    this.revisions = revisions;
    this.contents = contents;
    this.settings = settings;
  }

  /** Whether there is nothing in the page already. */
  boolean changesNothing(JdbcClient sql, SoleAuthorPlan plan) {
    RevisionRow current = plan.current();
    return !current.extraSlots()
        && contents
            .find(sql, nothing(current.model()))
            .filter(current.content().truth()::equals)
            .isPresent();
  }

  /**
   * Does it, in the caller's transaction.
   *
   * @return the new revision; empty when the page is no longer as it was: then the transaction must
   *     be discarded
   */
  OptionalLong write(
      JdbcClient sql,
      RollbackRequest request,
      SoleAuthorPlan plan,
      KeptComment summary,
      Instant now) {
    Performer performer = request.performer();
    Actor author = Authors.of(sql, performer);
    if (author.isRegistered()) {
      AccountAddressTable.see(sql, author.userId(), performer.address(), now);
    }
    RevisionRow current = plan.current();
    EncodedContent nothing = nothing(current.model());
    NewRevision revision =
        new NewRevision(
            plan.page().title(),
            plan.page(),
            current,
            author,
            now,
            new RevisionContent(
                contents.put(sql, nothing).id(), current.model(), nothing.size(), List.of(), null),
            summary,
            false,
            tags(sql, request, plan, nothing),
            new Announcement(
                request.marksBots(),
                PatrolState.ofEdit(settings, performer),
                performer.has(Right.NOMINORNEWTALK)));
    return switch (revisions.write(sql, revision)) {
      case WriteOutcome.Lost() -> OptionalLong.empty();
      case WriteOutcome.Written written -> {
        SeriesAuthors.of(request.user())
            .mark(
                sql,
                null,
                current,
                plan.newest(),
                request.marksBots(),
                settings.recentChangesPatrol());
        yield OptionalLong.of(written.revisionId());
      }
    };
  }

  private static List<AppliedTag> tags(
      JdbcClient sql, RollbackRequest request, SoleAuthorPlan plan, EncodedContent nothing) {
    List<AppliedTag> tags = new ArrayList<>();
    ContentFacts before = RestoredContent.before(sql, plan.page(), plan.current());
    ContentFacts after = new ContentFacts(plan.current().model(), nothing.size(), null);
    ContentChange.between(before, after).tags().forEach(tag -> tags.add(AppliedTag.of(tag.wire())));
    request.tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    request.performer().tags().forEach(tag -> tags.add(AppliedTag.of(tag)));
    return tags;
  }

  /** JSON has no empty text. */
  private static EncodedContent nothing(String model) {
    return model.equals(ContentModel.JSON.wire()) ? NO_DATA : NOTHING;
  }
}
