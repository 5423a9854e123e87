package org.palimpsest.wiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.blocking.Autoblocks;
import org.palimpsest.wiki.move.MoveOutcome;
import org.palimpsest.wiki.move.MovePage;
import org.palimpsest.wiki.move.MoveReport;
import org.palimpsest.wiki.move.MoveRequest;
import org.palimpsest.wiki.move.MoveRequest.Along;
import org.palimpsest.wiki.move.PageMover;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.watch.WatchOption;

/** People who move pages, and who edit, delete and restore them. */
public final class MoveScene {
  public final DeletionScene pages;
  public final RollbackScene wiki;
  private final MovePage movePage;

  public MoveScene(Database database) {
    this(database, Settings.defaults().with("rate-limits", false));
  }

  public MoveScene(Database database, Settings settings) {
    this.pages = new DeletionScene(database);
    this.wiki = pages.wiki;
    Acts acts = wiki.acts(settings);
    this.movePage =
        new MovePage(
            acts,
            new Autoblocks(acts, wiki.words(settings), settings.block()),
            new PageMover(acts, wiki.writer(), wiki.texts()),
            wiki.words(settings),
            new TitleParser(Namespaces.standard("Test"), Set.of()),
            settings.move());
  }

  /** A request to be completed. */
  public MoveRequest request(Performer performer, Title from, Title to) {
    return new MoveRequest(
        performer,
        page(from).id(),
        from,
        to,
        "why",
        Set.of(),
        true,
        WatchOption.PREFERENCES,
        List.of(),
        false);
  }

  /** The same with what goes along. */
  public static MoveRequest along(MoveRequest request, Along... along) {
    return new MoveRequest(
        request.performer(),
        request.pageId(),
        request.from(),
        request.to(),
        request.reason(),
        Set.of(along),
        request.leavesRedirect(),
        request.watch(),
        request.tags(),
        request.dryRun());
  }

  /** The same, to be rehearsed only. */
  public static MoveRequest dryRun(MoveRequest request) {
    return new MoveRequest(
        request.performer(),
        request.pageId(),
        request.from(),
        request.to(),
        request.reason(),
        request.along(),
        request.leavesRedirect(),
        request.watch(),
        request.tags(),
        true);
  }

  /** The same without a redirect. */
  public static MoveRequest withoutRedirect(MoveRequest request) {
    return new MoveRequest(
        request.performer(),
        request.pageId(),
        request.from(),
        request.to(),
        request.reason(),
        request.along(),
        false,
        request.watch(),
        request.tags(),
        request.dryRun());
  }

  /** Moves. */
  public MoveOutcome run(MoveRequest request) {
    return movePage.run(request);
  }

  /** Moves a page, which must succeed. */
  public MoveReport moved(Performer performer, Title from, Title to) {
    return moved(performer, from, to, request -> request);
  }

  /** The same with a request that is changed before. */
  public MoveReport moved(
      Performer performer, Title from, Title to, UnaryOperator<MoveRequest> change) {
    MoveOutcome outcome = run(change.apply(request(performer, from, to)));
    assertThat(outcome).isInstanceOf(MoveOutcome.Done.class);
    return ((MoveOutcome.Done) outcome).report();
  }

  /** The page of this title. */
  public PageFacts page(Title title) {
    return wiki.read(sql -> PageTable.find(sql, title).orElseThrow());
  }

  /** Whether there is a page of this title. */
  public boolean exists(Title title) {
    return wiki.read(sql -> PageTable.find(sql, title).isPresent());
  }
}
