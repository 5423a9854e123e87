package org.palimpsest.actionapi.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.user.UserInfoQuery;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.http.HttpReply;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.act.Acts;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.blocking.Autoblocks;
import org.palimpsest.wiki.content.AutomaticSummary;
import org.palimpsest.wiki.content.Texts;
import org.palimpsest.wiki.edit.EditPage;
import org.palimpsest.wiki.edit.EditPlanner;
import org.palimpsest.wiki.edit.EditWriter;
import org.palimpsest.wiki.effects.RevisionEffects;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.limit.HitCounters;
import org.palimpsest.wiki.limit.RateLimits;
import org.palimpsest.wiki.limit.RateTable;
import org.palimpsest.wiki.login.SessionKeeper;
import org.palimpsest.wiki.login.TemporaryAccounts;
import org.palimpsest.wiki.login.TemporaryNames;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.preference.Preferences;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.revision.RevisionWriter;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.tag.TagIds;
import org.palimpsest.wiki.testing.MeddlingDatabase;
import org.palimpsest.wiki.testing.Scene;
import org.palimpsest.wiki.user.SelfReader;
import org.palimpsest.wikitext.redirect.Redirects;

class EditActionTest {
  private static final String NOW = "2026-11-21T20:00:00Z";

  @EveryEngine
  void a_new_page_and_an_edit_are_told_in_the_order_of_the_specification(Database database) {
    Api api = new Api(database);
    assertThat(api.edit(2, "title", "user:a b", "text", "one"))
        .isEqualTo(
            "{\"edit\":{\"new\":true,\"result\":\"Success\",\"pageid\":1,\"title\":\"User:A b\","
                + "\"contentmodel\":\"wikitext\",\"oldrevid\":0,\"newrevid\":1,"
                + "\"newtimestamp\":\""
                + NOW
                + "\",\"watched\":true}}");
    assertThat(api.edit(1, "pageid", "1", "appendtext", "two", "watchlist", "nochange"))
        .isEqualTo(
            "{\"edit\":{\"result\":\"Success\",\"pageid\":1,\"title\":\"User:A b\","
                + "\"contentmodel\":\"wikitext\",\"oldrevid\":1,\"newrevid\":2,"
                + "\"newtimestamp\":\""
                + NOW
                + "\"}}");
  }

  @EveryEngine
  void an_edit_without_change_says_so_as_each_version_says_it(Database database) {
    Api api = new Api(database);
    api.edit(2, "title", "P", "text", "one");
    String same =
        "\"result\":\"Success\",\"pageid\":1,\"title\":\"P\",\"contentmodel\":\"wikitext\",";
    assertThat(api.edit(1, "title", "P", "text", "one"))
        .isEqualTo("{\"edit\":{" + same + "\"nochange\":\"\",\"watched\":\"\"}}");
    assertThat(api.edit(2, "title", "P", "text", "one"))
        .isEqualTo("{\"edit\":{" + same + "\"nochange\":true,\"watched\":true}}");
  }

  @EveryEngine
  void a_followed_redirect_is_told_before_the_edit(Database database) {
    Api api = new Api(database);
    api.edit(2, "title", "To", "text", "one");
    api.edit(2, "title", "From", "text", "#REDIRECT [[To]]");
    assertThat(api.edit(2, "title", "From", "appendtext", "x", "redirect", ""))
        .startsWith(
            "{\"redirects\":{\"from\":\"From\",\"to\":\"To\"},\"edit\":{\"result\":\"Success\"");
    api.edit(2, "title", "From", "text", "#REDIRECT [[Special:Version]]");
    assertThat(api.edit(2, "title", "From", "appendtext", "x", "redirect", ""))
        .contains("\"code\":\"edit-invalidredirect\"")
        .contains("\"redirects\":{\"from\":\"From\",\"to\":\"Special:Version\"}");
  }

