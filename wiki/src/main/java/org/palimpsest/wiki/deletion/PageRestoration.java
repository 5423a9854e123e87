package org.palimpsest.wiki.deletion;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedRevisionRow;
import org.palimpsest.store.deletion.DeletedRevisionTable;
import org.palimpsest.store.deletion.DeletedSelection;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.protection.ProtectionTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.act.LoggedDeed;
import org.palimpsest.wiki.act.Planning;
import org.palimpsest.wiki.act.PlanningMemory;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.event.Events;
import org.palimpsest.wiki.event.WikiEvent;
import org.palimpsest.wiki.log.PageEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings deleted revisions back with everything that this brings about: they return to the page of
 * their title among its revisions by time, or make it anew under its old id where nobody else has
 * that, the page is what its newest revision says, the log and recent changes tell of it, the
 * wiki's counters take note, and the outbox has it. All of it happens in the caller's transaction.
 * Thread-safe.
 */
@NeedsTruth("a page that comes back leads to where its text says")
public final class PageRestoration {
  /** A text that is read: its bytes, itself, and what is taken of it. */
  private static final long MEMORY_PER_BYTE = 8;

  private final Acts acts;
  private final Texts texts;

  public PageRestoration(Acts acts, Texts texts) {
    this.acts = acts;
    this.texts = texts;
  }

  /** What came of it. */
  sealed interface Result {
    /** So many revisions are back. */
    record Restored(int revisions) implements Result {}

    /** Nothing has been written, but these would be back. */
    record Rehearsed(AffectedRevisions revisions) implements Result {}

    /** There are none. */
    record NothingThere() implements Result {}

    /** The page would get a current revision whose text is hidden. */
    record TextHidden() implements Result {}

    /** The page is no longer as it was; the transaction must be discarded. */
    record Lost() implements Result {}

    /** There is no memory to look at a text. */
    record NoMemory() implements Result {}
  }

  /**
   * What of a restoration is found out from texts.
   *
   * @param newestId the revision that may become the current one; 0 for none
   * @param redirect where its text leads to; null where it is no redirect
   */
  record Plan(long newestId, @Nullable LinkTarget redirect) {
    static final Plan NOTHING = new Plan(0, null);
  }

  /** Looks at the text that the page may get, where anything can come back. */
  Planning<Plan, Result> plan(DeletedSelection chosen) {
    return switch (acts.<Situation>read(sql -> look(sql, chosen))) {
      case Situation.Impossible(Result why) -> new Planning.Over<>(why);
      case Situation.Ready(RevisionRow newest, _, _) -> {
        try (PlanningMemory.Share share = acts.memory().take(MEMORY_PER_BYTE * newest.size())) {
          yield share == null
              ? new Planning.Over<>(new Result.NoMemory())
              : new Planning.Ready<>(new Plan(newest.id(), redirect(newest)));
        }
      }
    };
  }

  /** What there is before anything is brought back. */
  private sealed interface Situation {
    /**
     * They can come back.
     *
     * @param newest the newest of them
     * @param before the page that they come back to; null if it is made anew
     * @param becomesCurrent whether the newest of them is going to be the current one
     */
    record Ready(RevisionRow newest, @Nullable PageFacts before, boolean becomesCurrent)
        implements Situation {}

    /** They cannot. */
    record Impossible(Result why) implements Situation {}
  }

  private static Situation look(JdbcClient sql, DeletedSelection chosen) {
    Optional<DeletedRevisionRow> found = DeletedRevisionLookup.newest(sql, chosen);
    if (found.isEmpty()) {
      return new Situation.Impossible(new Result.NothingThere());
    }
    RevisionRow newest = found.get().revision();
    PageFacts before = PageTable.find(sql, chosen.title()).orElse(null);
    Optional<RevisionRow> current =
        before == null ? Optional.empty() : RevisionTable.find(sql, before.latest());
    if (before != null && current.isEmpty()) {
      return new Situation.Impossible(new Result.Lost()); // it has just been deleted
    }
    boolean becomesCurrent = current.isEmpty() || newest.isAfter(current.get());
    return becomesCurrent && newest.visibility().content() != Level.VISIBLE
        ? new Situation.Impossible(new Result.TextHidden())
        : new Situation.Ready(newest, before, becomesCurrent);
  }

