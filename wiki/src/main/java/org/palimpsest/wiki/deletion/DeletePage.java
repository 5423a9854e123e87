package org.palimpsest.wiki.deletion;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.authority.Action;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.tag.TagRules;
import org.palimpsest.wiki.watch.WatchPreference;
import org.palimpsest.wiki.watch.Watching;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes a page, and its talk page if that is wanted (spec: deletion-and-logs.md, section 1).
 * Everything happens in one transaction; one that is refused leaves no trace. Thread-safe.
 */
public final class DeletePage {
  private static final int TRIES = 5;

  private final Database database;
  private final Authority authority;
  private final TagRules tagRules;
  private final PageDeletion deletion;
  private final GeneratedReason reasons;
  private final ContentWords words;
  private final InstantSource clock;

  public DeletePage(
      Database database,
      Authority authority,
      TagRules tagRules,
      PageDeletion deletion,
      GeneratedReason reasons,
      ContentWords words,
      InstantSource clock) {
    this.database = database;
    this.authority = authority;
    this.tagRules = tagRules;
    this.deletion = deletion;
    this.reasons = reasons;
    this.words = words;
    this.clock = clock;
  }

  /** What is known before anything is written: the pages, or why nothing will be. */
  private record Plan(
      @Nullable PageFacts page,
      @Nullable PageFacts talk,
      @Nullable TalkProblem leftTalk,
      @Nullable DeleteOutcome refusal) {
    static Plan refused(DeleteOutcome why) {
      return new Plan(null, null, null, why);
    }
  }

  /** Does it, or says why not. */
  public DeleteOutcome run(DeleteRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Plan seen = database.read(sql -> plan(sql, request, now));
    if (seen.page() == null) {
      return Objects.requireNonNull(seen.refusal());
    }
    String given = request.reason() == null ? reasons.of(database, seen.page()) : request.reason();
    String ofTalk =
        request.talk()
            ? words.text(
                Message.of("delete-talk-summary-prefix", given), seen.page().title().talk())
            : "";
    DeleteOutcome outcome = new DeleteOutcome.Vanished();
    for (int i = 0; i < TRIES && outcome instanceof DeleteOutcome.Vanished; i++) {
      outcome = database.write(tx -> perform(tx, request, given, ofTalk, now));
    }
    return outcome;
  }

  private DeleteOutcome perform(
      Transaction tx, DeleteRequest request, String reason, String ofTalk, Instant now) {
    JdbcClient sql = tx.sql();
    Plan plan = plan(sql, request, now);
    DeleteOutcome outcome =
        plan.refusal() != null ? plan.refusal() : delete(sql, request, plan, reason, ofTalk, now);
    if (!(outcome instanceof DeleteOutcome.Done)) {
      tx.discard();
    }
    return outcome;
  }

  private DeleteOutcome delete(
      JdbcClient sql, DeleteRequest request, Plan plan, String reason, String ofTalk, Instant now) {
    PageFacts page = Objects.requireNonNull(plan.page());
    LoggedDeed deed = new LoggedDeed(request.performer(), now, reason, request.tags());
    OptionalLong logId = deletion.delete(sql, page, deed);
    if (logId.isEmpty()
        || (plan.talk() != null
            && deletion.delete(sql, plan.talk(), deed.commented(ofTalk)).isEmpty())) {
      return new DeleteOutcome.Vanished();
    }
    Watching.apply(
        sql, request.performer(), page.title(), request.watch(), WatchPreference.DELETE, now);
    return new DeleteOutcome.Done(page.title(), reason, logId.getAsLong(), plan.leftTalk());
  }

  private Plan plan(JdbcClient sql, DeleteRequest request, Instant now) {
    PageFacts page = PageTable.find(sql, request.pageId()).orElse(null);
    if (page == null) {
      return Plan.refused(new DeleteOutcome.Vanished());
    }
    List<Refusal> refusals = refusals(sql, request, page, now);
    TalkProblem leftTalk = null;
    PageFacts talk = null;
    if (refusals.isEmpty() && request.talk()) {
      Title title = page.title();
      talk = title.isTalk() ? null : PageTable.find(sql, title.talk()).orElse(null);
      leftTalk = title.isTalk() ? TalkProblem.ALREADY_TALK : talk == null ? TalkProblem.NONE : null;
      refusals = talk == null ? refusals : refusals(sql, request, talk, now);
    }
    if (!refusals.isEmpty()) {
      return Plan.refused(new DeleteOutcome.Refused(refusals));
    }
    Optional<TagRefusal> tags =
        request.tags().isEmpty()
            ? Optional.empty()
            : tagRules.refusal(sql, request.performer(), now);
    return tags.map(why -> Plan.refused(new DeleteOutcome.TagsRefused(why)))
        .orElse(new Plan(page, talk, leftTalk, null));
  }

  private List<Refusal> refusals(
      JdbcClient sql, DeleteRequest request, PageFacts page, Instant now) {
    return authority.check(sql, request.performer(), Action.DELETE, page, now);
  }
}