  @EveryEngine
  void the_part_before_the_headings_may_be_named_in_every_way_where_there_is_a_page(
      Database database) {
    Api api = new Api(database);
    api.edit(2, "title", "P", "text", "one\n\n== A ==\na");
    for (String section : List.of("0", "T-0", "00", "T-000")) {
      assertThat(api.edit(2, "title", "P", "appendtext", section, "section", section))
          .contains("\"result\":\"Success\"");
    }
    assertThat(api.edit(2, "title", "N", "text", "x", "section", "0")).contains("\"new\":true");
  }

  @EveryEngine
  void people_may_say_in_their_own_words_what_an_undo_says(Database database) {
    Api api = new Api(database);
    api.edit(2, "title", "P", "text", "one");
    api.edit(2, "title", "P", "text", "two");
    api.edit(2, "title", "P", "undo", "2");
    assertThat(api.comment("P"))
        .isEqualTo(
            "Undid revision [[Special:Diff/2|2]] by [[Special:Contributions/192.0.2.7|192.0.2.7]]"
                + " ([[User talk:192.0.2.7|talk]])");
    Scene scene = new Scene(database);
    scene.edit(
        new Title(Namespace.MEDIAWIKI, "Undo-summary"),
        scene.account("Ada", "sysop"),
        "{{SITENAME}}: $1, $2, {{GENDER:$2|he|she|they}} {{FULLPAGENAME}} $3");
    api.edit(2, "title", "P", "undo", "3");
    assertThat(api.comment("P")).isEqualTo("Palimpsest: 3, 192.0.2.7, they P $3");
    api.edit(2, "title", "P", "text", "three");
    api.edit(2, "title", "P", "undo", "6", "summary", "");
    assertThat(api.comment("P")).isEmpty();
  }

  @EveryEngine
  void every_mistake_has_its_code(Database database) {
    Api api = new Api(database);
    api.edit(2, "title", "P", "text", "one\n\n== A ==\na");
    Map<List<String>, String> expected =
        Map.ofEntries(
            Map.entry(List.of("title", "P"), "missingparam"),
            Map.entry(List.of("text", "x"), "missingparam"),
            Map.entry(List.of("title", "P", "pageid", "1", "text", "x"), "invalidparammix"),
            Map.entry(List.of("title", "", "text", "x"), "invalidtitle"),
            Map.entry(List.of("title", "wikipedia:P", "text", "x"), "invalidtitle"),
            Map.entry(List.of("title", "#a", "text", "x"), "pagecannotexist"),
            Map.entry(List.of("title", "Special:Version", "text", "x"), "pagecannotexist"),
            Map.entry(List.of("pageid", "0", "text", "x"), "nosuchpageid"),
            Map.entry(List.of("title", "P", "undo", "-1"), "outofrange"),
            Map.entry(List.of("title", "P", "undo", "1"), "nosuchrevid"),
            Map.entry(List.of("title", "P", "text", "x", "createonly", ""), "articleexists"),
            Map.entry(List.of("title", "N", "text", "x", "nocreate", ""), "missingtitle"),
            Map.entry(List.of("title", "P", "text", "x", "redirect", ""), "redirect-appendonly"),
            Map.entry(List.of("title", "P", "text", "x", "section", ""), "invalidsection"),
            Map.entry(List.of("title", "P", "text", "x", "section", "-1"), "invalidsection"),
            Map.entry(List.of("title", "P", "text", "x", "section", "NEW"), "invalidsection"),
            Map.entry(List.of("title", "P", "text", "x", "section", "T-2"), "nosuchsection"),
            Map.entry(
                List.of("title", "P", "text", "x", "section", "99999999999999"), "nosuchsection"),
            Map.entry(List.of("title", "N", "text", "x", "section", "T-0"), "nosuchsection"),
            Map.entry(List.of("title", "N", "text", "x", "section", "00"), "nosuchsection"),
            Map.entry(List.of("title", "N", "appendtext", "x", "section", "T-0"), "nosuchsection"),
            Map.entry(List.of("title", "N", "appendtext", "x", "section", "000"), "nosuchsection"),
            Map.entry(List.of("title", "P", "text", "~~~~\n".repeat(800)), "contenttoobig"),
            Map.entry(List.of("title", "P", "text", "", "section", "new"), "missingcommenttext"),
            Map.entry(List.of("title", "P", "text", "x", "md5", ""), "badmd5"),
            Map.entry(List.of("title", "P", "text", "x", "baserevid", "-5"), "editconflict"),
            Map.entry(List.of("title", "P", "text", "x", "contentformat", "text/css"), "badformat"),
            Map.entry(List.of("title", "P", "text", "x", "contentmodel", "nosuch"), "badvalue"),
            Map.entry(
                List.of("title", "P", "text", "{}", "contentmodel", "json"),
                "cantchangecontentmodel"),
            Map.entry(List.of("title", "P", "text", "x", "tags", "nosuch"), "badtags"),
            Map.entry(List.of("title", "MediaWiki:P", "text", "x"), "protectednamespace-interface"),
            Map.entry(List.of("title", "P", "text", "x".repeat(5000)), "contenttoobig"));
    expected.forEach((parameters, code) -> {
      HttpReply reply = api.send(2, parameters);
      assertThat(ApiWiki.headers(reply))
          .as("%s", parameters)
          .containsEntry("MediaWiki-API-Error", code);
      assertThat(reply.status()).isEqualTo(200);
    });
  }

