package org.palimpsest.actionapi.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Probe;
import org.palimpsest.actionapi.testing.Strike;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.testing.TestDatabases;
import org.palimpsest.wiki.setting.Settings;

/** What {@code action=paraminfo} tells programs. */
final class ParamInfoActionTest {
  private final Database database = TestDatabases.fresh(Engine.SQLITE);
  private final ApiWiki wiki =
      ApiWiki.over(database, List.of(new Probe(), new Strike()), List.of());

  @AfterEach
  void close() {
    database.close();
  }

  private String info(String query) {
    return wiki.text("action=paraminfo&formatversion=2&" + query);
  }

  /** What is said about a parameter of the probe, from its name to its end. */
  private String param(String name) {
    String all = info("modules=probe");
    int at =
        all.indexOf("{\"index\":", all.lastIndexOf("{", all.indexOf("\"name\":\"" + name + '"')));
    return all.substring(all.indexOf("\"type\"", at), all.indexOf("},{\"index\":", at));
  }

  @Test
  void a_module_tells_its_name_its_group_and_what_a_call_needs() {
    assertThat(info("modules=strike"))
        .startsWith(
            """
            {"paraminfo":{"helpformat":"none","modules":[{"name":"strike",\
            "classname":"org.palimpsest.actionapi.testing.Strike","path":"strike","group":"action",\
            "prefix":"","source":"Palimpsest","sourcename":"Palimpsest","licensetag":"Apache-2.0",\
            "licenselink":"https://www.apache.org/licenses/LICENSE-2.0","readrights":true,\
            "writerights":true,"mustbeposted":true,"helpurls":[],"parameters":[\
            {"index":1,"name":"target","type":"string","required":true,"multi":false},\
            """)
        .endsWith(
            """
            {"index":4,"name":"token","type":"string","required":true,"sensitive":true,\
            "multi":false,"tokentype":"csrf"}],"templatedparameters":[]}]}}\
            """);
  }

  @Test
  void the_old_version_leaves_out_what_is_false() {
    assertThat(wiki.text("action=paraminfo&modules=strike"))
        .contains("\"readrights\":\"\",\"writerights\":\"\"")
        .contains("{\"index\":1,\"name\":\"target\",\"type\":\"string\",\"required\":\"\"}")
        .contains("{\"index\":2,\"name\":\"refuse\",\"type\":\"boolean\"}");
  }

