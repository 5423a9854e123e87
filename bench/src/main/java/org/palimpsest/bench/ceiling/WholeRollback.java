package org.palimpsest.bench.ceiling;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.bench.load.measure.Recorder;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.effects.RevisionEffects;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.limit.RateTable;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.revert.Rollback;
import org.palimpsest.wiki.revert.RollbackOutcome;
import org.palimpsest.wiki.revert.RollbackReach;
import org.palimpsest.wiki.revert.RollbackRequest;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wiki.watch.WatchOption;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * The rollback that the API calls, with all its checks and effects. Two accounts take turns on
 * every page, each undoing the other's rollback, so that there is always something to roll back.
 */
final class WholeRollback implements Trial {
  private static final int CACHE_BYTES = 64 << 20;

  private final Rollback rollback;
  private final List<Long> pageIds;
  private final String[] currentAuthors;
  private final Performer one;
  private final Performer other;

  /** Prepares it for these pages, none of which may be changed by anybody else. */
  WholeRollback(Database database, List<Long> pageIds, InstantSource clock) {
    this.rollback = rollback(database, clock);
    this.pageIds = pageIds;
    this.currentAuthors = currentAuthors(database, pageIds);
    this.one = performer(database, "Roller", clock.instant());
    this.other = performer(database, "Counter-roller", clock.instant());
  }

  private static Rollback rollback(Database database, InstantSource clock) {
    Settings settings = Settings.defaults().with("rate-limits", false);
    Authority authority = new Authority(settings.site());
    TagIds tagIds = TagIds.load(database);
    Namespaces namespaces = Namespaces.standard("Bench");
    Acts acts =
        new Acts(
            database,
            authority,
            new RateLimits(
                settings.limits(), RateTable.standard(), HitCounters.of(database, clock)),
            tagIds,
            HeapBudget.ofThisProcess().plans(),
            clock);
    Texts texts =
        new Texts(
            new ContentStore(CACHE_BYTES),
            new Redirects(new TitleParser(namespaces, Set.of())),
            new AutomaticSummary(namespaces),
            PreSaveTransforms.PLAIN);
    ContentWords words =
        new ContentWords(
            new Messages(ContentWords.BUNDLES),
            new Overrides(
                database,
                new RevisionReader(database, texts.store(), settings.answers().maxResultBytes()),
                new TitleParser(namespaces, Set.of()),
                settings.site().language()),
            namespaces,
            settings.site());
    return new Rollback(
        acts, new RevisionWriter(RevisionEffects.all(tagIds)), texts, words, settings);
  }

  private static String[] currentAuthors(Database database, List<Long> pageIds) {
    Map<Long, String> names =
        database.read(sql ->
            sql
                .sql(
                    """
                    SELECT p.id, a.name FROM page p JOIN live_revision r ON r.id = p.latest
                      JOIN actor a ON a.id = r.actor_id\
                    """)
                .query((rs, n) -> Map.entry(rs.getLong(1), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    return pageIds.stream().map(names::get).toArray(String[]::new);
  }

  private static Performer performer(Database database, String name, Instant now) {
    GroupSet groups = GroupSet.standard().with(new Group("rollbacker", Set.of(Right.ROLLBACK)));
    long id =
        database.write(tx ->
            AccountTable.find(tx.sql(), name)
                .map(AccountRow::id)
                .orElseGet(
                    () -> AccountTable.insert(tx.sql(), name, null, now, "bench").orElseThrow()));
    return new Performer(
        id,
        name,
        List.of("rollbacker"),
        groups.rightsOf(List.of("*", "user", "autoconfirmed", "rollbacker")),
        "127.0.0.1");
  }

  @Override
  public void step(int client, int job, Recorder recorder) throws IOException {
    int page = job % pageIds.size();
    String author = currentAuthors[page];
    Performer performer = author.equals(one.name()) ? other : one;
    RollbackRequest request =
        new RollbackRequest(
            performer,
            pageIds.get(page),
            author,
            "",
            false,
            List.of(),
            WatchOption.PREFERENCES,
            RollbackReach.PLAIN,
            false);
    long start = System.nanoTime();
    RollbackOutcome outcome = rollback.run(request);
    long taken = System.nanoTime() - start;
    if (outcome instanceof RollbackOutcome.Done) {
      currentAuthors[page] = performer.name();
      recorder.took(0, taken);
    } else {
      recorder.failed(outcome.toString());
    }
  }

  @Override
  public void close() {
    // The database belongs to the caller.
  }
}