  @EveryEngine
  void sections_and_times_are_read_as_clients_write_them(Database database) {
    Api api = new Api(database);
    api.edit(2, "title", "P", "text", "lead\n\n== A ==\na");
    assertThat(api.edit(2, "title", "P", "section", "T-01", "text", "b")).contains("Success");
    assertThat(api.edit(2, "title", "P", "section", "new", "sectiontitle", "", "text", "c"))
        .contains("Success");
    assertThat(api.edit(2, "title", "P", "text", "d", "basetimestamp", "", "baserevid", "0"))
        .contains("Success")
        .contains("\"warnings\":{\"edit\"");
    assertThat(api.edit(2, "title", "P", "undo", "0", "watch", ""))
        .contains("\"newrevid\"")
        .contains("\"warnings\"");
  }

  @EveryEngine
  void who_overwrites_a_revision_of_their_own_is_told_which(Database database) {
    Api api = new Api(database);
    api.edit(2, "title", "P", "text", "one");
    api.edit(2, "title", "P", "text", "two", "basetimestamp", NOW);
    assertThat(api.edit(2, "title", "P", "text", "three", "basetimestamp", NOW))
        .contains(
            "\"newrevid\":3,",
            "\"warnings\":{\"edit\":{\"warnings\":\"Your own revision 2 was made since");
    assertThat(
            api.edit(
                2, "title", "P", "text", "four", "basetimestamp", NOW, "errorformat", "plaintext"))
        .contains(
            "\"warnings\":[{\"code\":\"edit-overwritten\",\"text\":\"Your own revision 3",
            "\"data\":{\"revid\":3}");
  }

  @EveryEngine
  void who_wants_nothing_merged_has_to_say_since_when(Database database) {
    Api api = new Api(database);
    api.edit(2, "title", "P", "text", "one");
    for (String base : List.of("0", "1")) {
      assertThat(api.edit(2, "title", "P", "text", "two", "nomerge", "1", "baserevid", base))
          .contains(
              base.equals("0")
                  ? "\"At least one of the parameters baserevid and basetimestamp is required.\""
                  : "\"newrevid\":2,");
    }
    assertThat(api.edit(2, "title", "P", "appendtext", "x", "nomerge", "1", "baserevid", "1"))
        .contains("\"code\":\"editconflict\"");
    assertThat(api.edit(2, "title", "P", "appendtext", "x", "nomerge", "1", "basetimestamp", ""))
        .contains("\"code\":\"missingparam\"");
  }

