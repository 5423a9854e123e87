package org.palimpsest.actionapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.actionapi.testing.ApiWiki.body;
import static org.palimpsest.actionapi.testing.ApiWiki.headers;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.actionapi.format.Formats;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Probe;
import org.palimpsest.actionapi.testing.Strike;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.testing.Bodies;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.language.Messages;
import org.palimpsest.wiki.setting.Settings;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which format an answer comes in, and what goes with it. */
class FormatChoiceTest {
  private final Database database = TestDatabases.fresh(Engine.SQLITE);
  private final ApiWiki wiki = wiki(Settings.defaults());

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/json, api-result.json",
    "json&callback=f, text/javascript, api-result.js",
    "xml, text/xml, api-result.xml",
    "php, application/vnd.php.serialized, api-result.php",
    "none, text/plain, api-result.txt",
    "jsonfm, text/html, api-result.html",
    "xmlfm, text/html, api-result.html",
    "phpfm, text/html, api-result.html",
    "rawfm, text/html, api-result.html",
    "xmlfm&wrappedhtml, text/mediawiki-api-prettyprint-wrapped, api-result-wrapped.json"
  })
  void every_format_has_its_type_and_its_file_name(String format, String type, String fileName) {
    HttpReply reply = wiki.get("action=probe&format=" + format);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(headers(reply))
        .containsEntry("Content-Type", type + "; charset=utf-8")
        .containsEntry("Content-Disposition", "inline; filename=" + fileName);
  }

  @Test
  void a_request_that_names_no_format_is_shown_as_json_on_a_page() {
    HttpReply reply =
        wiki.send("/w/api.php", "GET", "action=probe&string=%3Cb%3E", Map.of(), new byte[0]);

    assertThat(headers(reply)).containsEntry("Content-Type", "text/html; charset=utf-8");
    assertThat(body(reply))
        .startsWith("<!DOCTYPE html>")
        .contains("<pre class=\"api-pretty-content\">{\n    \"probe\": \"string=&lt;b>\"\n}</pre>");
  }

  @Test
  void an_unknown_format_is_an_error_shown_as_json_on_a_page() {
    HttpReply reply = wiki.get("action=probe&format=yaml");

    assertThat(headers(reply))
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsEntry("MediaWiki-API-Error", "badvalue");
    assertThat(body(reply)).contains("\"code\": \"badvalue\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "php", "jsonfm", "phpfm"})
  void wrong_parameters_of_a_format_give_an_error_in_that_format(String format) {
    HttpReply reply = wiki.get("action=probe&formatversion=3&format=" + format);

    assertThat(headers(reply)).containsEntry("MediaWiki-API-Error", "badvalue");
    assertThat(body(reply)).contains("badvalue", format, "their defaults are used");
  }

  @Test
  void xml_knows_no_versions_and_no_stylesheets() throws Exception {
    Element api = xml("action=probe&formatversion=2&xslt=X&format=xml");

    assertThat(text(api, "xml")).contains("\"xslt\" is ignored");
    assertThat(text(api, "main")).contains("formatversion");
  }

  @Test
  void errors_are_elements_in_xml() throws Exception {
    Element error = (Element) xml("action=nothing&format=xml").getFirstChild();

    assertThat(error.getTagName()).isEqualTo("error");
    assertThat(error.getAttribute("code")).isEqualTo("badvalue");
    assertThat(error.getTextContent()).contains("api.php");
  }

  @Test
  void wrapped_html_tells_what_a_page_needs_to_show_it() {
    JsonNode wrapped = json("action=query&prop=info&format=jsonfm&wrappedhtml");

    assertThat(wrapped.propertyNames())
        .containsExactly("status", "statustext", "html", "modules", "continue", "time");
    assertThat(wrapped.get("status").intValue()).isEqualTo(200);
    assertThat(wrapped.get("statustext").asString()).isEqualTo("OK");
    assertThat(wrapped.get("html").asString()).startsWith("<pre class=\"api-pretty-content\">{\n");
    assertThat(wrapped.get("continue").isNull()).isTrue();
  }

  @Test
  void wrapped_html_names_the_status_that_programs_get() {
    HttpReply reply = wiki.send("PUT", "action=probe&format=phpfm&wrappedhtml", Map.of(), "");
    JsonNode wrapped = new JsonMapper().readTree(Bodies.bytes(reply));

    assertThat(reply.status()).isEqualTo(405);
    assertThat(wrapped.get("status").intValue()).isEqualTo(405);
    assertThat(wrapped.get("statustext").asString()).isEqualTo("Method Not Allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"format=json", "format=xml", "format=none", "format=php"})
  void without_an_action_there_is_help_whatever_the_format(String query) {
    assertThat(headers(wiki.get(query)))
        .containsEntry("Content-Disposition", "inline; filename=api-help.html");
  }

  @ParameterizedTest
  @CsvSource({
    "format=xml, text/xml, code=\"http-contenttoolarge\"",
    "format=none1, application/json, \"code\":\"http-contenttoolarge\"",
    "action=edit, application/json, \"code\":\"http-contenttoolarge\"",
    "errorformat=plaintext&format=json, application/json, too large; the limit is"
  })
  void a_body_that_is_too_large_is_an_error_like_others(String query, String type, String part) {
    HttpReply reply = wiki.tooLarge(query);

    assertThat(reply.status()).isEqualTo(413);
    assertThat(headers(reply))
        .containsEntry("Content-Type", type + "; charset=utf-8")
        .containsEntry("MediaWiki-API-Error", "http-contenttoolarge")
        .containsEntry("Cache-Control", "private, must-revalidate, max-age=0");
    assertThat(body(reply)).contains(part);
  }

  @Test
  void the_machine_is_named_only_if_the_owner_agrees() {
    ApiWiki open = wiki(Settings.defaults().change().exposeHostName(true).build());

    assertThat(wiki.text("action=probe&servedby=")).isEqualTo("{\"probe\":\"\"}");
    assertThat(wiki.text("action=nothing&servedby=")).doesNotContain("servedby");
    assertThat(open.text("action=probe")).isEqualTo("{\"probe\":\"\"}");
    assertThat(open.text("action=probe&servedby=")).contains("\"servedby\":\"");
    assertThat(open.text("action=nothing")).contains("\"servedby\":\"");
  }

  @Test
  void several_errors_are_named_in_order_in_the_header() {
    HttpReply reply =
        wiki.post("action=strike&target=x&refuse=&token=%2B%5C&errorformat=plaintext");

    assertThat(headers(reply)).containsEntry("MediaWiki-API-Error", "first, second");
  }

  @Test
  void help_has_words_for_every_format_and_its_parameters() {
    Messages messages = ApiMessages.load();
    for (Declaration format : Formats.declarations()) {
      assertThat(messages.has("apihelp-" + format.path() + "-summary")).as(format.path()).isTrue();
      for (Param<?> param : format.params().params()) {
        String key = "apihelp-" + format.path() + "-param-" + param.name();
        assertThat(messages.has(key)).as(key).isTrue();
      }
    }
  }

  private Element xml(String query) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(Bodies.bytes(wiki.get(query))))
        .getDocumentElement();
  }

  private static String text(Element api, String tag) {
    return api.getElementsByTagName(tag).item(0).getTextContent();
  }

  private JsonNode json(String query) {
    return new JsonMapper().readTree(wiki.text(query));
  }

  private ApiWiki wiki(Settings settings) {
    return ApiWiki.over(database, settings, List.of(new Probe(), new Strike()), List.of());
  }
}
