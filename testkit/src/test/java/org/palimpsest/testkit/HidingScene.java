package org.palimpsest.testkit;

import static org.palimpsest.testkit.Answers.act;
import static org.palimpsest.testkit.Answers.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.store.Database;
import tools.jackson.databind.JsonNode;

/**
 * A wiki with a page of four revisions, of which two should not have been written: Ada hides, Sue
 * suppresses too, Tom may do neither but sees what is hidden, Uma sees nothing of it.
 */
final class HidingScene implements AutoCloseable {
  static final String PAGE = "Harbour wall";

  private static final String FIXTURE =
      """
      {"groups": {"hider": ["deleterevision", "deletelogentry"]}}
      """;

  final TestWiki wiki;
  final TestClient ada;
  final TestClient sue;
  final TestClient tom;
  final TestClient uma;
  final TestClient vik;
  final long start;
  final long insult;
  final long address;
  final long clean;

  HidingScene(Database database) {
    this(TestWiki.builder().database(database));
  }

  HidingScene(TestWiki.Builder builder) {
    wiki = builder.fixture(fixture()).start();
    wiki.account("Ada", "sysop", "hider");
    wiki.account("Sue", "sysop", "hider", "suppress");
    wiki.account("Tom", "sysop");
    wiki.account("Uma");
    wiki.account("Vik");
    ada = wiki.clientOf("Ada");
    sue = wiki.clientOf("Sue");
    tom = wiki.clientOf("Tom");
    uma = wiki.clientOf("Uma");
    vik = wiki.clientOf("Vik");
    start = edit(uma, PAGE, "start");
    insult = edit(vik, PAGE, "insult");
    address = edit(vik, PAGE, "address of a person");
    clean = edit(uma, PAGE, "clean");
  }

  private static Path fixture() {
    try {
      Path file = Files.createTempFile("hiding", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, FIXTURE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An edit whose text and summary are the same, a minute after the last one. */
  long edit(TestClient by, String title, String text) {
    wiki.clock().move(Duration.ofMinutes(1));
    return act(by, "edit", "title", title, "text", text, "summary", text)
        .at("/edit/newrevid")
        .asLong();
  }

  /** Hides or shows fields, whatever is hidden of what. */
  static JsonNode change(TestClient by, String type, String ids, String... more) {
    List<String> all = new ArrayList<>(List.of("type", type, "ids", ids));
    all.addAll(List.of(more));
    return act(by, "revisiondelete", all.toArray(String[]::new));
  }

  /** Hides or shows fields of revisions. */
  static JsonNode revisions(TestClient by, Object ids, String... more) {
    return change(by, "revision", String.valueOf(ids), more);
  }

  /** The result of the wish, without what is different each time. */
  static JsonNode items(JsonNode answer) {
    return answer.at("/revisiondelete/items");
  }

  /** The newest entries of a log, as text: the type, the mask of what was shown and hidden, why. */
  List<String> log(TestClient reader, String type) {
    List<String> told = new ArrayList<>();
    for (JsonNode entry :
        query(reader, "list", "logevents", "letype", type, "lelimit", "9").at("/query/logevents")) {
      if (entry.at("/params").has("ids")) {
        told.add(
            "%s/%s %s %s %s -%d +%d"
                .formatted(
                    entry.at("/type").asString(),
                    entry.at("/action").asString(),
                    entry.at("/title").asString(),
                    entry.at("/params/type").asString(),
                    entry.at("/params/ids"),
                    entry.at("/params/old/bitmask").asInt(),
                    entry.at("/params/new/bitmask").asInt()));
      }
    }
    return told;
  }

  /** What a reader gets of a revision. */
  JsonNode read(TestClient reader, long revision) {
    return query(
            reader,
            "prop",
            "revisions",
            "revids",
            Long.toString(revision),
            "rvslots",
            "main",
            "rvprop",
            "ids|user|comment|content|sha1")
        .at("/query/pages/0/revisions/0");
  }

  /** The codes of what is told of each item: {@code -} where nothing is. */
  static List<String> verdicts(JsonNode answer) {
    List<String> verdicts = new ArrayList<>();
    for (JsonNode item : items(answer)) {
      verdicts.add(
          Stream.of("errors", "warnings")
              .map(list -> item.at("/" + list + "/0/code").asString(""))
              .filter(code -> !code.isEmpty())
              .findFirst()
              .orElse("-"));
    }
    return verdicts;
  }

  /** Whatever has happened, all that is kept agrees. */
  @Override
  public void close() {
    List<String> mismatches = wiki.mismatches();
    wiki.close();
    if (!mismatches.isEmpty()) {
      throw new AssertionError(mismatches.toString());
    }
  }
}