  @EveryEngine
  void an_edit_that_is_always_overtaken_is_told_to_come_again(Database real) {
    MeddlingDatabase database = new MeddlingDatabase(real);
    Api api = new Api(database);
    api.edit(2, "title", "P", "text", "one");
    api.edit(2, "title", "P", "text", "two");
    database.beforeWrites(
        () -> real.write(tx -> tx.sql().sql("UPDATE page SET latest = 3 - latest").update()));
    HttpReply reply = api.send(2, List.of("title", "P", "appendtext", "x"));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(ApiWiki.headers(reply))
        .containsEntry("MediaWiki-API-Error", "busy")
        .containsEntry("Retry-After", "5");
    database.beforeWrites(() -> {});
    assertThat(api.edit(2, "title", "P", "appendtext", "x")).contains("\"newrevid\":");
  }

  @EveryEngine
  void an_edit_needs_its_token_in_a_post(Database database) {
    Api api = new Api(database);
    String form = "action=edit&format=json&title=P&text=x";
    assertThat(ApiWiki.headers(api.wiki.post(form)))
        .containsEntry("MediaWiki-API-Error", "missingparam");
    assertThat(ApiWiki.headers(api.wiki.post(form + "&token=x")))
        .containsEntry("MediaWiki-API-Error", "badtoken");
    assertThat(api.wiki.text(form + "&token=%2B%5C")).contains("mustpostparams");
  }

  @EveryEngine
  void who_edits_without_an_account_is_given_a_temporary_one(Database database) {
    Api api = new Api(database, true);

    HttpReply first =
        api.send(
            2,
            List.of(
                "title",
                "P",
                "text",
                "a",
                "returnto",
                "Help:Reeds",
                "returntoquery",
                "x=1",
                "returntoanchor",
                "top"));
    assertThat(ApiWiki.body(first))
        .contains(
            "\"newrevid\":1,",
            "\"tempusercreated\":true,"
                + "\"tempusercreatedredirect\":\"http://wiki.example/wiki/Help:Reeds?x=1#top\"");
    Map<String, String> cookie = Map.of("Cookie", cookies(first));
    assertThat(api.get("action=query&meta=userinfo&uiprop=groups&assert=user", cookie))
        .contains("{\"id\":1,\"name\":\"~2026-1\",\"temp\":true,\"groups\":[\"*\",\"temp\"]}");
    assertThat(api.get("action=query&prop=revisions&titles=P&rvprop=user|userid", cookie))
        .contains("{\"user\":\"~2026-1\",\"temp\":true,\"userid\":1}");
    assertThat(api.edit(2, "title", "P", "text", "b"))
        .contains("\"tempusercreated\":true}")
        .doesNotContain("redirect");
    assertThat(api.get("action=query&prop=revisions&titles=P&rvprop=user", Map.of()))
        .contains("~2026-2");
  }

  @EveryEngine
  void an_edit_that_is_refused_or_changes_nothing_makes_no_account(Database database) {
    Api api = new Api(database, true);
    assertThat(api.edit(2, "title", "P", "text", "a")).contains("tempusercreated");

    assertThat(api.edit(2, "title", "P", "text", "a")).contains("\"nochange\":true");
    assertThat(api.edit(2, "title", "MediaWiki:P", "text", "a")).contains("protectednamespace");
    assertThat(api.edit(2, "title", "P", "text", "b", "createonly", "1")).contains("articleexists");
    assertThat(database.<List<AccountRow>>read(sql -> AccountTable.list(sql, "", 9)))
        .extracting(AccountRow::name)
        .containsExactly("~2026-1");
  }

  @EveryEngine
  void an_address_is_given_six_temporary_accounts_a_day(Database database) {
    Api api = new Api(database, true);
    for (int i = 1; i <= 6; i++) {
      assertThat(api.edit(2, "title", "P", "text", "text " + i)).contains("tempusercreated");
    }

    assertThat(api.edit(2, "title", "P", "text", "one more"))
        .contains("\"code\":\"acct_creation_throttle_hit\"");
    assertThat(api.get("action=query&prop=revisions&titles=P&rvprop=ids", Map.of()))
        .contains("\"revid\":6,");
  }

  private static String cookies(HttpReply reply) {
    return reply.headers().stream()
        .filter(header -> header.name().equals("Set-Cookie"))
        .map(header -> header.value().substring(0, header.value().indexOf(';')))
        .collect(Collectors.joining("; "));
  }

