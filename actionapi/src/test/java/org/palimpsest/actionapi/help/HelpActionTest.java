package org.palimpsest.actionapi.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Probe;
import org.palimpsest.actionapi.testing.Strike;
import org.palimpsest.http.HttpReply;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.setting.Settings;

/** What {@code action=help} shows people. */
final class HelpActionTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
  private static final Set<String> WITHOUT_END = Set.of("meta", "link");

  private final Database database = TestDatabases.fresh(Engine.SQLITE);
  private final ApiWiki wiki =
      ApiWiki.over(
          database,
          Settings.defaults().change().siteName("Moles & <Voles>").build(),
          List.of(new Probe(), new Strike()),
          List.of());

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_call_of_nothing_shows_the_api_as_a_whole_on_a_page() {
    HttpReply reply = wiki.send("/w/api.php", "GET", null, Map.of(), new byte[0]);

    assertThat(ApiWiki.headers(reply))
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsEntry("Content-Disposition", "inline; filename=api-help.html");
    assertThat(ApiWiki.body(reply))
        .contains("<title>Help for the API of Moles &amp; &lt;Voles&gt;</title>")
        .contains(
            "<link rel=\"EditURI\" type=\"application/rsd+xml\" href=\"http://wiki.example/w/api.php?action=rsd\">")
        .contains("<meta name=\"generator\" content=\"MediaWiki 1.43.0 (Palimpsest)\">")
        .contains("<h2 id=\"main\">")
        .contains("id=\"main/datatype/timestamp\"")
        .doesNotContain("<h2 id=\"probe\">");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modules=main",
        "modules=probe|strike|query%2Bsiteinfo&toc=1",
        "recursivesubmodules=1&toc=1",
        "modules=query&submodules=1&uselang=qqx"
      })
  void pages_are_well_formed_have_unique_ids_and_run_nothing(String query) {
    String page = wiki.text("action=help&" + query);
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(page);
    while (tags.find()) {
      String name = tags.group(2);
      if (!tags.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(name);
      } else if (!WITHOUT_END.contains(name)) {
        open.push(name);
      }
    }

    assertThat(open).isEmpty();
    assertThat(page).doesNotContain("<script", "javascript:", "onclick");
    assertThat(Pattern.compile(" id=\"([^\"]*)\"").matcher(page).results().map(MatchResult::group))
        .doesNotHaveDuplicates();
  }

  @Test
  void submodules_come_on_demand() {
    assertThat(wiki.text("action=help&modules=query"))
        .contains("<h2 id=\"query\">")
        .doesNotContain("id=\"query+siteinfo\"");
    assertThat(wiki.text("action=help&modules=query&submodules=1"))
        .contains("<h3 id=\"query+siteinfo\"><code translate=\"no\">meta=siteinfo</code></h3>");
    assertThat(wiki.text("action=help&submodules=1"))
        .contains("<h3 id=\"probe\">", "<h3 id=\"json\">")
        .doesNotContain("id=\"query+siteinfo\"");
    assertThat(wiki.text("action=help&recursivesubmodules=1"))
        .contains("<h4 id=\"query+siteinfo\">");
  }

  @Test
  void parameters_tell_their_rules() {
    assertThat(wiki.text("action=help&modules=probe"))
        .contains("At least 1.", "At most 9.")
        .contains("<code translate=\"no\">one</code>")
        .contains("at most 3, or 5 for callers with the right to high limits")
        .contains("&quot;*&quot; stands for all values.")
        .contains("Users can be named by: name, ip and id.")
        .contains("These namespaces are accepted too: -1.")
        .contains("At most 500, or 5,000 for callers")
        .contains("Default: <code translate=\"no\">10</code>")
        .contains("At most 4 bytes.", "At most 2 characters.")
        .contains("Deprecated: b.")
        .contains("A page with this title must exist.")
        .contains(
            "one such parameter for each value of &quot;places&quot;, which takes the place of &quot;{place}&quot;");
    assertThat(wiki.text("action=help&modules=strike"))
        .contains("A token of the type &quot;csrf&quot;")
        .contains("This parameter is required.")
        .contains("This module takes POST requests only.");
  }

  @Test
  void errors_stand_beside_their_older_names() {
    assertThat(wiki.text("action=help&modules=strike"))
        .contains(
            "<tr><th scope=\"row\"><code translate=\"no\">missingparam</code></th><td>"
                + "<code translate=\"no\">missingparams</code> <code translate=\"no\">notitle</code> "
                + "<code translate=\"no\">nouser</code> <code translate=\"no\">notoken</code> </td>")
        .contains("<code translate=\"no\">paramempty</code>")
        .contains("<code translate=\"no\">revdel-mutuallyexclusive</code>")
        .contains("<code translate=\"no\">revdel-needtarget</code>");
  }

  @Test
  void the_page_can_come_inside_an_answer() {
    assertThat(wiki.text("action=help&modules=strike&wrap=1"))
        .startsWith(
            "{\"help\":{\"mime\":\"text/html\",\"filename\":\"api-help.html\",\"help\":\"<!DOCTYPE html>");
  }

  @Test
  void a_module_that_is_not_there_is_an_error() {
    assertThat(wiki.text("action=help&modules=nope&errorformat=none"))
        .startsWith("{\"errors\":[{\"code\":\"badmodule\",\"module\":\"help\"}]");
  }

  @Test
  void texts_are_in_the_readers_language() {
    assertThat(wiki.text("action=help&modules=help&uselang=qqx"))
        .contains("<html lang=\"qqx\"")
        .contains("(apihelp-help-summary: , help, help)", "(api-help-lead)");
  }
}
