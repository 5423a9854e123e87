package org.palimpsest.wiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionLookup;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.deletion.DeleteOutcome;
import org.palimpsest.wiki.deletion.DeletePage;
import org.palimpsest.wiki.deletion.DeleteRequest;
import org.palimpsest.wiki.deletion.GeneratedReason;
import org.palimpsest.wiki.deletion.UndeleteOutcome;
import org.palimpsest.wiki.deletion.UndeletePage;
import org.palimpsest.wiki.deletion.UndeleteRequest;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.watch.WatchOption;

/** People who edit, and an administrator who deletes and restores. */
public final class DeletionScene {
  private static final HistoryFilter EVERYTHING =
      HistoryFilter.none(new Clearance(true, true, true));

  public final RollbackScene wiki;
  private final DeletePage deletePage;
  private final UndeletePage undeletePage;

  public DeletionScene(Database database) {
    this.wiki = new RollbackScene(database);
    Acts acts = wiki.acts(Settings.defaults());
    ContentWords words = wiki.words(Settings.defaults());
    this.deletePage = new DeletePage(acts, new GeneratedReason(wiki.contents(), words), words);
    this.undeletePage = new UndeletePage(acts, wiki.texts(), words);
  }

  /** Deletes a page. */
  public DeleteOutcome delete(Performer performer, Title title, @Nullable String reason) {
    return delete(performer, title, reason, List.of(), false, WatchOption.PREFERENCES);
  }

  /** Deletes a page, with all that can be asked for. */
  public DeleteOutcome delete(
      Performer performer,
      Title title,
      @Nullable String reason,
      List<String> tags,
      boolean talk,
      WatchOption watch) {
    long pageId = wiki.read(sql -> PageTable.find(sql, title).orElseThrow().id());
    return deletePage.run(
        new DeleteRequest(performer, title, pageId, reason, tags, talk, watch, false));
  }

  /** Deletes a page, which must succeed. */
  public DeleteOutcome.Done deleted(Title title, @Nullable String reason) {
    DeleteOutcome outcome = delete(wiki.admin, title, reason);
    assertThat(outcome).isInstanceOf(DeleteOutcome.Done.class);
    return (DeleteOutcome.Done) outcome;
  }

  /** Brings back what was deleted in these seconds, or all of it where there are none. */
  public UndeleteOutcome undelete(Performer performer, Title title, Set<Instant> times) {
    return undelete(performer, title, times, false);
  }

  /** As above, perhaps with the talk page. */
  public UndeleteOutcome undelete(
      Performer performer, Title title, Set<Instant> times, boolean talk) {
    return undeletePage.run(
        new UndeleteRequest(
            performer,
            title,
            "wanted",
            times,
            Set.of(),
            List.of(),
            talk,
            WatchOption.PREFERENCES,
            false));
  }

  /** What deleting a page and its talk page would do. */
  public DeleteOutcome rehearseDeletion(Performer performer, Title title) {
    long pageId = wiki.read(sql -> PageTable.find(sql, title).orElseThrow().id());
    return deletePage.run(
        new DeleteRequest(
            performer, title, pageId, null, List.of(), true, WatchOption.PREFERENCES, true));
  }

  /** What bringing back these revisions and the talk page would do. */
  public UndeleteOutcome rehearseRestoration(Performer performer, Title title, Set<Instant> times) {
    return undeletePage.run(
        new UndeleteRequest(
            performer,
            title,
            "wanted",
            times,
            Set.of(),
            List.of(),
            true,
            WatchOption.PREFERENCES,
            true));
  }

  /** The ids of the live revisions of a title, oldest first. */
  public List<Long> history(Title title) {
    return wiki.read(sql ->
        PageTable.find(sql, title).stream()
            .flatMap(page ->
                RevisionLookup.history(
                    sql, page.id(), Window.all(Direction.NEWER, 10_000), EVERYTHING, Set.of())
                    .items()
                    .stream())
            .map(RevisionRow::id)
            .toList());
  }

  /** The ids of the deleted revisions of a title, oldest first. */
  public List<Long> deleted(Title title) {
    return wiki.read(sql ->
        DeletedRevisionLookup.list(
                sql,
                List.of(title),
                Window.all(Direction.NEWER, 10_000),
                null,
                EVERYTHING,
                Set.of())
            .items()
            .stream()
            .map(row -> row.revision().id())
            .toList());
  }
}
