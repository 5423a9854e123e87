package org.palimpsest.actionapi.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.palimpsest.actionapi.change.RecentChangesQuery;
import org.palimpsest.actionapi.change.WatchlistQuery;
import org.palimpsest.actionapi.comparison.CompareAction;
import org.palimpsest.actionapi.contribution.ContributionsQuery;
import org.palimpsest.actionapi.contribution.ContributorsQuery;
import org.palimpsest.actionapi.feed.ContributionsFeedAction;
import org.palimpsest.actionapi.feed.FeedMaking;
import org.palimpsest.actionapi.feed.RecentChangesFeedAction;
import org.palimpsest.actionapi.feed.WatchlistFeedAction;
import org.palimpsest.actionapi.file.FileModules;
import org.palimpsest.actionapi.log.LogEventsQuery;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.page.InfoQuery;
import org.palimpsest.actionapi.page.RedirectsQuery;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.revision.AllDeletedRevisionsQuery;
import org.palimpsest.actionapi.revision.AllRevisionsQuery;
import org.palimpsest.actionapi.revision.DeletedRevisionsQuery;
import org.palimpsest.actionapi.revision.DeletedRevsQuery;
import org.palimpsest.actionapi.revision.RevisionTools;
import org.palimpsest.actionapi.revision.RevisionsQuery;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.actionapi.visibility.HiddenItemsQuery;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.content.ContentRef;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.deletion.DeletedRevisionTable;
import org.palimpsest.store.deletion.DeletionTable;
import org.palimpsest.store.group.GroupTable;
import org.palimpsest.store.login.SessionRow;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.watch.WatchTable;
import org.palimpsest.wiki.authority.ActionTester;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.change.WatchedChangeReader;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.contribution.ContributionReader;
import org.palimpsest.wiki.contribution.ContributorReader;
import org.palimpsest.wiki.deletion.DeletedRevisionReader;
import org.palimpsest.wiki.edit.Preload;
import org.palimpsest.wiki.file.FileListReader;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.log.LogReader;
import org.palimpsest.wiki.page.IncomingRedirects;
import org.palimpsest.wiki.page.PageStateReader;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.TextBudget;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.upload.StashReader;
import org.palimpsest.wiki.visibility.HiddenReader;
import org.palimpsest.wiki.watch.WatchlistAccess;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The modules of this package over a wiki whose rows are written as a test wants them, ids and
 * hidden fields included, and which is read as anybody.
 */
public final class StoredWiki {
  private final Database database;
  private final ContentStore contents = new ContentStore(1 << 20);
  private final ApiWiki api;

  public StoredWiki(Database database) {
    this(database, Settings.defaults());
  }

  public StoredWiki(Database database, Settings settings) {
    this.database = database;
    TitleParser titles = new TitleParser(Namespaces.standard(settings.site().name()), Set.of());
    CommentFormatter comments = ApiWiki.comments(database, settings, titles);
    DeletedRevisionReader deleted =
        new DeletedRevisionReader(
            database,
            new RevisionCutter(contents, new TextBudget(settings.answers().maxResultBytes())));
    RevisionTools tools = Rendering.revisions(database, contents, settings, titles);
    List<QueryModule> modules = new ArrayList<>(files(database, settings, titles, comments));
    modules.addAll(
        List.of(
            new RevisionsQuery(
                new RevisionReader(database, contents, settings.answers().maxResultBytes()), tools),
            new DeletedRevisionsQuery(deleted, tools),
            new AllRevisionsQuery(
                new RevisionReader(database, contents, settings.answers().maxResultBytes()),
                tools,
                titles.namespaces()),
            new AllDeletedRevisionsQuery(
                deleted, tools, new TitleParts(titles), titles.namespaces()),
            new DeletedRevsQuery(deleted, comments, new TitleParts(titles), titles.namespaces()),
            new RedirectsQuery(new IncomingRedirects(database), titles.namespaces()),
            new ContributorsQuery(
                new ContributorReader(database, () -> ApiWiki.NOW), settings.groups().groups()),
            info(database, contents, settings, titles),
            new RecentChangesQuery(new ChangeReader(database), titles, settings.patrol(), comments),
            new WatchlistQuery(
                new WatchedChangeReader(database, () -> ApiWiki.NOW),
                new WatchlistAccess(database, () -> ApiWiki.NOW),
                titles.namespaces(),
                settings.patrol(),
                comments),
            new LogEventsQuery(new LogReader(database), titles, comments, false),
            new HiddenItemsQuery(new HiddenReader(database), titles),
            new ContributionsQuery(
                new ContributionReader(database, contents), titles.namespaces(), comments)));
    RevisionReader revisions =
        new RevisionReader(database, contents, settings.answers().maxResultBytes());
    ContentWords words =
        new ContentWords(
            ApiMessages.load(),
            new Overrides(database, revisions, titles, settings.site().language()),
            titles.namespaces(),
            settings.site());
    List<ActionModule> actions = new ArrayList<>();
    actions.add(
        new CompareAction(ApiWiki.comparisons(database, contents), comments, titles.namespaces()));
    actions.addAll(
        feeds(
            database,
            contents,
            new FeedMaking(titles, settings.site(), words, comments, revisions)));
    this.api = ApiWiki.over(database, settings, actions, modules);
  }

