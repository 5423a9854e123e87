package org.palimpsest.wiki.deletion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedSelection;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.deletion.PageRestoration.Result;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings deleted revisions of a title back, all or chosen ones, and those of its talk page if that
 * is wanted (spec: deletion-and-logs.md, section 2). Everything happens in one transaction; one
 * that is refused leaves no trace. Thread-safe.
 */
public final class UndeletePage {
  private final Acts acts;
  private final PageRestoration restoration;
  private final ContentWords words;

  public UndeletePage(Acts acts, Texts texts, ContentWords words) {
    this.acts = acts;
    this.restoration = new PageRestoration(acts, texts);
    this.words = words;
  }

  /** The block that keeps somebody from all pages, which is told before anything else. */
  public Optional<Refusal> block(Performer performer) {
    return acts.read(sql ->
        acts.authority()
            .block(sql, performer, acts.now())
            .filter(block -> !block.partial())
            .map(Refusal.Blocked::new));
  }

  /** Why somebody may not do this, whatever there is to restore; empty when they may. */
  public Optional<UndeleteOutcome> refusal(UndeleteRequest request) {
    Instant now = acts.now();
    return acts.read(sql -> refusal(sql, request, now));
  }

  /** Does it, or says why not. */
  public UndeleteOutcome run(UndeleteRequest request) {
    Instant now = acts.now();
    if (request.dryRun()) {
      return acts.read(sql -> rehearse(sql, request, now));
    }
    return acts.inTurns(
        request.title(), () -> attempt(request, now), UndeleteOutcome.NothingThere::new);
  }

  private UndeleteOutcome rehearse(JdbcClient sql, UndeleteRequest request, Instant now) {
    return refusal(sql, request, now)
        .orElseGet(() ->
            switch (restoration.rehearse(sql, chosen(request))) {
              case Result.Rehearsed(AffectedRevisions page) -> rehearseTalk(sql, request, page);
              case Result.TextHidden _ -> new UndeleteOutcome.TextHidden();
              case Result.NothingThere _, Result.Restored _, Result.Lost _ ->
                  new UndeleteOutcome.NothingThere();
            });
  }

  private UndeleteOutcome rehearseTalk(
      JdbcClient sql, UndeleteRequest request, AffectedRevisions page) {
    Title title = request.title();
    if (!request.talk() || title.isTalk()) {
      TalkProblem left = request.talk() ? TalkProblem.ALREADY_TALK : null;
      return new UndeleteOutcome.Planned(page, null, left);
    }
    return switch (restoration.rehearse(sql, DeletedSelection.all(title.talk()))) {
      case Result.Rehearsed(AffectedRevisions talk) ->
          new UndeleteOutcome.Planned(page, talk, null);
      case Result.TextHidden _ -> new UndeleteOutcome.TextHidden();
      case Result.NothingThere _, Result.Restored _, Result.Lost _ ->
          new UndeleteOutcome.Planned(page, null, TalkProblem.NONE);
    };
  }

  /**
   * What is known before anything is written.
   *
   * @param talk for the talk page; null where it stays as it is
   * @param ofTalk the comment on the talk page
   */
  private record Plans(
      PageRestoration.Plan page, PageRestoration.@Nullable Plan talk, String ofTalk) {}

  private Attempt<UndeleteOutcome> attempt(UndeleteRequest request, Instant now) {
    return refusal(request)
        .<Attempt<UndeleteOutcome>>map(Attempt.Refused::new)
        .or(() ->
            plans(request).map(plans -> acts.attempt(sql -> restore(sql, request, plans, now))))
        .orElseGet(() -> new Attempt.Refused<>(new UndeleteOutcome.Busy()));
  }

  private Optional<Plans> plans(UndeleteRequest request) {
    Optional<PageRestoration.Plan> page = restoration.plan(chosen(request));
    if (!request.talk() || request.title().isTalk()) {
      return page.map(own -> new Plans(own, null, ""));
    }
    Title talk = request.title().talk();
    String ofTalk = words.text(Message.of("undelete-talk-summary-prefix", request.reason()), talk);
    return page.flatMap(own ->
        restoration.plan(DeletedSelection.all(talk)).map(other -> new Plans(own, other, ofTalk)));
  }

  private static DeletedSelection chosen(UndeleteRequest request) {
    return new DeletedSelection(request.title(), request.times());
  }

  private Attempt<UndeleteOutcome> restore(
      JdbcClient sql, UndeleteRequest request, Plans plans, Instant now) {
    Optional<UndeleteOutcome> refusal = refusal(sql, request, now);
    if (refusal.isPresent()) {
      return new Attempt.Refused<>(refusal.get());
    }
    LoggedDeed deed = new LoggedDeed(request.performer(), now, request.reason(), request.tags());
    return switch (restoration.restore(sql, chosen(request), plans.page(), deed)) {
      case Result.Restored(int revisions) -> withTalk(sql, request, deed, plans, revisions);
      case Result.NothingThere _ -> new Attempt.Refused<>(new UndeleteOutcome.NothingThere());
      case Result.TextHidden _ -> new Attempt.Refused<>(new UndeleteOutcome.TextHidden());
      case Result.Lost _, Result.Rehearsed _ -> new Attempt.Overtaken<>(request.title());
    };
  }

  private Attempt<UndeleteOutcome> withTalk(
      JdbcClient sql, UndeleteRequest request, LoggedDeed deed, Plans plans, int revisions) {
    Title title = request.title();
    int ofTalk = 0;
    TalkProblem leftTalk = null;
    if (request.talk() && title.isTalk()) {
      leftTalk = TalkProblem.ALREADY_TALK;
    } else if (plans.talk() != null) {
      DeletedSelection talk = DeletedSelection.all(title.talk());
      switch (restoration.restore(sql, talk, plans.talk(), deed.commented(plans.ofTalk()))) {
        case Result.Restored(int number) -> ofTalk = number;
        case Result.NothingThere _ -> leftTalk = TalkProblem.NONE;
        case Result.TextHidden _ -> {
          return new Attempt.Refused<>(new UndeleteOutcome.TextHidden());
        }
        case Result.Lost _, Result.Rehearsed _ -> {
          return new Attempt.Overtaken<>(title.talk());
        }
      }
    }
    // As MediaWiki does: what is restored is watched by those who want to watch what they edit.
    WatchPlan.of(sql, request.performer(), title, request.watch(), WatchPreference.EDIT, deed.now())
        .carryOut(sql);
    return new Attempt.Done<>(new UndeleteOutcome.Done(title, revisions + ofTalk, leftTalk));
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
    return acts.tagRefusal(sql, request.performer(), request.tags(), now)
        .map(UndeleteOutcome.TagsRefused::new);
  }

  private List<Refusal> refusals(
      JdbcClient sql, UndeleteRequest request, Title title, Instant now) {
    PageFacts page = PageTable.find(sql, title).orElse(null);
    Act act = page == null ? Act.UNDELETE_PAGE : Act.UNDELETE;
    return acts.authority().check(sql, request.performer(), act, title, page, Set.of(), now);
  }
}