  /** A wiki in which a visitor can edit, with pages of four kibibytes at most. */
  private static final class Api {
    final ApiWiki wiki;

    Api(Database database) {
      this(database, false);
    }

    Api(Database database, boolean temporaryAccounts) {
      Settings settings =
          Settings.defaults()
              .with("rate-limits", false)
              .with("max-article-bytes", 4096)
              .with("temporary-accounts", temporaryAccounts);
      Namespaces namespaces = Namespaces.standard(settings.site().name());
      TitleParser titles = new TitleParser(namespaces, Set.of("wikipedia"));
      Authority authority = new Authority(settings.site());
      TagIds tagIds = TagIds.load(database);
      GroupRules rules = new GroupRules(settings.groups());
      SessionKeeper keeper =
          new SessionKeeper(database, settings.site(), rules, () -> ApiWiki.NOW, new Random(12));
      Acts acts =
          new Acts(
              database,
              authority,
              new RateLimits(
                  settings.limits(),
                  RateTable.standard(),
                  HitCounters.of(database, () -> ApiWiki.NOW)),
              tagIds,
              HeapBudget.ofThisProcess().plans(),
              () -> ApiWiki.NOW);
      Texts texts =
          new Texts(
              new ContentStore(1 << 20),
              new Redirects(titles),
              new AutomaticSummary(namespaces),
              PreSaveTransforms.PLAIN);
      TemporaryAccounts temporary =
          new TemporaryAccounts(
              settings, authority, HitCounters.of(database, () -> ApiWiki.NOW), new Random(11));
      EditPage edit =
          new EditPage(
              acts,
              new EditPlanner(
                  texts, new Scene(database).words(settings), settings.edit(), acts.memory()),
              new EditWriter(
                  new RevisionWriter(RevisionEffects.all(tagIds)),
                  tagIds,
                  texts.store(),
                  temporary,
                  settings.patrol()),
              texts.store(),
              temporary,
              new Autoblocks(acts, new Scene(database).words(settings), settings.block()));
      this.wiki =
          ApiWiki.over(
              database,
              settings,
              List.of(
                  new EditAction(
                      edit,
                      new PageChoice(titles, new Pages(database)),
                      new WatchParams(settings.watch()),
                      new TemporaryAccountLogin(
                          keeper,
                          new TemporaryNames(
                              database,
                              settings,
                              keeper,
                              HitCounters.of(database, () -> ApiWiki.NOW),
                              () -> ApiWiki.NOW),
                          settings.site(),
                          titles),
                      namespaces)),
              List.of(
                  ApiWiki.revisions(database, new ContentStore(1 << 20)),
                  new UserInfoQuery(
                      new SelfReader(database, rules, authority),
                      settings,
                      rules,
                      new RateLimits(
                          settings.limits(),
                          RateTable.standard(),
                          HitCounters.of(database, () -> ApiWiki.NOW)),
                      new Preferences(database, settings.site(), namespaces, rules))));
    }

    String get(String query, Map<String, String> headers) {
      return ApiWiki.body(
          wiki.send("GET", query.replace("|", "%7C") + "&formatversion=2", headers, ""));
    }

    /** The summary of the last edit of a page. */
    String comment(String title) {
      String answer =
          get("action=query&prop=revisions&rvprop=comment&format=json&titles=" + title, Map.of());
      Matcher comment = Pattern.compile("\"comment\":\"([^\"]*)\"").matcher(answer);
      assertThat(comment.find()).as(answer).isTrue();
      return comment.group(1);
    }

    String edit(int version, String... parameters) {
      return ApiWiki.body(send(version, List.of(parameters)));
    }

    HttpReply send(int version, List<String> parameters) {
      StringBuilder form = new StringBuilder("action=edit&format=json&formatversion=" + version);
      for (int i = 0; i < parameters.size(); i += 2) {
        form.append('&').append(parameters.get(i)).append('=');
        form.append(URLEncoder.encode(parameters.get(i + 1), StandardCharsets.UTF_8));
      }
      return wiki.post(form + "&token=%2B%5C");
    }
  }
}