  private static List<QueryModule> files(
      Database database, Settings settings, TitleParser titles, CommentFormatter comments) {
    return new FileModules(
            new FileVersionReader(database), new StashReader(database), comments, titles, settings)
        .queries(new FileListReader(database));
  }

  private static List<ActionModule> feeds(
      Database database, ContentStore contents, FeedMaking making) {
    return List.of(
        new RecentChangesFeedAction(new ChangeReader(database), making),
        new ContributionsFeedAction(new ContributionReader(database, contents), making),
        new WatchlistFeedAction(
            new WatchedChangeReader(database, () -> ApiWiki.NOW),
            new WatchlistAccess(database, () -> ApiWiki.NOW),
            making));
  }

  private static InfoQuery info(
      Database database, ContentStore contents, Settings settings, TitleParser titles) {
    RevisionReader revisions =
        new RevisionReader(database, contents, settings.answers().maxResultBytes());
    String language = settings.site().language();
    return new InfoQuery(
        new PageStateReader(database),
        new ActionTester(
            database, new Authority(settings.site()), settings.groups().temporaryAccounts()),
        new Preload(
            new Pages(database),
            revisions,
            new SiteMessages(
                ApiMessages.load(), new Overrides(database, revisions, titles, language)),
            titles,
            language,
            settings.edit().maxArticleBytes()),
        titles.namespaces(),
        settings);
  }

  /** An account of this id, which is also that of its actor, logged in for ever. */
  public void account(long id, String name, String... groups) {
    write(sql -> {
      sql.sql("INSERT INTO account (id, name, token) VALUES (?, ?, 't')").params(id, name).update();
      for (String group : groups) {
        GroupTable.add(sql, id, group, null);
      }
      SessionTable.insert(
          sql,
          new SessionRow(
              sha256("session" + id),
              id,
              null,
              "t",
              "s",
              null,
              ApiWiki.NOW.plus(Duration.ofDays(9))),
          null);
      return sql.sql("INSERT INTO actor (id, account_id, name) VALUES (?, ?, ?)")
          .params(id, id, name)
          .update();
    });
  }

  /** Somebody without an account. */
  public void stranger(long id, String name) {
    write(sql -> sql.sql("INSERT INTO actor (id, name) VALUES (?, ?)").params(id, name).update());
  }

  /** Has an account watch a page; nobody in particular (0) watches nothing. */
  void watch(long accountId, Title title) {
    if (accountId != 0) {
      write(sql -> {
        WatchTable.watch(sql, accountId, title, null);
        return accountId;
      });
    }
  }

  public void page(long id, Title title, boolean redirect) {
    write(sql ->
        sql.sql(
                """
                INSERT INTO page (id, namespace, title_key, latest, touched, length, redirect,
                  fresh, model) VALUES (?, ?, ?, 0, 0, 0, ?, 1, 'wikitext')\
                """)
            .params(id, title.namespace(), title.key(), redirect ? 1 : 0)
            .update());
  }

  /** What a revision or log entry says. */
  public record Said(
      long actorId, String time, boolean minor, String comment, Visibility visibility) {
    Instant created() {
      return Instant.parse(time);
    }
  }

