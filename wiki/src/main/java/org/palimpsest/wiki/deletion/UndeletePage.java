package org.palimpsest.wiki.deletion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedSelection;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.Attempt;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.PlannedAct;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.deletion.PageRestoration.Result;
import org.palimpsest.wiki.file.FileRestoration;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.watch.WatchPlan;
import org.palimpsest.wiki.watch.WatchPreference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings deleted revisions of a title back, all or chosen ones, with the versions of its file, and
 * those of its talk page if that is wanted (spec: deletion-and-logs.md, section 2). Everything
 * happens in one transaction; one that is refused leaves no trace. Thread-safe.
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
    PlannedAct<DeletedSelection, UndeleteOutcome> act =
        acts.<DeletedSelection, UndeleteOutcome>planned(sql -> plan(sql, request, now))
            .holding(request.title());
    return request.dryRun()
        ? act.rehearse((sql, chosen) -> new UndeleteRehearsal(restoration).of(sql, request, chosen))
        : act.inStages(
            request.title(),
            (chosen, writing) ->
                plans(request, chosen)
                    .fold(
                        plans ->
                            writing.writeAnew(
                                (sql, again) -> restore(sql, request, again, plans, now)),
                        why -> new Attempt.Refused<>(UndeleteRehearsal.impossible(why))),
            UndeleteOutcome.NothingThere::new);
  }

  /**
   * What is known before anything is written.
   *
   * @param page for the page; null where none of its revisions come back
   * @param talk for the talk page; null where it stays as it is
   * @param ofTalk the comment on the talk page
   */
  private record Plans(
      PageRestoration.@Nullable Plan page, PageRestoration.@Nullable Plan talk, String ofTalk) {}

  private Planning<Plans, Result> plans(UndeleteRequest request, DeletedSelection chosen) {
    if (!request.wantsRevisions()) {
      return plansWithTalk(request, null);
    }
    return restoration
        .plan(chosen)
        .fold(
            own -> plansWithTalk(request, own),
            why ->
                why instanceof Result.NothingThere && request.files().wanted()
                    ? plansWithTalk(request, null)
                    : new Planning.Over<>(why));
  }

  private Planning<Plans, Result> plansWithTalk(
      UndeleteRequest request, PageRestoration.@Nullable Plan own) {
    if (!request.talk() || request.title().isTalk()) {
      return new Planning.Ready<>(new Plans(own, null, ""));
    }
    Title talk = request.title().talk();
    String said = words.text(Message.of("undelete-talk-summary-prefix", request.reason()), talk);
    return restoration
        .plan(DeletedSelection.all(talk))
        .fold(
            other -> new Planning.Ready<>(new Plans(own, other, said)),
            why ->
                why instanceof Result.NothingThere
                    ? new Planning.Ready<>(new Plans(own, PageRestoration.Plan.NOTHING, said))
                    : new Planning.Over<>(why));
  }

  private Attempt<UndeleteOutcome> restore(
      JdbcClient sql, UndeleteRequest request, DeletedSelection chosen, Plans plans, Instant now) {
    LoggedDeed deed = new LoggedDeed(request.performer(), now, request.reason(), request.tags());
    return switch (FileRestoration.restore(sql, request.files())) {
      case FileRestoration.Result.Unknown(long id) ->
          new Attempt.Refused<>(new UndeleteOutcome.UnknownVersion(id));
      case FileRestoration.Result.Hidden _ ->
          new Attempt.Refused<>(new UndeleteOutcome.TextHidden());
      case FileRestoration.Result.Lost _ -> new Attempt.Overtaken<>(request.title());
      case FileRestoration.Result.Restored(int versions) ->
          switch (page(sql, request, chosen, plans.page(), deed, versions)) {
            case Result.Restored(int revisions) ->
                withTalk(sql, request, deed, plans, revisions, versions);
            case Result.Lost _ -> new Attempt.Overtaken<>(request.title());
            case Result why -> new Attempt.Refused<>(UndeleteRehearsal.impossible(why));
          };
    };
  }

  private Result page(
      JdbcClient sql,
      UndeleteRequest request,
      DeletedSelection chosen,
      PageRestoration.@Nullable Plan plan,
      LoggedDeed deed,
      int versions) {
    if (plan != null) {
      return restoration.restore(sql, chosen, plan, deed, versions);
    }
    // The page may have been deleted with its file since there was nothing of it to restore.
    if (request.wantsRevisions() && DeletedRevisionLookup.newest(sql, chosen).isPresent()) {
      return new Result.Lost();
    }
    if (versions == 0) {
      return new Result.NothingThere();
    }
    long pageId = PageTable.find(sql, chosen.title()).map(PageFacts::id).orElse(0L);
    new RestorationLog(acts)
        .tell(sql, chosen.title(), pageId, new PageEvent.Restored(0, versions), deed);
    return new Result.Restored(0);
  }

  private Attempt<UndeleteOutcome> withTalk(
      JdbcClient sql,
      UndeleteRequest request,
      LoggedDeed deed,
      Plans plans,
      int revisions,
      int versions) {
    Title title = request.title();
    int ofTalk = 0;
    TalkProblem leftTalk = null;
    if (request.talk() && title.isTalk()) {
      leftTalk = TalkProblem.ALREADY_TALK;
    } else if (plans.talk() != null) {
      DeletedSelection talk = DeletedSelection.all(title.talk());
      LoggedDeed onTalk = deed.commented(KeptComment.verbatim(plans.ofTalk()));
      switch (restoration.restore(sql, talk, plans.talk(), onTalk, 0)) {
        case Result.Restored(int number) -> ofTalk = number;
        case Result.NothingThere _ -> leftTalk = TalkProblem.NONE;
        case Result.Lost _ -> {
          return new Attempt.Overtaken<>(title.talk());
        }
        case Result why -> {
          return new Attempt.Refused<>(UndeleteRehearsal.impossible(why));
        }
      }
    }
    // As MediaWiki does: what is restored is watched by those who want to watch what they edit.
    WatchPlan.of(sql, request.performer(), title, request.watch(), WatchPreference.EDIT, deed.now())
        .carryOut(sql);
    return new Attempt.Done<>(
        new UndeleteOutcome.Done(title, revisions + ofTalk, versions, leftTalk));
  }

  private Planning<DeletedSelection, UndeleteOutcome> plan(
      JdbcClient sql, UndeleteRequest request, Instant now) {
    return refusal(sql, request, now)
        .<Planning<DeletedSelection, UndeleteOutcome>>map(Planning.Over::new)
        .orElseGet(() -> selection(sql, request));
  }

  private static Planning<DeletedSelection, UndeleteOutcome> selection(
      JdbcClient sql, UndeleteRequest request) {
    return switch (FileRestoration.rehearse(sql, request.files())) {
      case FileRestoration.Result.Unknown(long id) ->
          new Planning.Over<>(new UndeleteOutcome.UnknownVersion(id));
      case FileRestoration.Result.Hidden _ -> new Planning.Over<>(new UndeleteOutcome.TextHidden());
      case FileRestoration.Result.Restored(int versions)
          when versions == 0 && !request.wantsRevisions() ->
          new Planning.Over<>(new UndeleteOutcome.NothingThere());
      case FileRestoration.Result.Restored _, FileRestoration.Result.Lost _ ->
          new Planning.Ready<>(new DeletedSelection(request.title(), request.times()));
    };
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
