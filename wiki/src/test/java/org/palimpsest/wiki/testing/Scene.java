package org.palimpsest.wiki.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.content.ContentRef;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.store.revision.SlotRow;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.effects.RevisionEffects;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.limit.RateTable;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.revision.Announcement;
import org.palimpsest.wiki.revision.NewRevision;
import org.palimpsest.wiki.revision.NullRevision;
import org.palimpsest.wiki.revision.RevisionContent;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.revision.WriteOutcome;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.redirect.Redirects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts and histories, made quickly, and a look at everything that is kept. */
public class Scene {
  /** Groups of the wiki: the standard ones and rollbackers. */
  public static final GroupSet GROUPS =
      GroupSet.standard().with(new Group("rollbacker", EnumSet.of(Right.ROLLBACK)));

  private static final List<String> WORDS =
      Stream.of(ContentWords.BUNDLES, Wikitext.BUNDLES).flatMap(List::stream).toList();

  private static final Redirects REDIRECTS =
      new Redirects(new TitleParser(Namespaces.standard("Test"), Set.of("wikipedia")));

  private final Database database;
  private final MovableClock clock = new MovableClock();
  private final TagIds tagIds;
  private final RevisionWriter writer;
  private final ContentStore contents;

  public Scene(Database database) {
    this.database = database;
    this.tagIds = TagIds.load(database);
    this.writer = new RevisionWriter(RevisionEffects.all(tagIds));
    this.contents = new ContentStore(1 << 20);
  }

  public Database database() {
    return database;
  }

  public MovableClock clock() {
    return clock;
  }

  public TagIds tagIds() {
    return tagIds;
  }

  public RevisionWriter writer() {
    return writer;
  }

  public ContentStore contents() {
    return contents;
  }

  /** What the wiki itself writes. */
  public ContentWords words(Settings settings) {
    Namespaces namespaces = Namespaces.standard(settings.site().name());
    Overrides overrides =
        new Overrides(
            database,
            new RevisionReader(database, contents, settings.answers().maxResultBytes()),
            new TitleParser(namespaces, Set.of()),
            settings.site().language());
    return new ContentWords(new Messages(WORDS), overrides, namespaces, settings.site());
  }

  /** The frame of verbs, for a wiki that is set up like this. */
  public Acts acts(Settings settings) {
    return new Acts(
        database,
        new Authority(settings.site()),
        new RateLimits(settings.limits(), RateTable.standard(), HitCounters.of(database, clock)),
        tagIds,
        HeapBudget.ofThisProcess().plans(),
        clock);
  }

  /** The texts of pages, with what is known of them. */
  public Texts texts() {
    Namespaces namespaces = Namespaces.standard("Test");
    return new Texts(
        contents,
        new Redirects(new TitleParser(namespaces, Set.of("other"))),
        new AutomaticSummary(namespaces),
        PreSaveTransforms.PLAIN);
  }

  /** Reads from the database. */
  public <T> T read(Function<JdbcClient, T> work) {
    return database.read(work);
  }

  /** Whether somebody watches a page now. */
  public boolean isWatching(Performer performer, Title title) {
    return database.read(
        sql -> WatchTable.find(sql, performer.userId(), title, clock.instant()).isPresent());
  }

  /** A new account in these groups, logged in. */
  public Performer account(String name, String... groups) {
    return database.write(tx -> {
      long id = AccountTable.insert(tx.sql(), name, null, clock.instant(), "token").orElseThrow();
      for (String group : groups) {
        GroupTable.add(tx.sql(), id, group, null);
      }
      List<String> all = new ArrayList<>(List.of("*", "user", "autoconfirmed"));
      all.addAll(Arrays.asList(groups));
      return new Performer(id, name, List.of(groups), GROUPS.rightsOf(all), "127.0.0.1");
    });
  }

  /** Somebody who is not logged in. */
  public Performer visitor(String address) {
    return new Performer(0, address, List.of(), GROUPS.rightsOf(List.of("*")), address);
  }

  /** Writes a revision a minute after the last one. */
  public long edit(String title, Performer author, String text) {
    return edit(title, author, text, "wikitext", Map.of());
  }

  /** Writes a revision with extra slots, or of another model, a minute after the last one. */
  public long edit(
      String title, Performer author, String text, String model, Map<String, String> extra) {
    return edit(new Title(0, title.replace(' ', '_')), author, text, model, extra);
  }

  /** Writes a revision of a page of any namespace a minute after the last one. */
  public long edit(Title page, Performer author, String text) {
    return edit(page, author, text, "wikitext", Map.of());
  }

