package org.palimpsest.wiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revert.RevertedMarks;
import org.palimpsest.wiki.revert.Rollback;
import org.palimpsest.wiki.revert.RollbackOutcome;
import org.palimpsest.wiki.revert.RollbackReach;
import org.palimpsest.wiki.revert.RollbackRequest;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.watch.WatchOption;

/** A scene with a vandal, somebody whose work is worth keeping, and two who may roll back. */
public final class RollbackScene extends Scene {
  /** An ordinary user. */
  public final Performer heron = account("Heron");

  /** A vandal. */
  public final Performer magpie = account("Magpie");

  /** May roll back, and no more. */
  public final Performer wren = account("Wren", "rollbacker");

  /** An administrator. */
  public final Performer admin = account("Admin", "sysop");

  private final Rollback rollback;
  private final RevertedMarks marks = new RevertedMarks(tagIds());

  public RollbackScene(Database database) {
    this(database, Settings.defaults().with("rate-limits", false));
  }

  public RollbackScene(Database database, Settings settings) {
    super(database);
    this.rollback = new Rollback(acts(settings), writer(), texts(), words(settings), settings);
  }

  /** A request to be completed, with nothing asked for but the necessary. */
  public Request request(Performer performer, String title, String user) {
    return new Request(
        new RollbackRequest(
            performer,
            page(title).id(),
            user,
            "",
            false,
            List.of(),
            WatchOption.PREFERENCES,
            RollbackReach.PLAIN,
            false));
  }

  /** Rolls back. */
  public RollbackOutcome run(Request request) {
    return rollback.run(request.value());
  }

  /** Rolls back, which must succeed. */
  public RollbackOutcome.Done done(Request request) {
    RollbackOutcome outcome = run(request);
    assertThat(outcome).isInstanceOf(RollbackOutcome.Done.class);
    return (RollbackOutcome.Done) outcome;
  }

  /** Does for a revert what somebody does who looks at it and finds it good. */
  public void release(long revertId) {
    database()
        .write(tx -> {
          marks.release(tx.sql(), revertId);
          return 0;
        });
  }

  /** What is kept with a tag that this revision must have. */
  public String params(long revisionId, String tag) {
    return database().read(sql -> TagTable.params(sql, revisionId, tag)).orElseThrow();
  }

  /** How many rows a table has; a condition may follow its name. */
  public int countRows(String table) {
    return database()
        .read(sql ->
            sql.sql("SELECT count(*) FROM " + table).query((rs, n) -> rs.getInt(1)).single());
  }

  /** A request that is put together bit by bit. */
  public record Request(RollbackRequest value) {
    /** With this summary. */
    public Request summary(String summary) {
      return with(summary, value.markBot(), value.tags(), value.watch(), value.dryRun());
    }

    /** Asking for the bot flag. */
    public Request markBot() {
      return with(value.summary(), true, value.tags(), value.watch(), value.dryRun());
    }

    /** With these tags. */
    public Request tags(String... tags) {
      return with(value.summary(), value.markBot(), List.of(tags), value.watch(), value.dryRun());
    }

    /** Asking to watch the page or not. */
    public Request watch(WatchOption watch) {
      return with(value.summary(), value.markBot(), value.tags(), watch, value.dryRun());
    }

    /** Asking what would happen. */
    public Request dryRun() {
      return with(value.summary(), value.markBot(), value.tags(), value.watch(), true);
    }

    private Request with(
        String summary, boolean markBot, List<String> tags, WatchOption watch, boolean dryRun) {
      return new Request(
          new RollbackRequest(
              value.performer(),
              value.pageId(),
              value.user(),
              summary,
              markBot,
              tags,
              watch,
              value.reach(),
              dryRun));
    }
  }
}
