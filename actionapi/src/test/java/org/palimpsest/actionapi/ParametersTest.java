package org.palimpsest.actionapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Probe;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.account.AccountTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.settings.Settings;

/** What each type of parameter makes of what is sent, as a client sees it. */
final class ParametersTest {
  private final Database database = TestDatabases.fresh(Engine.SQLITE);
  private ApiWiki wiki = ApiWiki.over(database, List.of(new Probe()), List.of());

  @BeforeEach
  void define_a_tag_and_an_account() {
    database.write(tx -> {
      TagTable.define(tx.sql(), "spam", true);
      TagTable.define(tx.sql(), "mw-undo", false);
      return AccountTable.insert(tx.sql(), "Ada", null, ApiWiki.NOW, "token");
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      nullValues = "-",
      value = {
        "string=a b~string=a b",
        "string=~string=",
        "text=x%0Ay~text=x\\ny",
        "integer=%2B7~integer=7",
        "integer=-007~integer=-7",
        "integer=9223372036854775807~integer=9223372036854775807",
        "integers=3|1|3~integers=[3, 1]",
        "integers=~integers=[]",
        "bool=0~bool=true",
        "word=two~word=TWO",
        "words=two|one|two~words=[TWO, ONE]",
        "words=*~words=[ONE, TWO, THREE]",
        "limit=max~limit=500",
        "namespace=0~namespace=0",
        "namespace=014~namespace=14",
        "namespaces=-1|2~namespaces=[-1, 2]",
        "namespaces=~namespaces=[]",
        "timestamp=2026-01-02T03:04:05Z~timestamp=2026-01-02T03:04:05Z",
        "timestamp=20260102030405~timestamp=2026-01-02T03:04:05Z",
        "timestamp=now~timestamp=2026-11-21T20:00:00Z",
        "user=ada~user=Ada",
        "user=192.000.002.1~user=192.0.2.1",
        "user=%231~user=Ada",
        "user=%2399~user=Unknown user",
        "tags=spam|spam~tags=[spam]",
        "tags=~tags=[]",
        "list=a|a|~list=[a, a, ]",
        "list=%1Fa|b%1Fc~list=[a|b, c]",
        "list=%1F~list=[]"
      })
  void good_values_are_read(String query, String values) {
    assertThat(wiki.text("action=probe&formatversion=2&" + query))
        .contains("\"probe\":\"" + values + "\"")
        .doesNotContain("warnings");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "integer=~badinteger",
        "integer=5.5~badinteger",
        "integer=+5~badinteger",
        "integer=1e3~badinteger",
        "integer=9223372036854775808~badinteger",
        "integers=1|x~badinteger",
        "integers=1|~badinteger",
        "strict=10~outofrange",
        "string=%1Fa~badvalue",
        "word=Two~badvalue",
        "word=~badvalue",
        "limit=~badinteger",
        "limit=Max~badinteger",
        "namespace=77~badvalue",
        "namespace=-1~badvalue",
        "timestamp=2030-01-01~badtimestamp",
        "timestamp=soon~badtimestamp",
        "expiry=~badexpiry",
        "expiry=0~badexpiry",
        "expiry=1 day ago~badexpiry-past",
        "user=~baduser",
        "user=%23x~baduser",
        "user=10.0.0.0/24~baduser",
        "user=Foo[bar]~baduser",
        "tags=ham~badtags",
        "list=a|b|c|d~toomanyvalues"
      })
  void bad_values_have_their_codes(String query, String code) {
    assertThat(wiki.text("action=probe&errorformat=none&" + query))
        .contains("{\"code\":\"" + code + "\"")
        .contains("\"module\":\"probe\"");
  }

  @Test
  void the_first_bad_parameter_in_order_of_declaration_decides() {
    assertThat(wiki.text("action=probe&word=x&limit=y&integer=z"))
        .startsWith("{\"error\":{\"code\":\"badinteger\",\"info\":\"The parameter \\\"integer\\\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "range=10~range=9~outofrange~{\"min\":1,\"curmax\":9,\"max\":9,\"highmax\":9}",
        "range=0~range=1~outofrange~{\"min\":1,\"curmax\":9,\"max\":9,\"highmax\":9}",
        "limit=9999~limit=500~outofrange~{\"min\":1,\"curmax\":500,\"max\":500,\"highmax\":5000}",
        "limit=0~limit=1~outofrange~{\"min\":1,\"curmax\":500,\"max\":500,\"highmax\":5000}",
        "words=one|x|y~words=[ONE]~unrecognizedvalues~{\"values\":[\"x\",\"y\"]}",
        "words=*|one~words=[ONE]~unrecognizedvalues~{\"values\":[\"*\"]}",
        "namespaces=0|77~namespaces=[0]~unrecognizedvalues~{\"values\":[\"77\"]}"
      })
  void some_values_are_bent_with_a_warning(String query, String values, String code, String data) {
    assertThat(wiki.text("action=probe&errorformat=none&" + query))
        .contains("\"probe\":\"" + values + "\"")
        .contains(
            "\"warnings\":[{\"code\":\"%s\",\"data\":%s,\"module\":\"probe\"}]"
                .formatted(code, data));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0"})
  void an_unclear_present_is_warned_of(String text) {
    assertThat(wiki.text("action=probe&errorformat=none&timestamp=" + text))
        .contains("timestamp=2026-11-21T20:00:00Z")
        .contains("\"code\":\"unclearnowtimestamp\"");
  }

  @Test
  void an_expiry_too_far_ahead_is_brought_nearer() {
    assertThat(wiki.text("action=probe&errorformat=none&expiry=3 years"))
        .contains("2027-11-21T20:00:00Z")
        .contains("\"code\":\"paramvalidator-badexpiry-duration-max\"");
    assertThat(wiki.text("action=probe&expiry=infinity"))
        .contains("Infinite")
        .doesNotContain("warn");
  }

  @Test
  void one_unknown_value_is_named_in_the_words_that_clients_look_for() {
    assertThat(wiki.text("action=probe&words=x"))
        .contains("{\"probe\":{\"*\":\"Unrecognized value for parameter \\\"words\\\": x\"}}");
    assertThat(wiki.text("action=probe&words=x|y"))
        .contains("{\"probe\":{\"*\":\"Unrecognized values for parameter \\\"words\\\": x, y\"}}");
  }

  @Test
  void bad_tags_are_listed_as_they_were_sent() {
    assertThat(wiki.text("action=probe&tags=ham|spam|mw-undo|ham"))
        .contains("\"disallowedtags\":[\"ham\",\"mw-undo\",\"ham\"]");
  }

  @Test
  void too_many_values_come_with_the_limits() {
    assertThat(wiki.text("action=probe&list=a|b|c|d"))
        .contains("\"parameter\":\"list\",\"limit\":3,\"lowlimit\":3,\"highlimit\":5");
  }

  @Test
  void the_right_to_high_limits_raises_them() {
    Group everybody = new Group(GroupSet.EVERYBODY, Set.of(Right.APIHIGHLIMITS));
    wiki =
        ApiWiki.over(
            database,
            Settings.defaults().change().groups(GroupSet.standard().with(everybody)).build(),
            List.of(new Probe()),
            List.of());
    assertThat(wiki.text("action=probe&list=a|b|c|d|e")).contains("list=[a, b, c, d, e]");
    assertThat(wiki.text("action=probe&list=a|b|c|d|e|f")).contains("\"limit\":5");
    assertThat(wiki.text("action=probe&limit=max")).contains("\"limits\":{\"probe\":5000}");
    assertThat(wiki.text("action=probe&limit=5000")).doesNotContain("warnings");
  }

  @Test
  void max_tells_what_it_stood_for() {
    assertThat(wiki.text("action=probe&limit=max")).contains("\"limits\":{\"probe\":500}");
  }

  @Test
  void outdated_parameters_are_warned_of_once_with_a_hint() {
    assertThat(wiki.text("action=probe&errorformat=none&old=1"))
        .contains(
            "\"warnings\":[{\"code\":\"deprecation\",\"data\":{\"feature\":\"action=probe&old\"},\"module\":\"probe\"},"
                + "{\"code\":\"deprecation-help\",\"module\":\"main\"}]");
  }

  @Test
  void arrays_are_ignored_with_a_warning_when_the_parameter_is_known() {
    assertThat(wiki.text("action=probe&errorformat=none&string[]=1&other[]=2"))
        .contains("\"probe\":\"\"")
        .contains("{\"code\":\"unsupportedarray\",\"module\":\"main\"}")
        .contains("{\"code\":\"unrecognizedparams\",\"module\":\"main\"}");
  }

  @Test
  void unclean_texts_are_warned_of_by_the_module_that_reads_them() {
    assertThat(wiki.text("action=probe&errorformat=none&string=e%CC%81"))
        .contains("string=\\u00e9")
        .contains("{\"code\":\"badutf8\",\"module\":\"probe\"}");
  }
}
