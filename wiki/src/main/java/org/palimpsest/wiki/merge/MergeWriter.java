package org.palimpsest.wiki.merge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.content.ContentRef;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revert.PendingRevertTable;
import org.palimpsest.store.revision.HistoryTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.deletion.PageDeletion;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.language.Words;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.merge.MergeOutcome.Source;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.RevisionContent;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Merges a history with everything that this brings about: its revisions are those of the other
 * page, the page that has none left is a redirect or deleted, who watched it watches the other page
 * too, the log, recent changes and the outbox have it. Deleted revisions stay at the titles under
 * which they were deleted. All of it happens in the caller's transaction. Thread-safe.
 */
final class MergeWriter {
  /** What the wiki says about a page that has no history left. */
  static final Set<String> KEYS =
      Set.of(
          "mergehistory-comment", "mergehistory-autocomment", "mergehistory-source-deleted-reason");

  private final Acts acts;
  private final PageDeletion deletion;
  private final RevisionWriter revisions;
  private final Texts texts;
  private final Namespaces namespaces;

  MergeWriter(Acts acts, RevisionWriter revisions, Texts texts, Namespaces namespaces) {
    this.acts = acts;
    this.deletion = new PageDeletion(acts);
    this.revisions = revisions;
    this.texts = texts;
    this.namespaces = namespaces;
  }

  /** What is going to become of the page whose history is merged. */
  Source source(MergePlan plan) {
    return !plan.isWhole()
        ? Source.STAYS
        : redirect(plan).isPresent() ? Source.REDIRECT : Source.DELETED;
  }

  private Optional<String> redirect(MergePlan plan) {
    ContentModel model = ContentModel.ofWire(plan.source().model()).orElse(ContentModel.UNKNOWN);
    return texts.redirects().text(model, plan.target().title());
  }

  /**
   * Merges.
   *
   * @param point where it was asked to end; null: not said
   * @param words those of {@link #KEYS}
   * @return whether it is done; if not, somebody else was quicker and the transaction must be
   *     discarded
   */
  boolean write(
      JdbcClient sql, MergePlan plan, @Nullable MergePoint point, LoggedDeed deed, Words words) {
    PageFacts source = plan.source();
    PageFacts target = plan.target();
    Instant now = deed.now();
    if (!PageTable.touch(sql, target, now) || !PageTable.touch(sql, source, now)) {
      return false;
    }
    RevisionRow current = RevisionTable.find(sql, source.latest()).orElseThrow();
    if (HistoryTable.move(sql, plan.span(), target.id()) != plan.revisions()) {
      return false;
    }
    PendingRevertTable.follow(sql, source.id(), target.id());
    ChangeTable.follow(sql, plan.span(), target.id());
    boolean left =
        switch (source(plan)) {
          case STAYS -> true;
          case REDIRECT ->
              revisions.write(sql, redirect(sql, plan, current, deed, words))
                  instanceof WriteOutcome.Written;
          case DELETED -> delete(sql, plan, deed, words);
        };
    if (left) {
      log(sql, plan, point, deed);
    }
    return left;
  }

  private boolean delete(JdbcClient sql, MergePlan plan, LoggedDeed deed, Words words) {
    PageFacts source = plan.source();
    String why = words.text(Message.of("mergehistory-source-deleted-reason"), source.title());
    return deletion
        .delete(sql, source, deed.commented(KeptComment.verbatim(why)), new PageEvent.Deleted())
        .isPresent();
  }

  /** Its text is so short that nobody waits for its hash. */
  private NewRevision redirect(
      JdbcClient sql, MergePlan plan, RevisionRow current, LoggedDeed deed, Words words) {
    PageFacts source = plan.source();
    Title to = plan.target().title();
    ContentRef content = texts.store().put(sql, EncodedContent.of(redirect(plan).orElseThrow()));
    return new NewRevision(
        source.title(),
        source,
        current,
        Authors.of(sql, deed.performer()),
        deed.now(),
        new RevisionContent(
            content.id(), source.model(), content.size(), List.of(), new ParsedTitle.Local(to, "")),
        KeptComment.verbatim(summary(source.title(), to, deed.comment().text(), words)),
        false,
        List.of(),
        null);
  }

  private String summary(Title from, Title to, String reason, Words words) {
    String source = namespaces.prefixedText(from);
    String target = namespaces.prefixedText(to);
    return words.text(
        reason.isEmpty()
            ? Message.of("mergehistory-autocomment", source, target)
            : Message.of("mergehistory-comment", source, target, reason),
        from);
  }

  private void log(JdbcClient sql, MergePlan plan, @Nullable MergePoint point, LoggedDeed deed) {
    PageFacts source = plan.source();
    Title to = plan.target().title();
    Long revisionId = point == null ? Long.valueOf(plan.span().last().id()) : point.revisionId();
    LogEvent merged =
        new PageEvent.HistoryMerged(
            to.namespace(), namespaces.prefixedText(to), plan.span().last().time(), revisionId);
    WatchTable.copy(sql, source.title(), to, deed.now());
    long pageId = source(plan) == Source.DELETED ? 0 : source.id();
    long logId = deed.write(sql, acts, merged, source.title(), pageId);
    Events.append(
        sql, deed.now(), new WikiEvent.HistoryMerged(source.id(), plan.target().id(), logId));
  }
}