  @Test
  void xml_names_items_as_clients_know_them() {
    assertThat(wiki.text("action=paraminfo&format=xml&modules=probe|help"))
        .contains("<modules><module name=\"probe\"")
        .contains(
            "<param index=\"8\""
                + " name=\"word\"><type><t>one</t><t>three</t><t>two</t></type></param>")
        .contains("<subtypes><_v>name</_v><_v>ip</_v><_v>id</_v></subtypes>")
        .contains("<extranamespaces><ns>-1</ns></extranamespaces>")
        .contains("<info><i name=\"alone\" /></info>")
        .contains("<templatevars place=\"places\" />")
        .contains("<helpurls><helpurl>https://");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "range~\"type\":\"integer\",\"required\":false,\"multi\":false,\"min\":1,\"max\":9",
        "bool~\"type\":\"boolean\",\"required\":false,\"multi\":false",
        "words~\"type\":[\"one\",\"three\",\"two\"],\"required\":false,\"multi\":true,\"lowlimit\":50,\"highlimit\":500,\"limit\":50,\"allspecifier\":\"*\"",
        "limit~\"type\":\"limit\",\"required\":false,\"default\":10,\"multi\":false,\"min\":1,\"max\":500,\"highmax\":5000",
        "namespaces~\"type\":\"namespace\",\"required\":false,\"multi\":true,\"lowlimit\":50,\"highlimit\":500,\"limit\":50,\"allspecifier\":\"*\",\"extranamespaces\":[-1]",
        "user~\"type\":\"user\",\"required\":false,\"multi\":false,\"subtypes\":[\"name\",\"ip\",\"id\"]",
        "list~\"type\":\"string\",\"required\":false,\"multi\":true,\"lowlimit\":3,\"highlimit\":5,\"limit\":3,\"allowsduplicates\":true",
        "old~\"type\":\"string\",\"required\":false,\"deprecated\":true,\"multi\":false",
        "oldword~\"type\":[\"a\",\"b\"],\"required\":false,\"multi\":false,\"deprecatedvalues\":[\"b\"]",
        "page~\"type\":\"title\",\"required\":false,\"multi\":false,\"mustExist\":true",
        "bytes~\"type\":\"string\",\"required\":false,\"multi\":false,\"maxbytes\":4",
        "chars~\"type\":\"string\",\"required\":false,\"multi\":false,\"maxchars\":2",
        "secret~\"type\":\"string\",\"required\":false,\"deprecated\":true,\"sensitive\":true,\"multi\":false"
      })
  void every_type_tells_its_rules(String name, String rules) {
    assertThat(param(name)).isEqualTo(rules);
  }

  @Test
  void templated_parameters_stand_apart_but_keep_their_place() {
    assertThat(info("modules=probe"))
        .contains(
            "\"templatedparameters\":[{\"index\":28,\"name\":\"size-{place}\","
                + "\"templatevars\":{\"place\":\"places\"},\"type\":\"integer\"");
  }

  @Test
  void the_tags_that_can_be_given_are_listed() {
    database.write(tx -> {
      TagTable.define(tx.sql(), "zebra", true);
      TagTable.define(tx.sql(), "ant", true);
      TagTable.define(tx.sql(), "mw-undo", false);
      return 0;
    });

    assertThat(param("tags"))
        .startsWith("\"type\":[\"ant\",\"zebra\"],\"required\":false,\"multi\":true");
  }

  @Test
  void callers_with_high_limits_see_theirs() {
    Group everybody = new Group(GroupSet.EVERYBODY, Set.of(Right.APIHIGHLIMITS));
    ApiWiki generous =
        ApiWiki.over(
            database,
            Settings.defaults().with(GroupSet.standard().with(everybody)),
            List.of(new Probe()),
            List.of());

    assertThat(generous.text("action=paraminfo&modules=probe"))
        .contains("\"lowlimit\":3,\"highlimit\":5,\"limit\":5");
  }

  @Test
  void the_api_itself_tells_its_modules() {
    assertThat(info("modules=main"))
        .contains("\"name\":\"main\"")
        .doesNotContain("\"group\"")
        .contains(
            "\"name\":\"action\",\"type\":[\"help\",\"paraminfo\",\"probe\",\"query\",\"strike\"]")
        .contains("\"submodules\":{\"help\":\"help\",\"paraminfo\":\"paraminfo\"")
        .contains("\"default\":\"jsonfm\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "query+siteinfo~query+siteinfo",
        "query%2Bsiteinfo~query+siteinfo",
        "query%2B*~query+allmessages query+filerepoinfo query+languageinfo query+siteinfo",
        "json|json|main~json main",
        "*~help json jsonfm none paraminfo php phpfm probe query rawfm strike xml xmlfm",
        "**~help json jsonfm none paraminfo php phpfm probe query query+allmessages"
            + " query+filerepoinfo query+languageinfo query+siteinfo rawfm strike xml xmlfm",
        "main%2B*~help json jsonfm none paraminfo php phpfm probe query rawfm strike xml xmlfm"
      })
  void paths_lead_to_modules(String paths, String found) {
    String answer = info("modules=" + paths.replace("+", "%2B"));

    assertThat(answer).doesNotContain("warnings");
    assertThat(
            Pattern.compile("\"path\":\"([^\"]*)\"")
                .matcher(answer)
                .results()
                .map(match -> match.group(1)))
        .containsExactly(found.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "nope~badsubmodule~main,nope",
        "query%2Bnope~badsubmodule~query,nope",
        "main%2Bprobe~badsubmodule~main,main",
        "probe%2Bx~nosubmodules~probe",
        "probe%2B*~nosubmodules~probe",
        "nope%2B**~badsubmodule~main,nope",
        "pro*~badsubmodule~main,pro*"
      })
  void paths_that_lead_nowhere_are_warned_of(String path, String key, String params) {
    assertThat(info("errorformat=raw&modules=" + path))
        .contains(
            "{\"code\":\"badmodule\",\"key\":\"apierror-badmodule-%s\",\"params\":[\"%s\"],\"module\":\"paraminfo\"}"
                .formatted(key, params.replace(",", "\",\"")))
        .endsWith("\"paraminfo\":{\"helpformat\":\"none\"}}");
  }

  @Test
  void sentences_come_in_the_shape_and_language_that_are_wanted() {
    assertThat(info("modules=help&helpformat=none")).doesNotContain("description", "examples");
    assertThat(info("modules=help&helpformat=wikitext"))
        .contains("\"description\":\"Describes modules in a form meant for people.\"")
        .contains("{\"query\":\"action=help\",\"description\":\"Describe the API as a whole.\"}");
    assertThat(info("modules=help&helpformat=html&uselang=qqx"))
        .contains("\"description\":\"(apihelp-help-summary: , help, help)\"");
    assertThat(info("modules=help&helpformat=raw"))
        .contains(
            "\"description\":[{\"key\":\"apihelp-help-summary\",\"params\":[\"\",\"help\",\"help\"]}]")
        .contains(
            "[{\"key\":\"apihelp-help-param-toc\",\"params\":[\"\",\"toc\",\"help\",\"help\"]}]");
    assertThat(info("modules=strike&helpformat=raw"))
        .contains(
            "[{\"key\":\"api-help-param-token\",\"params\":[\"csrf\",\"\",\"token\",\"strike\",\"strike\"]}]");
    assertThat(info("modules=probe&helpformat=raw"))
        .contains(
            "\"info\":[{\"name\":\"alone\",\"text\":[{\"key\":\"apihelp-probe-paraminfo-alone\"");
  }

  @Test
  void values_are_explained_where_there_is_something_to_explain() {
    assertThat(info("modules=main&helpformat=raw"))
        .contains(
            "{\"key\":\"apihelp-main-paramvalue-errorformat-bc\",\"params\":[\"\",\"errorformat\",\"main\",\"main\",\"bc\"],\"forvalue\":\"bc\"}")
        .contains(
            "{\"key\":\"apihelp-help-summary\",\"params\":[\"\",\"help\",\"help\"],\"forvalue\":\"help\"}");
    assertThat(info("modules=main&helpformat=html"))
        .contains(
            "<dt><span dir=\\\"ltr\\\" lang=\\\"en\\\">bc</span></dt>\\n<dd>As older clients");
    assertThat(info("modules=main&helpformat=wikitext"))
        .contains("How errors and warnings are returned.\\n;bc:As older clients");
  }

  @Test
  void the_old_parameters_still_work_with_a_warning() {
    String answer =
        info("querymodules=siteinfo&formatmodules=json|none&mainmodule=1&pagesetmodule=1");

    assertThat(answer)
        .contains("\"querymodules\":[{\"name\":\"siteinfo\"")
        .contains("\"formatmodules\":[{\"name\":\"json\"")
        .contains("\"mainmodule\":{\"name\":\"main\"")
        .contains("\"pagesetmodule\":{\"classname\"")
        .contains("{\"index\":1,\"name\":\"titles\"", "{\"index\":4,\"name\":\"generator\"")
        .contains("is deprecated")
        .doesNotContain("\"modules\":[");
  }
}
