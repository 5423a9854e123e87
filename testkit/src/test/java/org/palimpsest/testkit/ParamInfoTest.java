package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What modules say of themselves against what a MediaWiki 1.43 says of its own, recorded without
 * texts.
 */
class ParamInfoTest {
  /** About the software itself, and what follows from which modules there are. */
  private static final Set<String> OURS =
      Set.of("classname", "source", "sourcename", "licensetag", "licenselink");

  private static final Set<String> OF_SUBMODULES =
      Set.of("submodules", "internalvalues", "deprecatedvalues");

  private static final Set<String> LISTS_OF_MODULES =
      Set.of(
          "main action", "query prop", "query list", "query generator", "paraminfo querymodules");

  @Test
  void modules_describe_themselves_as_mediawikis_do_but_for_what_is_named_here()
      throws IOException {
    List<JsonNode> recorded = recorded();
    Map<String, JsonNode> ours = new LinkedHashMap<>();
    try (TestWiki wiki =
        TestWiki.builder().fixture(Path.of("../examples/reference-wiki.json")).start()) {
      for (int i = 0; i < recorded.size(); i += 40) {
        String paths =
            String.join(
                "|",
                recorded.subList(i, Math.min(i + 40, recorded.size())).stream()
                    .map(module -> module.path("path").asString())
                    .toList());
        wiki.client()
            .get("action", "paraminfo", "helpformat", "none", "modules", paths)
            .at("/paraminfo/modules")
            .forEach(module -> ours.put(module.path("path").asString(), module));
      }
    }
    List<String> differences = new ArrayList<>();
    for (JsonNode module : recorded) {
      differences.addAll(
          compare(module, Objects.requireNonNull(ours.get(module.path("path").asString()))));
    }
    assertThat(differences)
        .containsExactly(
            "edit: nomerge: ours only",
            "feedcontributions tagfilter: type",
            "main: crossorigin: ours only",
            "paraminfo querymodules: with [hiddenitems]",
            "parse useskin: without [apioutput, authentication-popup, fallback, json, vector-2022]",
            "query list: with [hiddenitems]",
            "query+filerepoinfo prop: default",
            "query+filerepoinfo prop: without [favicon]",
            "query+info: editintrocustom: missing",
            "query+info: editintroskip: missing",
            "query+info: editintrostyle: missing",
            "query+info prop: without [editintro]",
            "query+info preloadcustom: info",
            "query+info preloadparams: info",
            "query+info preloadnewsection: info",
            "query+querypage page: without [Deadendpages, ListDuplicatedFiles, Lonelypages,"
                + " MediaStatistics, Mostcategories, Mostimages, Mostinterwikis, Mostlinked,"
                + " Mostlinkedcategories, Mostlinkedtemplates, Uncategorizedcategories,"
                + " Uncategorizedimages, Uncategorizedpages, Uncategorizedtemplates,"
                + " Unusedcategories, Unusedimages, Unusedtemplates, Wantedcategories, Wantedfiles,"
                + " Wantedpages, Wantedtemplates, Withoutinterwiki]",
            "query+siteinfo prop: with [copyuploaddomains, doubleunderscores]",
            "rollback: dryrun: ours only",
            "rollback: hiddenauthor: ours only",
            "rollback: hide: ours only",
            "rollback: hidelevel: ours only",
            "rollback: hidereason: ours only",
            "rollback: orelse: ours only",
            "rollback user: subtypes");
  }

  private static List<String> compare(JsonNode theirs, JsonNode ours) {
    String path = theirs.path("path").asString();
    List<String> differences = new ArrayList<>();
    for (String key : keys(theirs, ours)) {
      if (key.equals("parameters") || key.equals("templatedparameters")) {
        differences.addAll(parameters(path, byName(theirs.path(key)), byName(ours.path(key))));
      } else if (!OURS.contains(key) && !theirs.path(key).equals(ours.path(key))) {
        differences.add(path + ": " + key);
      }
    }
    return differences;
  }

  private static List<String> parameters(
      String path, Map<String, JsonNode> theirs, Map<String, JsonNode> ours) {
    List<String> differences = new ArrayList<>();
    sorted(theirs)
        .filter(name -> !ours.containsKey(name))
        .forEach(name -> differences.add(path + ": " + name + ": missing"));
    sorted(ours)
        .filter(name -> !theirs.containsKey(name))
        .forEach(name -> differences.add(path + ": " + name + ": ours only"));
    List<String> common = theirs.keySet().stream().filter(ours::containsKey).toList();
    if (!ours.keySet().stream().filter(theirs::containsKey).toList().equals(common)) {
      differences.add(path + ": another order");
    }
    for (String name : common) {
      differences.addAll(
          parameter(
              path + " " + name,
              Objects.requireNonNull(theirs.get(name)),
              Objects.requireNonNull(ours.get(name))));
    }
    return differences;
  }

  private static List<String> parameter(String name, JsonNode theirs, JsonNode ours) {
    List<String> differences = new ArrayList<>();
    for (String key : keys(theirs, ours)) {
      JsonNode their = theirs.path(key);
      JsonNode our = ours.path(key);
      if (key.equals("type") && their.isArray() && our.isArray()) {
        Set<String> missing = texts(their);
        missing.removeAll(texts(our));
        Set<String> added = texts(our);
        added.removeAll(texts(their));
        if (!missing.isEmpty() && !LISTS_OF_MODULES.contains(name)) {
          differences.add(name + ": without " + missing);
        }
        if (!added.isEmpty()) {
          differences.add(name + ": with " + added);
        }
      } else if (!key.equals("index")
          && !(LISTS_OF_MODULES.contains(name) && OF_SUBMODULES.contains(key))
          && !their.equals(our)) {
        differences.add(name + ": " + key);
      }
    }
    return differences;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static Stream<String> sorted(Map<String, JsonNode> params) {
    return params.keySet().stream().sorted();
  }

  private static Map<String, JsonNode> byName(JsonNode params) {
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    params.forEach(param -> byName.put(param.path("name").asString(), param));
    return byName;
  }

  private static Set<String> keys(JsonNode one, JsonNode other) {
    Set<String> keys = new TreeSet<>(one.propertyNames());
    keys.addAll(other.propertyNames());
    return keys;
  }

  private static List<JsonNode> recorded() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ParamInfoTest.class.getResourceAsStream("paraminfo.jsonl"))) {
      ObjectMapper json = new ObjectMapper();
      return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
          .map(json::readTree)
          .toList();
    }
  }
}
