package org.palimpsest.actionapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palimpsest.actionapi.change.RecentChangesQuery;
import org.palimpsest.actionapi.module.QueryKind;
import org.palimpsest.actionapi.testing.ApiWiki;
import org.palimpsest.actionapi.testing.Counting;
import org.palimpsest.actionapi.testing.Listing;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.change.ChangeReader;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever follows {@code continue} to its end has got what a query without limits answers. */
final class ContinuationModelTest {
  private static final int PAGES = 12;
  private static final int QUERIES = 40;
  private static final int MOST_STEPS = 400;
  private static final List<String> SOURCES =
      List.of("generator=things", "generator=recentchanges", "generator=revisions", "titles");
  private static final Map<String, String> LIMITS =
      Map.of(
          "generator=things", "gthlimit",
          "generator=recentchanges", "grclimit",
          "generator=revisions", "grvlimit",
          "parts", "palimit",
          "bits", "bilimit",
          "numbers", "nulimit",
          "things", "thlimit",
          "recentchanges", "rclimit");

  @EveryEngine
  void small_steps_lead_to_the_same_answer_as_one_great_leap(Database database) {
    ApiWiki wiki = wiki(database);
    long seed = 20261121;
    Random random = new Random(seed);
    for (int i = 0; i < QUERIES; i++) {
      Map<String, String> query = query(random);
      Map<String, String> unlimited = new LinkedHashMap<>(query);
      unlimited.replaceAll((name, value) -> name.endsWith("limit") ? "max" : value);
      Answer whole = walk(wiki, unlimited);
      assertThat(walk(wiki, query)).as("seed %d, query %d: %s", seed, i, query).isEqualTo(whole);
    }
  }

  /**
   * What has been gathered.
   *
   * @param pages what is said about each page, without regard to repetition: a list can name a page
   *     twice
   * @param lists the rows of each list
   */
  private record Answer(
      Map<String, Map<String, Set<String>>> pages, Map<String, List<String>> lists) {
    Answer() {
      this(new TreeMap<>(), new TreeMap<>());
    }

    void add(JsonNode query) {
      for (Map.Entry<String, JsonNode> member : query.properties()) {
        if (member.getKey().equals("pages")) {
          member.getValue().forEach(this::addPage);
        } else if (!Set.of("redirects", "normalized").contains(member.getKey())) {
          List<String> rows = lists.computeIfAbsent(member.getKey(), _ -> new ArrayList<>());
          member.getValue().forEach(row -> rows.add(row.toString()));
        }
      }
    }

    private void addPage(JsonNode page) {
      Map<String, Set<String>> said =
          pages.computeIfAbsent(page.get("title").asString(), _ -> new TreeMap<>());
      for (Map.Entry<String, JsonNode> member : page.properties()) {
        if (member.getValue().isArray()) {
          Set<String> values = said.computeIfAbsent(member.getKey(), _ -> new TreeSet<>());
          member.getValue().forEach(value -> values.add(value.toString()));
        }
      }
    }
  }

  private static Answer walk(ApiWiki wiki, Map<String, String> query) {
    Answer answer = new Answer();
    Map<String, String> next = Map.of();
    for (int step = 0; step < MOST_STEPS; step++) {
      Map<String, String> request = new LinkedHashMap<>(query);
      request.putAll(next);
      JsonNode reply = JsonMapper.shared().readTree(wiki.text(form(request)));
      assertThat(reply.has("error")).as(reply.toString()).isFalse();
      assertThat(reply.has("warnings")).as(reply.toString()).isFalse();
      if (reply.has("query")) {
        answer.add(reply.get("query"));
      }
      if (!reply.has("continue")) {
        assertThat(reply.has("batchcomplete")).isTrue();
        return answer;
      }
      next =
          reply.get("continue").properties().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, param -> param.getValue().asString()));
    }
    throw new AssertionError("never ends: " + query);
  }

  private static String form(Map<String, String> request) {
    return request.entrySet().stream()
        .map(param ->
            param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> query(Random random) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("action", "query");
    query.put("format", "json");
    query.put("formatversion", "2");
    String source = SOURCES.get(random.nextInt(SOURCES.size()));
    if (source.startsWith("generator=")) {
      query.put("generator", source.substring("generator=".length()));
      query.put(LIMITS.get(source), Integer.toString(1 + random.nextInt(4)));
    }
    if (source.equals("generator=revisions")) {
      query.put("titles", "P" + random.nextInt(PAGES));
    }
    if (source.equals("titles")) {
      query.put("titles", "P1|P3|p5|Nowhere|P7");
    }
    if (random.nextBoolean() && !source.equals("generator=revisions")) {
      query.put("redirects", "1");
    }
    putSome(query, "prop", List.of("parts", "bits", "revisions"), random);
    putSome(query, "list", List.of("numbers", "things", "recentchanges"), random);
    if (random.nextBoolean()) {
      query.put("meta", "siteinfo");
      query.put("siprop", "namespacealiases");
    }
    query.put("rvprop", "ids");
    query.put("rcprop", "ids");
    if (!query.getOrDefault("prop", "").contains("revisions")) {
      query.remove("rvprop");
    }
    if (!query.getOrDefault("list", "").contains("recentchanges")) {
      query.remove("rcprop");
    }
    return query;
  }

  private static void putSome(
      Map<String, String> query, String param, List<String> modules, Random random) {
    List<String> some = modules.stream().filter(_ -> random.nextBoolean()).toList();
    if (!some.isEmpty()) {
      query.put(param, String.join("|", some));
    }
    for (String module : some) {
      String limit = LIMITS.get(module);
      if (limit != null) {
        query.put(limit, Integer.toString(1 + random.nextInt(2)));
      }
    }
  }

  private static ApiWiki wiki(Database database) {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada");
    for (int i = 0; i < PAGES; i++) {
      for (int revision = 0; revision <= i % 3; revision++) {
        scene.edit(
            "P" + i, ada, i % 4 == 1 ? "#REDIRECT [[P" + (i + 1) + "]]" : "text " + revision);
      }
    }
    List<Title> things =
        IntStream.range(0, PAGES + 3).mapToObj(i -> new Title(0, "P" + (PAGES + 2 - i))).toList();
    TitleParser titles = new TitleParser(Namespaces.standard("Palimpsest"), Set.of());
    return ApiWiki.over(
        database,
        List.of(),
        List.of(
            new Listing("things", "th", things),
            new Counting("parts", "pa", QueryKind.PROP),
            new Counting("bits", "bi", QueryKind.PROP),
            new Counting("numbers", "nu", QueryKind.LIST),
            new RecentChangesQuery(
                new ChangeReader(database),
                titles,
                Settings.defaults().patrol(),
                ApiWiki.comments(database, Settings.defaults(), titles)),
            ApiWiki.revisions(database, scene.contents())));
  }
}
