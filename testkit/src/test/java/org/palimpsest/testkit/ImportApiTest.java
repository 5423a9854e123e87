package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code action=import}: pages of another wiki come in with their histories. */
class ImportApiTest {
  private static final String EDGE = "edge-of-parts";
  private static final String THREE =
      page(
          "Fen",
          0,
          revision("2010-01-01T00:00:00Z", "Wren", "wet", ""),
          revision("2011-01-01T00:00:00Z", "Heron", "wetter", "<minor/>"),
          "<revision><timestamp>2012-01-01T00:00:00Z</timestamp><contributor>"
              + "<ip>203.0.113.5</ip></contributor><comment>c</comment><text>dry</text></revision>");

  @SuppressWarnings("NullAway.Init") // each test starts it
  private TestWiki wiki;

  @SuppressWarnings("NullAway.Init")
  private TestClient admin;

  private void start(Database database) {
    wiki = TestWiki.builder().database(database).start();
    wiki.account("Ruth", "sysop");
    wiki.account("Heron");
    admin = wiki.clientOf("Ruth");
  }

  @AfterEach
  void check() {
    assertThat(wiki.mismatches()).isEmpty();
    wiki.close();
  }

  private static String revision(String time, String author, String text, String more) {
    return "<revision><timestamp>%s</timestamp><contributor><username>%s</username></contributor>"
            .formatted(time, author)
        + "%s<comment>c</comment><model>wikitext</model><text xml:space=\"preserve\">%s</text>"
            .formatted(more, text)
        + "</revision>";
  }

  private static String page(String title, int namespace, String... revisions) {
    return "<page><title>%s</title><ns>%d</ns>%s</page>"
        .formatted(title, namespace, String.join("", revisions));
  }

  private static String dump(String... pages) {
    return "<mediawiki><siteinfo><namespaces><namespace key=\"0\"/><namespace key=\"1\">Rede"
        + "</namespace><namespace key=\"100\">Portal</namespace></namespaces></siteinfo>"
        + String.join("", pages)
        + "</mediawiki>";
  }

