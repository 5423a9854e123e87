package org.palimpsest.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.testkit.TestClient;
import tools.jackson.databind.JsonNode;

/** What people see of revisions, told in the same words of the model and of a real wiki. */
final class Sight {
  /** Those who see different things: one of each kind. */
  static final List<String> READERS = List.of("Heron", Rules.LINGUIST);

  private Sight() {}

  /** As the model has it. */
  static List<String> of(ModelWiki model, String reader) {
    int seen = Rules.seen(reader);
    Stream<Long> live = model.live().stream().map(Revision::id);
    Stream<Long> deleted =
        Rules.isAdministrator(reader) ? model.deletedIds().stream() : Stream.empty();
    return Stream.concat(live, deleted)
        .sorted()
        .map(id -> id + " " + model.levels(id).told(seen))
        .toList();
  }

  /** As a real wiki tells it. */
  static List<String> of(TestClient client, String reader) {
    List<JsonNode> pages = new ArrayList<>(list(client, "allrevisions", "arv"));
    if (Rules.isAdministrator(reader)) {
      pages.addAll(list(client, "alldeletedrevisions", "adr"));
    }
    return pages.stream()
        .flatMap(page -> page.at("/revisions").valueStream())
        .sorted(
            (one, other) -> Long.compare(one.at("/revid").asLong(), other.at("/revid").asLong()))
        .map(Sight::of)
        .toList();
  }

  private static List<JsonNode> list(TestClient client, String name, String prefix) {
    return Listed.of(
        client,
        name,
        prefix,
        prefix + "prop",
        "ids|user|comment|content",
        prefix + "slots",
        "main",
        prefix + "dir",
        "newer");
  }

  private static String of(JsonNode revision) {
    JsonNode main = revision.at("/slots/main");
    return revision.at("/revid").asLong()
        + " "
        + told(main.has("texthidden"), main.has("content"))
        + told(revision.has("commenthidden"), revision.has("comment"))
        + told(revision.has("userhidden"), revision.has("user"));
  }

  private static char told(boolean hidden, boolean there) {
    if (!hidden) {
      return there ? '+' : '?';
    }
    return there ? 'h' : '-';
  }
}
