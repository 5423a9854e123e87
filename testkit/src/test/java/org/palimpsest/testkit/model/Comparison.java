package org.palimpsest.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.TestWiki;
import tools.jackson.databind.JsonNode;

/** Holds what the real wiki says of itself against the model. */
final class Comparison {
  private final TestWiki wiki;
  private final Hands hands;
  private final TestClient reader;

  Comparison(TestWiki wiki, Hands hands) {
    this.wiki = wiki;
    this.hands = hands;
    this.reader = hands.of("Admin");
  }

  /** Compares everything that the model knows, and lets the wiki look at itself. */
  void run(ModelWiki model, RealWiki real, String where) {
    model.identify(real.ids());
    model.logBook.learn(real.entries());
    Aspects.of(model)
        .forEach((aspect, expected) ->
            assertThat(real.aspects().get(aspect)).as("%s, %s", aspect, where).isEqualTo(expected));
    assertThat(wiki.mismatches()).as(where).isEmpty();
  }

  /** Compares what follows from it: some lists, read in small parts. */
  void lists(ModelWiki model, String user, String title, String where) {
    contributions(model, user, where);
    unread(model, user, where);
    LogSight.READERS.forEach(other -> logs(model, other, user, title, where));
    history(model, title, where);
    // In each part the revisions of a page stand together, so one by one they are in order.
    String limit = model.live().size() > 60 ? "7" : "1";
    List<Long> live =
        Listed.revisionIds(Listed.all(reader, "allrevisions", "arv", limit, "arvprop", "ids"));
    List<Long> expected = model.live().stream().map(Revision::id).toList();
    if (limit.equals("1")) {
      assertThat(live).as(where).isEqualTo(expected);
    } else {
      assertThat(live).as(where).containsExactlyInAnyOrderElementsOf(expected);
    }
    List<Long> deleted =
        Listed.revisionIds(
            Listed.all(
                reader, "alldeletedrevisions", "adr", "7", "adrprop", "ids", "adrdir", "newer"));
    assertThat(deleted).as(where).isEqualTo(model.deletedIds());
  }

  /** Compares which parts of the log somebody is told of that are about one person or title. */
  private void logs(ModelWiki model, String other, String user, String title, String where) {
    int seen = Rules.seen(other);
    TestClient client = hands.of(other);
    assertThat(LogSight.part(client, "leuser", user))
        .as("by %s for %s, %s", user, other, where)
        .isEqualTo(model.logBook.by(user, seen));
    assertThat(LogSight.part(client, "letitle", title))
        .as("about %s for %s, %s", title, other, where)
        .isEqualTo(model.logBook.about(title, seen));
  }

  /** Compares what the log alone says. */
  void log(ModelWiki model, String where) {
    LogReplay replay = LogReplay.of(entries());
    assertThat(replay.titles).as(where).isEqualTo(new TreeSet<>(model.titles()));
    assertThat(replay.protectedPages)
        .as(where)
        .isEqualTo(
            model.pages.keySet().stream()
                .filter(title -> !model.page(title).editLevel.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(replay.closed).as(where).isEqualTo(model.closed);
    assertThat(replay.blocked).as(where).isEqualTo(model.blocks.keySet());
  }

  /** Compares where the log says that revisions lie. */
  void places(ModelWiki model, String where) {
    Map<Long, Instant> times = new HashMap<>();
    NavigableMap<String, NavigableSet<Long>> live = new TreeMap<>();
    NavigableMap<String, NavigableSet<Long>> deleted = new TreeMap<>();
    model.pages.forEach((title, page) -> put(title, page.history, live, times));
    model.deleted.forEach((title, revisions) -> put(title, revisions, deleted, times));
    LogPlaces places = LogPlaces.of(entries(), model.diary, times);
    assertThat(places.live).as(where).isEqualTo(live);
    assertThat(places.deleted).as(where).isEqualTo(deleted);
  }

  private static void put(
      String title,
      List<Revision> revisions,
      NavigableMap<String, NavigableSet<Long>> places,
      Map<Long, Instant> times) {
    if (!revisions.isEmpty()) {
      places.put(
          title, new TreeSet<>(revisions.stream().map(Revision::id).collect(Collectors.toSet())));
      revisions.forEach(each -> times.put(each.id(), each.created()));
    }
  }

  private List<JsonNode> entries() {
    return Listed.of(
        reader, "logevents", "le", "ledir", "newer", "leprop", "ids|title|type|timestamp|details");
  }

  private void contributions(ModelWiki model, String user, String where) {
    String about = user + ", " + where;
    List<JsonNode> contributions =
        Listed.all(reader, "usercontribs", "uc", "6", "ucuser", user, "ucprop", "ids|flags");
    assertThat(contributions.stream().map(each -> each.at("/revid").asLong()).toList())
        .as(about)
        .isEqualTo(
            model.live().stream()
                .filter(each -> each.author().equals(user))
                .map(Revision::id)
                .toList());
    Set<Long> onTop =
        model.pages.values().stream()
            .map(page -> page.changes().getLast().id())
            .collect(Collectors.toSet());
    contributions.forEach(each ->
        assertThat(each.at("/top").asBoolean())
            .as("top %s, %s", each, about)
            .isEqualTo(onTop.contains(each.at("/revid").asLong())));
  }

  /** What changed since somebody has seen it, under the titles of that time. */
  private void unread(ModelWiki model, String user, String where) {
    NavigableMap<String, String> watched = model.watched.getOrDefault(user, new TreeMap<>());
    List<Long> listed =
        Listed.all(
                hands.of(user),
                "watchlist",
                "wl",
                "3",
                "wlallrev",
                "1",
                "wltype",
                "edit|new",
                "wlshow",
                "unread",
                "wlprop",
                "ids")
            .stream()
            .map(each -> each.at("/revid").asLong())
            .sorted()
            .toList();
    assertThat(listed)
        .as("unread by %s, %s", user, where)
        .isEqualTo(
            model.changes.stream()
                .filter(change -> !change.logged())
                .filter(change -> isUnread(change, watched.getOrDefault(change.title(), "")))
                .map(Change::revision)
                .sorted()
                .toList());
  }

  private static boolean isUnread(Change change, String since) {
    return !since.isEmpty() && !change.created().isBefore(Instant.parse(since));
  }

  private void history(ModelWiki model, String title, String where) {
    JsonNode told =
        reader
            .get(
                "action",
                "query",
                "prop",
                "revisions",
                "titles",
                title,
                "rvlimit",
                "max",
                "rvprop",
                "ids")
            .at("/query/pages/0/revisions");
    Page page = model.pages.get(title);
    assertThat(told.valueStream().map(each -> each.at("/revid").asLong()).toList())
        .as("%s, %s", title, where)
        .isEqualTo(
            page == null ? List.of() : page.history.reversed().stream().map(Revision::id).toList());
  }
}
