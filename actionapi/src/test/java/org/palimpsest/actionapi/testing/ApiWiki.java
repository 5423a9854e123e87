package org.palimpsest.actionapi.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.ActionApi;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.oauth.ApplicationIdentity;
import org.palimpsest.actionapi.params.WikiVocabulary;
import org.palimpsest.actionapi.query.PageSets;
import org.palimpsest.actionapi.query.QueryAction;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.revision.RevisionsQuery;
import org.palimpsest.actionapi.site.AllMessagesQuery;
import org.palimpsest.actionapi.site.FileRepoInfoQuery;
import org.palimpsest.actionapi.site.LanguageInfoQuery;
import org.palimpsest.actionapi.site.SiteInfo;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.testing.Bodies;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.model.user.UserReferences;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.comparison.Comparisons;
import org.palimpsest.wiki.export.Exporter;
import org.palimpsest.wiki.export.SiteHead;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.language.LocalWords;
import org.palimpsest.wiki.language.Localisation;
import org.palimpsest.wiki.language.MessagePages;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.login.ChosenLanguage;
import org.palimpsest.wiki.login.SessionKeeper;
import org.palimpsest.wiki.login.Sessions;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.ContentWords;
import org.palimpsest.wiki.site.Library;
import org.palimpsest.wiki.site.Overrides;
import org.palimpsest.wiki.site.SiteMessages;
import org.palimpsest.wiki.site.SiteReader;

/** An API over a database, called as a client calls it but without a network. */
public final class ApiWiki {
  /** When everything happens. */
  public static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

  private final ActionApi api;

  private ApiWiki(ActionApi api) {
    this.api = api;
  }

  /** A wiki with these modules beside the ones of the framework. */
  public static ApiWiki over(
      Database database, List<ActionModule> actions, List<QueryModule> modules) {
    return over(database, Settings.defaults(), actions, modules);
  }

  /** {@code prop=revisions} over a database. */
  public static RevisionsQuery revisions(Database database, ContentStore contents) {
    Settings settings = Settings.defaults();
    return new RevisionsQuery(
        new RevisionReader(database, contents, settings.answers().maxResultBytes()),
        Rendering.revisions(
            database,
            contents,
            settings,
            new TitleParser(Namespaces.standard(settings.site().name()), Set.of())));
  }

  /** Comparisons over a database. */
  static Comparisons comparisons(Database database, ContentStore contents) {
    Settings settings = Settings.defaults();
    return new Comparisons(
        database,
        new RevisionCutter(contents),
        new TitleParser(Namespaces.standard(settings.site().name()), Set.of()),
        PreSaveTransforms.PLAIN,
        settings.edit().maxArticleBytes());
  }

  /** A wiki with these settings and modules. */
  public static ApiWiki over(
      Database database, Settings settings, List<ActionModule> actions, List<QueryModule> modules) {
    InstantSource clock = InstantSource.fixed(NOW);
    TitleParser titles =
        new TitleParser(Namespaces.standard(settings.site().name()), Set.of("wikipedia"));
    List<QueryModule> allModules = new ArrayList<>(modules);
    GroupRules rules = new GroupRules(settings.groups());
    Messages words = ApiMessages.load();
    RevisionReader revisions =
        new RevisionReader(
            database, new ContentStore(1 << 20), settings.answers().maxResultBytes());
    SiteMessages messages =
        new SiteMessages(
            words, new Overrides(database, revisions, titles, settings.site().language()));
    allModules.add(
        new SiteInfo(
            new SiteReader(database, settings.groups()),
            messages,
            settings,
            titles,
            new Preferences(database, settings.site(), titles.namespaces(), rules),
            () -> List.of(new Library("caffeine", "3.3.1"))));
    allModules.add(new AllMessagesQuery(messages, settings.site(), titles));
    allModules.add(new LanguageInfoQuery());
    allModules.add(new FileRepoInfoQuery(settings));
    List<ActionModule> allActions = new ArrayList<>(actions);
    Pages pages = new Pages(database);
    allActions.add(
        new QueryAction(
            new PageSets(pages, titles, settings.site(), new MessagePages(words), allModules),
            new Exporter(
                pages,
                revisions,
                new SiteHead(settings.site(), titles.namespaces()),
                settings.answers().maxResultBytes()),
            allModules));
    Random random = new Random(7);
    SessionKeeper keeper = new SessionKeeper(database, settings.site(), rules, clock, random);
    Sessions sessions = new Sessions(database, settings.site(), rules, keeper, clock);
    UserNames names = new UserNames(titles);
    OAuth oauth = OAuth.of(database, names, rules, new Authority(settings.site()), clock, random);
    return new ApiWiki(
        new ActionApi(
            allActions,
            sessions,
            new ApplicationIdentity(oauth.identity()),
            settings,
            new WikiVocabulary(database, pages, titles, new UserReferences(names)),
            new Localisation(
                words,
                LocalWords.NONE,
                settings.site().language(),
                new ChosenLanguage(database)::of),
            clock,
            random,
            new AnswerMemory(HeapBudget.ofThisProcess().answers())));
  }

  /** Writes comments as HTML, in the words that the software has. */
  public static CommentFormatter comments(
      Database database, Settings settings, TitleParser titles) {
    RevisionReader revisions =
        new RevisionReader(
            database, new ContentStore(1 << 20), settings.answers().maxResultBytes());
    return new CommentFormatter(
        new Pages(database),
        titles,
        settings.site().interwikis(),
        new ContentWords(
            ApiMessages.load(),
            new Overrides(database, revisions, titles, settings.site().language()),
            titles.namespaces(),
            settings.site()));
  }

  /** The answer to a GET with this query string. */
  public HttpReply get(String query) {
    return send("GET", query, Map.of(), "");
  }

  /** The body of the answer to a GET. */
  public String text(String query) {
    return Bodies.text(get(query));
  }

  /** The answer to a POST of a form. */
  public HttpReply post(String form) {
    return send("POST", null, Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
  }

  /** The answer to any request. */
  public HttpReply send(
      String method, @Nullable String query, Map<String, String> headers, String body) {
    return send(method, query, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The answer to any request; it is JSON where the request names no format. */
  public HttpReply send(
      String method, @Nullable String query, Map<String, String> headers, byte[] body) {
    String form = "&" + query + "&" + new String(body, StandardCharsets.ISO_8859_1);
    String json = query == null ? "format=json" : query + "&format=json";
    return send("/w/api.php", method, form.contains("&format=") ? query : json, headers, body);
  }

  /** The answer to exactly this request. */
  public HttpReply send(
      String path,
      String method,
      @Nullable String query,
      Map<String, String> headers,
      byte[] body) {
    return api.answer(
        new HttpRequest(
            method,
            path,
            query,
            HttpRequest.headerMap(headers),
            body,
            "192.0.2.7",
            "http://wiki.example"));
  }

  /** The answer to a POST with this query string whose body has been too large to be read. */
  public HttpReply tooLarge(String query) {
    return api.answerTooLarge(
        new HttpRequest(
            "POST",
            "/w/api.php",
            query,
            HttpRequest.headerMap(Map.of("Content-Length", "99999999")),
            new byte[0],
            "192.0.2.7",
            "http://wiki.example"),
        1000);
  }

  /** The headers of a reply by name. */
  public static Map<String, String> headers(HttpReply reply) {
    Map<String, String> headers = new LinkedHashMap<>();
    reply.headers().forEach(header -> headers.put(header.name(), header.value()));
    return headers;
  }

  /** The body of a reply as text. */
  public static String body(HttpReply reply) {
    return Bodies.text(reply);
  }
}