  /** Sends a file, if there is one, as a form in parts. */
  private JsonNode take(TestClient client, @Nullable String file, String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of("action", "import", "format", "json", "formatversion", "2", "token"));
    fields.add(client.token("csrf"));
    fields.addAll(List.of(more));
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < fields.size(); i += 2) {
      part(body, "name=\"%s\"".formatted(fields.get(i)), fields.get(i + 1));
    }
    if (file != null) {
      part(body, "name=\"xml\"; filename=\"dump.xml\"", file);
    }
    return JsonMapper.shared()
        .readTree(
            client
                .send(
                    HttpRequest.newBuilder(wiki.api())
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .POST(BodyPublishers.ofString(body + "--" + EDGE + "--\r\n")))
                .body());
  }

  private static void part(StringBuilder body, String head, String content) {
    body.append("--" + EDGE + "\r\nContent-Disposition: form-data; ")
        .append(head)
        .append("\r\n\r\n")
        .append(content)
        .append("\r\n");
  }

  private JsonNode query(String... more) {
    List<String> all = new ArrayList<>(List.of("action", "query"));
    all.addAll(List.of(more));
    return wiki.client().get(all.toArray(String[]::new)).at("/query");
  }

  private JsonNode history(String title) {
    return query(
            "prop",
            "revisions",
            "titles",
            title,
            "rvlimit",
            "max",
            "rvprop",
            "user|userid|timestamp|comment|flags|size")
        .at("/pages/0/revisions");
  }

  @EveryEngine
  void revisions_come_in_with_a_null_revision_and_a_log_entry_that_tell_of_them(Database database) {
    start(database);
    JsonNode done =
        take(
            admin, dump(THREE), "interwikiprefix", "ff", "summary", "why", "assignknownusers", "1");

    assertThat(done.at("/import").toString())
        .isEqualTo("[{\"ns\":0,\"title\":\"Fen\",\"revisions\":3}]");
    JsonNode history = history("Fen");
    assertThat(history.findValuesAsString("user"))
        .containsExactly("Ruth", "203.0.113.5", "Heron", "ff>Wren");
    assertThat(history.at("/0/comment").asString()).isEqualTo("3 revisions imported: why");
    assertThat(history.at("/0/minor").asBoolean()).isTrue();
    assertThat(history.at("/2/minor").asBoolean()).isTrue();
    assertThat(history.at("/2/userid").asLong()).isPositive();
    assertThat(history.at("/3/userid").asLong()).isZero();
    assertThat(history.findValuesAsString("timestamp").subList(1, 4))
        .containsExactly("2012-01-01T00:00:00Z", "2011-01-01T00:00:00Z", "2010-01-01T00:00:00Z");
    assertThat(wiki.client().text("Fen")).isEqualTo("dry");
    JsonNode entry =
        query("list", "logevents", "leprop", "type|details|comment|user").at("/logevents/0");
    assertThat(entry.at("/action").asString()).isEqualTo("upload");
    assertThat(entry.at("/params").toString()).isEqualTo("{\"count\":3}");
    assertThat(entry.at("/comment").asString()).isEqualTo("why");
    JsonNode changes =
        query("list", "recentchanges", "rcprop", "title|loginfo|user").at("/recentchanges");
    assertThat(changes).hasSize(1);
    assertThat(changes.at("/0/logaction").asString()).isEqualTo("upload");
  }

  @EveryEngine
  void what_is_there_already_is_left_out_and_older_revisions_stay_behind_the_current_one(
      Database database) {
    start(database);
    wiki.page("Fen").by("Heron", "here").make();
    String known =
        page(
            "Fen",
            0,
            revision("2010-01-01T00:00:00Z", "Wren", "wet", "")
                .replace("</text>", "</text><sha1>%s</sha1>".formatted(base36("wet"))));
    JsonNode first = take(admin, dump(known), "interwikiprefix", "ff");
    JsonNode again = take(admin, dump(known, known), "interwikiprefix", "ff");

    assertThat(first.at("/import/0/revisions").asInt()).isEqualTo(1);
    assertThat(again.at("/import").toString())
        .isEqualTo(
            "[{\"ns\":0,\"title\":\"Fen\",\"revisions\":0},"
                + "{\"ns\":0,\"title\":\"Fen\",\"revisions\":0}]");
    assertThat(history("Fen")).hasSize(3);
    assertThat(wiki.client().text("Fen")).isEqualTo("here");
  }

  private static String base36(String text) {
    try {
      byte[] digest =
          java.security.MessageDigest.getInstance("SHA-1")
              .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return new java.math.BigInteger(1, digest).toString(36);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @EveryEngine
  void pages_come_to_stand_where_the_call_says(Database database) {
    start(database);
    String[] pages = {
      page("Rede:Fen", 1, revision("2010-01-01T00:00:00Z", "A", "x", "")),
      page("Portal:Fen", 100, revision("2010-01-01T00:00:00Z", "A", "x", "")),
      page("A&lt;b", 0, revision("2010-01-01T00:00:00Z", "A", "x", "")),
      page("Empty", 0)
    };

    assertThat(
            take(admin, dump(pages), "interwikiprefix", "ff")
                .at("/import")
                .findValuesAsString("title"))
        .containsExactly("Talk:Fen", "Portal:Fen");
    assertThat(
            take(admin, dump(pages), "interwikiprefix", "ff", "namespace", "10")
                .at("/import")
                .findValuesAsString("title"))
        .containsExactly("Template:Fen", "Template:Fen");
    assertThat(
            take(admin, dump(pages), "interwikiprefix", "ff", "rootpage", "User:Ruth/in")
                .at("/import")
                .findValuesAsString("title"))
        .containsExactly("User:Ruth/in/Rede:Fen", "User:Ruth/in/Portal:Fen");
  }

  @EveryEngine
  void pages_before_a_broken_one_stay_and_nothing_of_the_broken_one(Database database) {
    start(database);
    String broken =
        page("Bog", 0, revision("2010-01-01T00:00:00Z", "A", "x", ""), "<revision></revision>");

    JsonNode answer = take(admin, dump(THREE, broken), "interwikiprefix", "ff");

    assertThat(answer.at("/error/code").asString()).isEqualTo("import-unknownerror");
    assertThat(answer.at("/error/info").asString()).contains("Line 1, page \"Bog\"");
    assertThat(history("Fen")).hasSize(4);
    assertThat(query("titles", "Bog").at("/pages/0/missing").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ruth  | interwikiprefix=ff&namespace=4&rootpage=X | invalidparammix",
        "Heron | interwikiprefix=ff                        | cantimport-upload",
        "Ruth  | summary=x                                 | nointerwikiprefix",
        "Ruth  | interwikiprefix=ff&xml=x                  | badupload",
        "Ruth  | interwikiprefix=ff&rootpage=A<b           | import-rootpage-invalid",
        "Ruth  | interwikiprefix=ff&rootpage=Fen           | import-rootpage-nosubpage",
        "Ruth  | interwikiprefix=ff&namespace=77           | badvalue",
        "Ruth  | interwikisource=other                     | badvalue"
      })
  void calls_that_make_no_sense_are_refused(String who, String parameters, String code) {
    wiki = TestWiki.start();
    wiki.account("Ruth", "sysop");
    wiki.account("Heron");
    String[] more = parameters.split("[=&]");
    String file = parameters.contains("xml=") ? null : dump(THREE);

    assertThat(take(wiki.clientOf(who), file, more).at("/error/code").asString()).isEqualTo(code);
    assertThat(query("titles", "Fen").at("/pages/0/missing").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hello",
        "<wiki/>",
        "<mediawiki><page>",
        "<mediawiki><page><title>A</title><revision><text>&x;</text></revision></page></mediawiki>"
      })
  void a_file_that_is_broken_anywhere_brings_nothing(String end) {
    wiki = TestWiki.start();
    wiki.account("Ruth", "sysop");
    String file = end.contains("mediawiki") ? dump(THREE).replace("</mediawiki>", end) : end;

    JsonNode answer = take(wiki.clientOf("Ruth"), file, "interwikiprefix", "ff");

    assertThat(answer.at("/error/code").asString()).isEqualTo("import-unknownerror");
    assertThat(query("titles", "Fen").at("/pages/0/missing").asBoolean()).isTrue();
  }

  @Test
  void a_file_with_more_pages_than_an_answer_can_name_brings_nothing() {
    wiki = TestWiki.start();
    wiki.account("Ruth", "sysop");
    String file = dump(THREE).replace("</mediawiki>", "<page/>".repeat(20_000) + "</mediawiki>");

    JsonNode answer = take(wiki.clientOf("Ruth"), file, "interwikiprefix", "ff");

    assertThat(answer.at("/error/code").asString()).isEqualTo("import-unknownerror");
    assertThat(answer.at("/error/info").asString()).contains("20,000 pages");
    assertThat(query("titles", "Fen").at("/pages/0/missing").asBoolean()).isTrue();
  }

  @EveryEngine
  void pages_that_somebody_may_not_edit_are_left_out(Database database) {
    start(database);
    String[] pages = {
      page("MediaWiki:Common.js", 8, revision("2010-01-01T00:00:00Z", "A", "x", "")),
      page("Bog", 0, revision("2010-01-01T00:00:00Z", "A", "x", ""))
    };

    JsonNode answer = take(admin, dump(pages), "interwikiprefix", "ff");

    assertThat(answer.at("/import").findValuesAsString("title")).containsExactly("Bog");
    assertThat(query("titles", "MediaWiki:Common.js").at("/pages/0/missing").asBoolean()).isTrue();
  }
}