  /** The latest revision of a page so far, with its recent change unless that has the id 0. */
  public void revision(
      long id, long pageId, Said said, String text, Change change, String... tags) {
    write(sql -> {
      ContentRef content = contents.put(sql, text.getBytes(StandardCharsets.UTF_8));
      long parent =
          sql.sql("SELECT latest FROM page WHERE id = ?")
              .param(pageId)
              .query((rs, n) -> rs.getLong(1))
              .single();
      long oldLength =
          sql.sql("SELECT length FROM page WHERE id = ?")
              .param(pageId)
              .query((rs, n) -> rs.getLong(1))
              .single();
      sql.sql(
              """
              INSERT INTO revision (id, page_id, parent_id, actor_id, created, minor, comment,
                visibility, size, content_id, model)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'wikitext')\
              """)
          .params(
              id,
              pageId,
              parent,
              said.actorId,
              said.created().getEpochSecond(),
              said.minor ? 1 : 0,
              said.comment,
              said.visibility.stored(),
              content.size(),
              content.id())
          .update();
      sql.sql("UPDATE page SET latest = ?, length = ?, touched = ?, fresh = ? WHERE id = ?")
          .params(id, content.size(), said.created().getEpochSecond(), parent == 0 ? 1 : 0, pageId)
          .update();
      for (String tag : tags) {
        TagTable.tagRevision(sql, id, TagTable.idOf(sql, tag), null);
      }
      if (change.id != 0) {
        ChangeKind kind = parent == 0 ? ChangeKind.NEW : ChangeKind.EDIT;
        change(sql, change, kind, said, pageId, id, parent, 0, oldLength, content.size());
      }
      return id;
    });
  }

  /** Deletes a page as the wiki does it. */
  public void delete(Title title, Instant now) {
    write(sql -> {
      PageFacts page = PageTable.find(sql, title).orElseThrow();
      ChangeTable.removeEdits(sql, page.id());
      long deletionId = DeletionTable.insert(sql, page, now, 0);
      DeletedRevisionTable.take(sql, page.id(), title, deletionId);
      return PageTable.remove(sql, page);
    });
  }

  /** How a change is listed. */
  public record Change(long id, boolean bot, int patrolled) {}

  /** A log entry with its recent change. */
  void logEntry(
      long id,
      long pageId,
      long revisionId,
      Said said,
      String type,
      String action,
      String params,
      Change change) {
    write(sql -> {
      sql.sql(
              """
              INSERT INTO log_entry (id, created, type, action, actor_id, namespace, title_key,
                page_id, revision_id, comment, params, visibility)
              SELECT ?, ?, ?, ?, ?, namespace, title_key, id, ?, ?, ?, ? FROM page WHERE id = ?\
              """)
          .params(
              id,
              said.created().getEpochSecond(),
              type,
              action,
              said.actorId,
              revisionId,
              said.comment,
              params,
              said.visibility.stored(),
              pageId)
          .update();
      change(sql, change, ChangeKind.LOG, said, pageId, revisionId, 0, id, 0, 0);
      return id;
    });
  }

  private static void change(
      JdbcClient sql,
      Change change,
      ChangeKind kind,
      Said said,
      long pageId,
      long revisionId,
      long previousId,
      long logId,
      long oldLength,
      long newLength) {
    sql.sql(
            """
            INSERT INTO recent_change (id, created, kind, actor_id, namespace, title_key, page_id,
              revision_id, previous_id, log_id, minor, bot, patrolled, old_length, new_length)
            SELECT ?, ?, ?, ?, namespace, title_key, id, ?, ?, ?, ?, ?, ?, ?, ? FROM page WHERE id = ?\
            """)
        .params(
            change.id,
            said.created().getEpochSecond(),
            kind.stored(),
            said.actorId,
            revisionId,
            previousId,
            logId,
            said.minor ? 1 : 0,
            change.bot ? 1 : 0,
            change.patrolled,
            oldLength,
            newLength,
            pageId)
        .update();
  }

  /** Anything else. */
  public <T> T write(Function<JdbcClient, T> work) {
    return database.write(transaction -> work.apply(transaction.sql()));
  }

  /**
   * The answer to a query by an account, or by nobody in particular (0). Only an ampersand inside a
   * value has to be encoded.
   */
  public String ask(long accountId, String query) {
    StringBuilder encoded =
        new StringBuilder(query.startsWith("action=") ? "format=json" : "action=query&format=json");
    for (String parameter : query.split("&")) {
      int sign = parameter.indexOf('=');
      encoded
          .append('&')
          .append(parameter, 0, sign + 1)
          .append(
              URLEncoder.encode(
                  parameter.substring(sign + 1).replace("%26", "&"), StandardCharsets.UTF_8));
    }
    return ApiWiki.body(api.send("GET", encoded.toString(), cookies(accountId), ""));
  }

  private static Map<String, String> cookies(long accountId) {
    return accountId == 0
        ? Map.of()
        : Map.of(
            "Cookie", "palimpsest_session=session%1$d; palimpsestUserID=%1$d".formatted(accountId));
  }

  static String sha1(String text) {
    return digest("SHA-1", text);
  }

  private static String sha256(String text) {
    return digest("SHA-256", text);
  }

  private static String digest(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
