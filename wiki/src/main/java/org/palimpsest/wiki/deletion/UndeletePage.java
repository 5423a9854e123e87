package org.palimpsest.wiki.deletion;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedSelection;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.authority.Action;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.deletion.PageRestoration.Result;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.tag.TagRefusal;
import org.palimpsest.wiki.tag.TagRules;
import org.palimpsest.wiki.watch.WatchPreference;
import org.palimpsest.wiki.watch.Watching;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings deleted revisions of a title back, all or chosen ones, and those of its talk page if that
 * is wanted (spec: deletion-and-logs.md, section 2). Everything happens in one transaction; one
 * that is refused leaves no trace. Thread-safe.
 */
public final class UndeletePage {
  private static final int TRIES = 5;

  private final Database database;
  private final Authority authority;
  private final TagRules tagRules;
  private final PageRestoration restoration;
  private final ContentWords words;
  private final InstantSource clock;

  public UndeletePage(
      Database database,
      Authority authority,
      TagRules tagRules,
      PageRestoration restoration,
      ContentWords words,
      InstantSource clock) {
    this.database = database;
    this.authority = authority;
    this.tagRules = tagRules;
    this.restoration = restoration;
    this.words = words;
    this.clock = clock;
  }

  /** The block that keeps somebody from all pages, which is told before anything else. */
  public Optional<Refusal> block(Performer performer) {
    return database.read(sql ->
        authority
            .block(sql, performer, clock.instant())
            .filter(block -> !block.partial())
            .map(Refusal.Blocked::new));
  }

  /** Why somebody may not do this, whatever there is to restore; empty when they may. */
  public Optional<UndeleteOutcome> refusal(UndeleteRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return database.read(sql -> refusal(sql, request, now));
  }

  /** Does it, or says why not. */
  public UndeleteOutcome run(UndeleteRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    DeletedSelection chosen = new DeletedSelection(request.title(), request.times());
    Optional<UndeleteOutcome> refusal =
        database.read(sql -> {
          Optional<UndeleteOutcome> why = refusal(sql, request, now);
          if (why.isEmpty()) {
            restoration.prepare(sql, chosen);
          }
          return why;
        });
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String ofTalk =
        request.talk()
            ? words.text(
                Message.of("undelete-talk-summary-prefix", request.reason()),
                request.title().talk())
            : "";
    UndeleteOutcome outcome = null;
    for (int i = 0; i < TRIES && outcome == null; i++) {
      outcome = database.write(tx -> perform(tx, request, chosen, ofTalk, now));
    }
    return outcome == null ? new UndeleteOutcome.NothingThere() : outcome;
  }

  private @Nullable UndeleteOutcome perform(
      Transaction tx,
      UndeleteRequest request,
      DeletedSelection chosen,
      String ofTalk,
      Instant now) {
    JdbcClient sql = tx.sql();
    Optional<UndeleteOutcome> refusal = refusal(sql, request, now);
    UndeleteOutcome outcome =
        refusal.isPresent() ? refusal.get() : restore(sql, request, chosen, ofTalk, now);
    if (!(outcome instanceof UndeleteOutcome.Done)) {
      tx.discard();
    }
    return outcome;
  }

  private @Nullable UndeleteOutcome restore(
      JdbcClient sql,
      UndeleteRequest request,
      DeletedSelection chosen,
      String ofTalk,
      Instant now) {
    LoggedDeed deed = new LoggedDeed(request.performer(), now, request.reason(), request.tags());
    return switch (restoration.restore(sql, chosen, deed)) {
      case Result.Restored(int revisions) -> withTalk(sql, request, deed, ofTalk, revisions);
      case Result.NothingThere _ -> new UndeleteOutcome.NothingThere();
      case Result.TextHidden _ -> new UndeleteOutcome.TextHidden();
      case Result.Lost _ -> null;
    };
  }

  private @Nullable UndeleteOutcome withTalk(
      JdbcClient sql, UndeleteRequest request, LoggedDeed deed, String lead, int revisions) {
    Title title = request.title();
    int ofTalk = 0;
    TalkProblem leftTalk = null;
    if (request.talk() && title.isTalk()) {
      leftTalk = TalkProblem.ALREADY_TALK;
    } else if (request.talk()) {
      DeletedSelection talk = DeletedSelection.all(title.talk());
      switch (restoration.restore(sql, talk, deed.commented(lead))) {
        case Result.Restored(int number) -> ofTalk = number;
        case Result.NothingThere _ -> leftTalk = TalkProblem.NONE;
        case Result.TextHidden _ -> {
          return new UndeleteOutcome.TextHidden();
        }
        case Result.Lost _ -> {
          return null;
        }
      }
    }
    // As MediaWiki does: what is restored is watched by those who want to watch what they edit.
    Watching.apply(
        sql, request.performer(), title, request.watch(), WatchPreference.EDIT, deed.now());
    return new UndeleteOutcome.Done(title, revisions + ofTalk, leftTalk);
  }

  private Optional<UndeleteOutcome> refusal(JdbcClient sql, UndeleteRequest request, Instant now) {
    List<Refusal> refusals = refusals(sql, request, request.title(), now);
    if (refusals.isEmpty() && request.talk() && !request.title().isTalk()) {
      Title talk = request.title().talk();
      refusals =
          DeletedRevisionLookup.newest(sql, DeletedSelection.all(talk)).isPresent()
              ? refusals(sql, request, talk, now)
              : refusals;
    }
    if (!refusals.isEmpty()) {
      return Optional.of(new UndeleteOutcome.Refused(refusals));
    }
    Optional<TagRefusal> tags =
        request.tags().isEmpty()
            ? Optional.empty()
            : tagRules.refusal(sql, request.performer(), now);
    return tags.map(UndeleteOutcome.TagsRefused::new);
  }

  private List<Refusal> refusals(
      JdbcClient sql, UndeleteRequest request, Title title, Instant now) {
    return authority.check(
        sql,
        request.performer(),
        Action.UNDELETE,
        title,
        PageTable.find(sql, title).orElse(null),
        Set.of(),
        now);
  }
}