  /** What would come of it; writes nothing. */
  Result rehearse(JdbcClient sql, DeletedSelection chosen) {
    return switch (look(sql, chosen)) {
      case Situation.Impossible(Result why) -> why;
      case Situation.Ready(RevisionRow newest, PageFacts before, _) -> {
        long free = PageTable.find(sql, newest.pageId()).isEmpty() ? newest.pageId() : 0;
        yield new Result.Rehearsed(
            AffectedRevisions.of(sql, chosen, before == null ? free : before.id(), before == null));
      }
    };
  }

  /**
   * Brings them back.
   *
   * @param files how many versions of the file have come back with them
   */
  Result restore(JdbcClient sql, DeletedSelection chosen, Plan plan, LoggedDeed deed, int files) {
    return switch (look(sql, chosen)) {
      case Situation.Impossible(Result why) -> why;
      case Situation.Ready situation ->
          situation.newest().id() == plan.newestId()
              ? restore(sql, chosen, situation, plan, deed, files)
              : new Result.Lost();
    };
  }

  private Result restore(
      JdbcClient sql,
      DeletedSelection chosen,
      Situation.Ready situation,
      Plan plan,
      LoggedDeed deed,
      int files) {
    RevisionRow newest = situation.newest();
    PageFacts before = situation.before();
    PageFacts page = before == null ? made(sql, chosen.title(), newest, deed) : before;
    if (page == null) {
      return new Result.Lost();
    }
    // Nobody may delete or rename it any more while its revisions come back.
    if (!situation.becomesCurrent() && !PageTable.touch(sql, page, deed.now())) {
      return new Result.Lost();
    }
    int revisions = DeletedRevisionTable.restore(sql, chosen, page.id());
    if (revisions == 0) {
      return new Result.Lost(); // somebody else has brought back all of them since they were seen
    }
    // Until they were back, something of them may have been hidden.
    if (situation.becomesCurrent()
        && RevisionTable.find(sql, newest.id())
            .filter(row -> row.visibility().content() == Level.VISIBLE)
            .isEmpty()) {
      return new Result.Lost();
    }
    PageFacts after =
        situation.becomesCurrent()
            ? advanced(sql, before, page, newest, plan.redirect(), deed)
            : page;
    if (after == null) {
      return new Result.Lost();
    }
    int articles = articles(after) - (before == null ? 0 : articles(before));
    StatisticsTable.countEdit(sql, page.id(), before == null ? 1 : 0, articles);
    long logId =
        new RestorationLog(acts)
            .tell(sql, chosen.title(), page.id(), new PageEvent.Restored(revisions, files), deed);
    Events.append(sql, deed.now(), new WikiEvent.PageRestored(page.id(), logId));
    return new Result.Restored(revisions);
  }

  private static @Nullable PageFacts made(
      JdbcClient sql, Title title, RevisionRow newest, LoggedDeed deed) {
    ProtectionTable.unprotectTitle(sql, title);
    if (!PageTable.recreate(sql, newest.pageId(), title, newest.model(), deed.now())
        && PageTable.create(sql, title, newest.model(), deed.now()).isEmpty()) {
      return null;
    }
    return PageTable.find(sql, title).orElseThrow();
  }

  private @Nullable PageFacts advanced(
      JdbcClient sql,
      @Nullable PageFacts before,
      PageFacts page,
      RevisionRow newest,
      @Nullable LinkTarget target,
      LoggedDeed deed) {
    PageFacts after =
        new PageFacts(
            page.id(),
            page.title(),
            newest.id(),
            deed.now(),
            newest.size(),
            target != null,
            before == null,
            newest.model());
    if (!PageTable.advance(sql, after, page.latest())) {
      return null;
    }
    if (target != null) {
      RedirectTable.put(sql, page.id(), target);
    } else if (page.redirect()) {
      RedirectTable.remove(sql, page.id());
    }
    return after;
  }

  private @Nullable LinkTarget redirect(RevisionRow newest) {
    String text = acts.query(sql -> texts.store().text(sql, newest.content().truth()));
    return ContentFacts.of(newest.model(), text, newest.size(), texts.redirects()).redirect();
  }

  private static int articles(PageFacts page) {
    return page.countsAsArticle() ? 1 : 0;
  }
}
