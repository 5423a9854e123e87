package org.palimpsest.wiki.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.user.OptionTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.blocking.Autoblocks;
import org.palimpsest.wiki.edit.EditOutcome;
import org.palimpsest.wiki.edit.EditPage;
import org.palimpsest.wiki.edit.EditPlanner;
import org.palimpsest.wiki.edit.EditRequest;
import org.palimpsest.wiki.edit.EditWriter;
import org.palimpsest.wiki.edit.SectionChoice;
import org.palimpsest.wiki.edit.Submission;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.login.TemporaryAccounts;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A scene with people who edit. */
public final class EditScene extends Scene {
  /** An ordinary user. */
  public final Performer heron = account("Heron");

  /** Another one. */
  public final Performer magpie = account("Magpie");

  /** A bot. */
  public final Performer robot = account("Robot", "bot");

  /** An administrator. */
  public final Performer admin = account("Admin", "sysop");

  private final EditPage verb;

  public EditScene(Database database) {
    this(database, Settings.defaults().with("rate-limits", false));
  }

  public EditScene(Database database, Settings settings) {
    super(database);
    Acts acts = acts(settings);
    TemporaryAccounts temporary =
        new TemporaryAccounts(
            settings,
            new Authority(settings.site()),
            HitCounters.of(database, clock()),
            new Random(5));
    this.verb =
        new EditPage(
            acts,
            new EditPlanner(texts(), words(settings), settings.edit(), acts.memory()),
            new EditWriter(writer(), tagIds(), contents(), temporary, settings.patrol()),
            contents(),
            temporary,
            new Autoblocks(acts, words(settings), settings.block()));
  }

  /** A request to replace a page of the main namespace. */
  public EditRequest.Builder replacing(Performer performer, String title, String text) {
    return EditRequest.of(performer, title(title), new Submission.Replace(text));
  }

  /** A request to add text to a page of the main namespace. */
  public EditRequest.Builder extending(
      Performer performer, String title, String before, String behind) {
    return EditRequest.of(performer, title(title), new Submission.Extend(before, behind));
  }

  /** A request to undo revisions of a page of the main namespace. */
  public EditRequest.Builder undoing(Performer performer, String title, long revision, long after) {
    return EditRequest.of(performer, title(title), new Submission.Undo(revision, after, ""));
  }

  /** A section that is there. */
  public static SectionChoice section(int number) {
    return new SectionChoice.Numbered(number, Integer.toString(number));
  }

  /** Edits, a minute after whatever was done last. */
  public EditOutcome run(EditRequest.Builder request) {
    clock().advance(Duration.ofMinutes(1));
    return runNow(request);
  }

  /** Edits without letting time pass. */
  public EditOutcome runNow(EditRequest.Builder request) {
    return verb.run(request.build());
  }

  /** Edits, which must make a revision. */
  public EditOutcome.Saved saved(EditRequest.Builder request) {
    EditOutcome outcome = run(request);
    assertThat(outcome).isInstanceOf(EditOutcome.Saved.class);
    return (EditOutcome.Saved) outcome;
  }

  /** The text that a page has now. */
  public String textOf(String title) {
    return text(page(title).latest());
  }

  /** The summary of a revision. */
  public String summary(long revisionId) {
    return revision(revisionId).comment().truth();
  }

  /** Whatever a query finds, one text for each row. */
  public List<String> rows(String query) {
    return read(sql -> sql.sql(query).query((rs, n) -> rs.getString(1)).list());
  }

  /** Sets a preference. */
  public void setOption(Performer performer, String name, String value) {
    write(sql -> {
      OptionTable.set(sql, performer.userId(), name, value);
      return 0;
    });
  }

  /** Changes tables by hand. */
  public void execute(String statement, Object... params) {
    write(sql -> sql.sql(statement).params(params).update());
  }

  private void write(Function<JdbcClient, Integer> work) {
    database().write(tx -> work.apply(tx.sql()));
  }

  /** A title of the main namespace. */
  public static Title title(String text) {
    return new Title(0, text.replace(' ', '_'));
  }
}
