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
import org.palimpsest.actionapi.testing.Strike;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.page.PageTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.setting.Settings;

/** What each type of parameter makes of what is sent, as a client sees it. */
final class ParametersTest {
  private final Database database = TestDatabases.fresh(Engine.SQLITE);
  private ApiWiki wiki = ApiWiki.over(database, List.of(new Probe()), List.of());

  @BeforeEach
  void define_a_tag_and_an_account() {
    database.write(tx -> {
      TagTable.define(tx.sql(), "spam", true);
      TagTable.define(tx.sql(), "mw-undo", false);
      PageTable.create(tx.sql(), new Title(0, "Ada"), "wikitext", ApiWiki.NOW);
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
        "list=%1F~list=[]",
        "bool=%1F~bool=true",
        "title=talk:x_y~title=Title[namespace=1, key=X_y]",
        "page=ada~page=Title[namespace=0, key=Ada]",
        "bytes=%C3%A9%C3%A9~bytes=éé",
        "chars=%F0%9F%90%A6x~chars=🐦x",
        "oldword=a~oldword=a",
        "places=one|two&size-two=7&size-one=2~places=[ONE, TWO] size-{place}={one=2, two=7}",
        "places=one&size-one=3~places=[ONE] size-{place}={one=3}"
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
        "list=a|b|c|d~toomanyvalues",
        "integer=%1F5~badvalue",
        "word=%1Fone~badvalue",
        "oldword=c~badvalue",
        "title=a[b~badtitle",
        "title=wikipedia:x~badtitle",
        "page=Nobody~missingtitle",
        "file=x~badupload",
        "bytes=abcde~maxbytes",
        "bytes=%C3%A9%C3%A9%C3%A9~maxbytes",
        "chars=abc~maxchars",
        "places=one|two&size-two=x~badinteger"
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
            Settings.defaults().with(GroupSet.standard().with(everybody)),
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "word=x~paramvalidator-badvalue-enumnotmulti~[{\"plaintext\":\"word\"},{\"plaintext\":\"x\"},{\"list\":[{\"plaintext\":\"one\"},{\"plaintext\":\"two\"},{\"plaintext\":\"three\"}],\"type\":\"text\"},{\"num\":3}]",
        "words=x~paramvalidator-unrecognizedvalues~[{\"plaintext\":\"words\"},{\"plaintext\":\"x\"},{\"list\":[{\"plaintext\":\"x\"}],\"type\":\"comma\"},{\"num\":1}]",
        "list=a|b|c|d~paramvalidator-toomanyvalues~[{\"plaintext\":\"list\"},{\"num\":3}]",
        "integer=x~paramvalidator-badinteger~[{\"plaintext\":\"integer\"},{\"plaintext\":\"x\"}]",
        "range=0~paramvalidator-outofrange-minmax~[{\"plaintext\":\"range\"},{\"plaintext\":\"0\"},{\"num\":1},{\"num\":9}]",
        "text=%1Fa~paramvalidator-notmulti~[{\"plaintext\":\"text\"},{\"plaintext\":\"\ufffda\"}]",
        "tags=x~tags-apply-not-allowed-one~[\"x\",1]",
        "other=1~apierror-unrecognizedparams~[{\"list\":[\"other\"],\"type\":\"comma\"},1]",
        "string[]=1~apiwarn-unsupportedarray~[\"string\"]",
        "old=1~paramvalidator-param-deprecated~[{\"plaintext\":\"old\"},{\"plaintext\":\"1\"}]",
        "oldword=b~paramvalidator-deprecated-value~[{\"plaintext\":\"oldword\"},{\"plaintext\":\"b\"}]"
      })
  void sentences_have_the_keys_and_parameters_that_clients_know(
      String query, String key, String params) {
    assertThat(wiki.text("action=probe&errorformat=raw&formatversion=2&" + query))
        .contains("\"key\":\"" + key + "\",\"params\":" + params);
  }

  @Test
  void outdated_values_are_warned_of_by_name() {
    assertThat(wiki.text("action=probe&errorformat=none&oldword=b"))
        .contains("\"oldword=b\"")
        .contains(
            "{\"code\":\"deprecation\",\"data\":{\"feature\":\"action=probe&oldword=b\"},\"module\":\"probe\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hush", "%1Fhush"})
  void no_warning_and_no_error_repeats_a_secret(String secret) {
    assertThat(wiki.text("action=probe&errorformat=raw&old=1&integer=x&secret=" + secret))
        .doesNotContain("hush");
    assertThat(wiki.text("action=probe&errorformat=raw&string=1&secret=%1F" + secret))
        .contains("[redacted]")
        .doesNotContain("hush");
  }

  @Test
  void a_parameter_for_each_value_is_known_only_for_the_values_that_are_sent() {
    assertThat(wiki.text("action=probe&errorformat=none&formatversion=2&size-one=3"))
        .contains("\"probe\":\"\"")
        .contains("unrecognizedparams");
  }

  @Test
  void errors_of_the_old_shape_name_the_code_of_older_documentation() {
    wiki = ApiWiki.over(database, List.of(new Strike()), List.of());
    assertThat(wiki.text("action=strike"))
        .startsWith(
            "{\"error\":{\"code\":\"missingparam\",\"info\":\"The parameter \\\"target\\\" must be"
                + " set.\",\"legacycode\":\"notarget\"");
    assertThat(wiki.text("action=strike&errorformat=none")).doesNotContain("legacycode");
  }
}