  private long edit(
      Title page, Performer author, String text, String model, Map<String, String> extra) {
    clock.advance(Duration.ofMinutes(1));
    return database.write(tx -> {
      JdbcClient sql = tx.sql();
      ContentRef main = contents.put(sql, text.getBytes(StandardCharsets.UTF_8));
      long size = main.size();
      List<SlotRow> slots = new ArrayList<>();
      for (Map.Entry<String, String> slot : new TreeMap<>(extra).entrySet()) {
        ContentRef content = contents.put(sql, slot.getValue().getBytes(StandardCharsets.UTF_8));
        size += content.size();
        slots.add(new SlotRow(slot.getKey(), content.id(), "wikitext"));
      }
      PageFacts before = PageTable.find(sql, page).orElse(null);
      RevisionRow current =
          before == null ? null : RevisionTable.find(sql, before.latest()).orElseThrow();
      WriteOutcome outcome =
          writer.write(
              sql,
              new NewRevision(
                  page,
                  before,
                  current,
                  Authors.of(sql, author),
                  clock.instant(),
                  new RevisionContent(
                      main.id(),
                      model,
                      size,
                      slots,
                      ContentFacts.of(model, text, size, REDIRECTS).redirect()),
                  KeptComment.verbatim("edit by " + author.name()),
                  false,
                  List.of(),
                  new Announcement(false, Patrolled.NO, false)));
      return ((WriteOutcome.Written) outcome).revisionId();
    });
  }

  /** Leaves a null revision, as a move or a protection does, a minute after the last one. */
  public long nullRevision(String title, Performer author) {
    clock.advance(Duration.ofMinutes(1));
    return database.write(tx -> {
      PageFacts page =
          PageTable.find(tx.sql(), new Title(0, title.replace(' ', '_'))).orElseThrow();
      NewRevision same =
          NullRevision.of(
              tx.sql(),
              page,
              Authors.of(tx.sql(), author),
              clock.instant(),
              KeptComment.verbatim("by " + author.name()),
              List.of());
      return ((WriteOutcome.Written) writer.write(tx.sql(), same)).revisionId();
    });
  }

  /** Writes revisions one after the other; the last id. */
  public long edits(String title, Performer author, String... texts) {
    long last = 0;
    for (String text : texts) {
      last = edit(title, author, text);
    }
    return last;
  }

  /** The page of this title. */
  public PageFacts page(String title) {
    return database.read(
        sql -> PageTable.find(sql, new Title(0, title.replace(' ', '_'))).orElseThrow());
  }

  /** One revision. */
  public RevisionRow revision(long id) {
    return database.read(sql -> RevisionTable.find(sql, id).orElseThrow());
  }

  /** The text of a revision, hidden or not. */
  public String text(long revisionId) {
    return database.read(sql ->
        contents.text(sql, RevisionTable.find(sql, revisionId).orElseThrow().content().truth()));
  }

  /** The tags of a revision. */
  public List<String> tags(long revisionId) {
    return database.read(sql -> TagTable.ofRevision(sql, revisionId));
  }

  /** Hides parts of a revision. */
  public void hide(long revisionId, Visibility visibility) {
    database.write(tx ->
        tx.sql()
            .sql("UPDATE revision SET visibility = ? WHERE id = ?")
            .params(visibility.stored(), revisionId)
            .update());
  }

  /** The flags of the recent change that made a revision: bot, then patrolled, as numbers. */
  public String flags(long revisionId) {
    return database.read(sql ->
        sql.sql("SELECT bot, patrolled FROM recent_change WHERE revision_id = ?")
            .params(revisionId)
            .query((rs, n) -> "bot " + rs.getInt(1) + " patrolled " + rs.getInt(2))
            .single());
  }

  /** Everything that the database holds, row by row: equal texts mean that nothing has changed. */
  public String everything() {
    return database.read(sql -> {
      StringBuilder all = new StringBuilder();
      for (String table : tables(sql)) {
        List<String> rows =
            sql.sql("SELECT * FROM " + table)
                .query((rs, n) -> {
                  StringBuilder row = new StringBuilder();
                  for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                    Object value = rs.getObject(i);
                    row.append('|')
                        .append(value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value);
                  }
                  return row.toString();
                })
                .list();
        all.append(table).append('\n');
        rows.stream().sorted().forEach(row -> all.append(row).append('\n'));
      }
      return all.toString();
    });
  }

  private List<String> tables(JdbcClient sql) {
    String query =
        database.engine() == Engine.SQLITE
            ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";
    return sql.sql(query).query((rs, n) -> rs.getString(1)).list();
  }
}
