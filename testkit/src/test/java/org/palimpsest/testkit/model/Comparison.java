package org.palimpsest.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.palimpsest.testkit.TestClient;
import org.palimpsest.testkit.TestWiki;
import org.palimpsest.testkit.model.ModelWiki.Page;
import org.palimpsest.testkit.model.ModelWiki.Revision;
import tools.jackson.databind.JsonNode;

/** Holds what the real wiki says of itself, list by list, against the model. */
final class Comparison {
  private final TestWiki wiki;
  private final Acts acts;
  private final ModelWiki model;
  private final TestClient reader;

  Comparison(TestWiki wiki, Acts acts) {
    this.wiki = wiki;
    this.acts = acts;
    this.model = acts.model();
    this.reader = acts.hands().of(Hands.ADMIN);
  }

  /** Compares everything. */
  void run(String where) {
    Acts.TITLES.forEach(title -> page(title, where));
    allRevisions(where);
    Hands.PEOPLE.forEach(user -> person(user, where));
    blocks(where);
    tags(where);
    assertThat(wiki.mismatches()).as(where).isEmpty();
  }

  /** Compares what the log alone says. */
  void log(String where) {
    LogReplay replay = LogReplay.of(reader);
    assertThat(replay.titles).as(where).isEqualTo(new TreeSet<>(model.titles()));
    assertThat(replay.protectedPages)
        .as(where)
        .isEqualTo(
            model.pages.entrySet().stream()
                .filter(entry -> !entry.getValue().editLevel.isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(replay.closed).as(where).isEqualTo(model.closed);
    assertThat(replay.blocked).as(where).isEqualTo(model.blocked);
  }

  private void page(String title, String where) {
    String about = title + ", " + where;
    JsonNode told =
        reader
            .get(
                "action",
                "query",
                "prop",
                "info|revisions",
                "inprop",
                "protection",
                "titles",
                title,
                "rvlimit",
                "max",
                "rvslots",
                "main",
                "rvprop",
                "ids|user|content")
            .at("/query/pages/0");
    Page page = model.pages.get(title);
    assertThat(told.at("/missing").asBoolean(false)).as(about).isEqualTo(page == null);
    Set<String> levels =
        told.at("/protection")
            .valueStream()
            .map(each -> each.at("/type").asString() + "=" + each.at("/level").asString())
            .collect(Collectors.toSet());
    if (page == null) {
      assertThat(levels)
          .as(about)
          .isEqualTo(model.closed.contains(title) ? Set.of("create=sysop") : Set.of());
      return;
    }
    assertThat(levels)
        .as(about)
        .isEqualTo(page.editLevel.isEmpty() ? Set.of() : Set.of("edit=" + page.editLevel));
    assertThat(told.at("/pageid").asLong()).as(about).isEqualTo(page.id);
    assertThat(told.at("/lastrevid").asLong()).as(about).isEqualTo(page.current().id());
    assertThat(told.at("/redirect").asBoolean(false))
        .as(about)
        .isEqualTo(page.current().text().startsWith("#REDIRECT"));
    assertThat(told.at("/revisions").valueStream().map(Comparison::told).toList())
        .as(about)
        .isEqualTo(page.history.reversed().stream().map(Comparison::told).toList());
  }

  private static List<Object> told(JsonNode revision) {
    return List.of(
        revision.at("/revid").asLong(),
        revision.at("/user").asString(),
        revision.at("/slots/main/content").asString());
  }

  private static List<Object> told(Revision revision) {
    return List.of(revision.id(), revision.author(), revision.text());
  }

  private void allRevisions(String where) {
    List<JsonNode> live =
        Listed.all(
            reader,
            "allrevisions",
            "arvcontinue",
            "list",
            "allrevisions",
            "arvprop",
            "ids",
            "arvlimit",
            "1");
    assertThat(Listed.revisionIds(live)).as(where).isEqualTo(model.liveIds());
    List<JsonNode> deleted =
        Listed.all(
            reader,
            "alldeletedrevisions",
            "adrcontinue",
            "list",
            "alldeletedrevisions",
            "adrprop",
            "ids",
            "adrdir",
            "newer",
            "adrlimit",
            "7");
    assertThat(Listed.revisionIds(deleted)).as(where).isEqualTo(model.deletedIds());
  }

  private void person(String user, String where) {
    String about = user + ", " + where;
    List<JsonNode> contributions =
        Listed.all(
            reader,
            "usercontribs",
            "uccontinue",
            "list",
            "usercontribs",
            "ucuser",
            user,
            "ucprop",
            "ids|flags",
            "uclimit",
            "6");
    List<Revision> made =
        model.pages.values().stream()
            .flatMap(page -> page.history.stream())
            .filter(revision -> revision.author().equals(user))
            .sorted(ModelWiki.BY_TIME.reversed())
            .toList();
    assertThat(contributions.stream().map(each -> each.at("/revid").asLong()).toList())
        .as(about)
        .isEqualTo(made.stream().map(Revision::id).toList());
    Set<Long> onTop =
        model.pages.values().stream()
            .map(page -> ModelWiki.changes(page.history).getLast().id())
            .collect(Collectors.toSet());
    contributions.forEach(each ->
        assertThat(each.at("/top").asBoolean())
            .as(about)
            .isEqualTo(onTop.contains(each.at("/revid").asLong())));
    Set<String> watched =
        Listed.all(
                acts.hands().of(user),
                "watchlistraw",
                "wrcontinue",
                "list",
                "watchlistraw",
                "wrnamespace",
                "0",
                "wrlimit",
                "3")
            .stream()
            .map(each -> each.at("/title").asString())
            .collect(Collectors.toSet());
    assertThat(watched).as(about).isEqualTo(model.watchedBy(user));
  }

  private void blocks(String where) {
    Set<String> blocked =
        Listed.all(reader, "blocks", "bkcontinue", "list", "blocks", "bkprop", "user").stream()
            .map(each -> each.at("/user").asString(""))
            .filter(user -> !user.isEmpty())
            .collect(Collectors.toSet());
    assertThat(blocked).as(where).isEqualTo(model.blocked);
  }

  private void tags(String where) {
    model.tags.forEach((id, tags) -> {
      JsonNode page =
          reader
              .get(
                  "action",
                  "query",
                  "prop",
                  "revisions",
                  "rvprop",
                  "ids|tags",
                  "revids",
                  Long.toString(id))
              .at("/query/pages/0");
      if (page.has("revisions")) {
        Set<String> told =
            page.at("/revisions/0/tags")
                .valueStream()
                .map(JsonNode::asString)
                .filter(Acts.TAG::equals)
                .collect(Collectors.toSet());
        assertThat(told).as("revision %d, %s, %s", id, page, where).isEqualTo(tags);
      }
    });
  }
}
