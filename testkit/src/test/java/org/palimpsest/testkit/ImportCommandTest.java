package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.palimpsest.server.command.CommandLine;
import org.palimpsest.server.command.Terminal;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.testkit.fuzz.KeptWiki;
import tools.jackson.databind.JsonNode;

/** {@code palimpsest import}: a wiki is restored from a dump. */
class ImportCommandTest {
  private static final Instant START = Instant.parse("2010-01-01T00:00:00Z");

  @TempDir private Path folder;

  /** What a call has come to. */
  private record Called(int exit, String out, String err) {}

  private static Called call(KeptWiki kept, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(kept.options());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        new CommandLine(
                new Terminal(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8)))
            .run(all);
    return new Called(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path file(String name, String... pages) throws IOException {
    return Files.writeString(
        folder.resolve(name), "<mediawiki>\n" + String.join("\n", pages) + "\n</mediawiki>");
  }

  private static String page(String title, String... revisions) {
    return "<page><title>%s</title>\n%s</page>".formatted(title, String.join("\n", revisions));
  }

  private static String revision(int second, String author, String text) {
    return raw(
        second,
        "<contributor><username>%s</username></contributor><comment>c%d</comment><text>%s</text>"
            .formatted(author, second, text));
  }

  private static String raw(int second, String inside) {
    return "<revision><timestamp>%s</timestamp>%s</revision>"
        .formatted(START.plusSeconds(second), inside);
  }

  /** Looks at the wiki by its API, and then whether all that is kept agrees. */
  private static void look(KeptWiki kept, Consumer<TestWiki> looking) {
    try (Database database = kept.open();
        TestWiki wiki = TestWiki.builder().database(database).start()) {
      looking.accept(wiki);
      assertThat(wiki.mismatches()).isEmpty();
    }
  }

  /** What followers hear. */
  private static List<String> told(KeptWiki kept) {
    try (Database database = kept.open()) {
      return database.read(sql -> sql.sql("SELECT kind FROM outbox").query(String.class).list());
    }
  }

  private static JsonNode history(TestWiki wiki, String title) {
    return wiki.client()
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
            "ids|user|userid|timestamp|comment|flags|size|tags")
        .at("/query/pages/0/revisions");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void histories_come_back_with_authors_times_hidden_fields_and_tags_of_reverts(Engine engine)
      throws IOException {
    KeptWiki kept = KeptWiki.in(engine, folder);
    Path file =
        file(
            "dump.xml",
            page(
                "Fen",
                revision(1, "Wren", "wet"),
                revision(2, "Vandal", "spoilt"),
                revision(3, "Wren", "wet"),
                raw(
                    4,
                    "<contributor deleted=\"deleted\"/><comment deleted=\"deleted\"/>"
                        + "<text bytes=\"6\" deleted=\"deleted\"/>"),
                raw(
                    5,
                    "<contributor><ip>203.0.113.5</ip></contributor><minor/>"
                        + "<text>#REDIRECT [[Bog]]</text>")),
            page("Bog", revision(9, "ff&gt;Heron", "b"), revision(8, "Bad#name", "a")),
            "<logitem><timestamp>2010-01-01T00:00:09Z</timestamp><contributor><username>Wren"
                + "</username></contributor><comment>why</comment><type>delete</type>"
                + "<action>delete</action><logtitle>Moor</logtitle><params/></logitem>");

    Called called = call(kept, "import", file.toString());

    assertThat(called.err()).isEmpty();
    assertThat(called.out()).contains("2 pages with 7 new revisions").contains("1 log entry");
    assertThat(called.exit()).isZero();
    assertThat(told(kept)).hasSize(2).allMatch(kind -> kind.equals("history.imported"));
    look(
        kept,
        wiki -> {
          JsonNode fen = history(wiki, "Fen");
          assertThat(fen.findValuesAsString("user"))
              .containsExactly("203.0.113.5", "Wren", "Vandal", "Wren");
          assertThat(fen.at("/1/userhidden").asBoolean()).isTrue();
          assertThat(fen.at("/1/commenthidden").asBoolean()).isTrue();
          assertThat(fen.at("/0/parentid")).isEqualTo(fen.at("/1/revid"));
          assertThat(fen.at("/2/tags").toString()).isEqualTo("[\"mw-manual-revert\"]");
          assertThat(fen.at("/3/tags").toString()).isEqualTo("[\"mw-reverted\"]");
          assertThat(history(wiki, "Bog").findValuesAsString("user"))
              .containsExactly("ff>Heron", "imported>Bad#name");
          JsonNode wren =
              wiki.client()
                  .get("action", "query", "list", "users", "ususers", "Wren", "usprop", "editcount")
                  .at("/query/users/0");
          assertThat(wren.at("/userid").asLong()).isPositive();
          assertThat(wren.at("/editcount").asLong()).isEqualTo(2);
          JsonNode log =
              wiki.client()
                  .get("action", "query", "list", "logevents", "leprop", "title|type|user|comment")
                  .at("/query/logevents");
          assertThat(log.at("/0/title").asString()).isEqualTo("Moor");
          assertThat(log.at("/0/user").asString()).isEqualTo("Wren");
          assertThat(
                  wiki.client()
                      .get("action", "query", "list", "recentchanges")
                      .at("/query/recentchanges"))
              .isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_page_whose_newest_text_is_hidden_in_the_dump_is_empty_until_a_newer_one_comes(
      Engine engine) throws IOException {
    KeptWiki kept = KeptWiki.in(engine, folder);
    String hidden =
        "<contributor deleted=\"deleted\"/><comment deleted=\"deleted\"/>"
            + "<text bytes=\"6\" deleted=\"deleted\"/>";
    Path first =
        file(
            "first.xml",
            page("Fen", revision(1, "Wren", "wet"), raw(2, hidden), raw(3, hidden)),
            page("Bog", raw(1, hidden)));
    Path second = file("second.xml", page("Fen", raw(2, hidden), revision(4, "Wren", "dry")));

    assertThat(call(kept, "import", first.toString()).out()).contains("4 new revisions");
    look(
        kept,
        wiki -> {
          assertThat(wiki.client().text("Fen")).isEmpty();
          assertThat(wiki.client().text("Bog")).isEmpty();
          assertThat(history(wiki, "Fen").at("/0/userhidden").asBoolean()).isTrue();
          assertThat(history(wiki, "Fen").at("/0/commenthidden").asBoolean()).isTrue();
          assertThat(texts(wiki)).containsExactly("", "hidden", "wet");
        });
    assertThat(call(kept, "import", second.toString()).out()).contains("1 new revision");
    look(kept, wiki -> assertThat(texts(wiki)).containsExactly("dry", "", "hidden", "wet"));
  }

  private static List<String> texts(TestWiki wiki) {
    return wiki.client()
        .get(
            "action",
            "query",
            "prop",
            "revisions",
            "titles",
            "Fen",
            "rvlimit",
            "max",
            "rvprop",
            "content",
            "rvslots",
            "main")
        .at("/query/pages/0/revisions")
        .valueStream()
        .map(revision -> revision.at("/slots/main"))
        .map(main -> main.has("texthidden") ? "hidden" : main.at("/content").asString())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_file_is_imported_once_and_another_brings_only_what_is_new(Engine engine)
      throws IOException {
    KeptWiki kept = KeptWiki.in(engine, folder);
    Path first = file("first.xml", page("Fen", revision(1, "Wren", "a"), revision(3, "Wren", "c")));
    Path second =
        file(
            "second.xml",
            page(
                "Fen",
                revision(1, "Wren", "a"),
                revision(2, "Wren", "b"),
                revision(3, "Wren", "c")),
            page("Fen", revision(4, "Wren", "a")));

    assertThat(call(kept, "import", first.toString()).out()).contains("2 new revisions");
    assertThat(call(kept, "import", first.toString()).out()).contains("already");
    assertThat(call(kept, "import", first.toString(), "--restart").out())
        .contains("0 pages with 0 new revisions");
    assertThat(call(kept, "import", second.toString()).out()).contains("2 new revisions");
    look(
        kept,
        wiki -> {
          assertThat(history(wiki, "Fen").findValuesAsString("comment"))
              .containsExactly("c4", "c3", "c2", "c1");
          assertThat(wiki.client().text("Fen")).isEqualTo("a");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<page><title>Bog</title>~<revision></revision></page> | Line 6, page \"Bog\"",
        "<page><title>Bog</title>~<revision><text>x</text></revision></page> | Line 6, page \"Bog\"",
        "<page><title>Bog</title>~<revision><timestamp>2010-01-01T00:00:00Z</timestamp><model>odd</model><text>x</text></revision></page> | Line 6, page \"Bog\"",
        "<page><revision><timestamp>2010-01-01T00:00:00Z</timestamp><text>x</text></revision></page> | Line 5",
        "<page><title>Bog</title>~<revision><timestamp>2010-01-01T00:00:00Z</timestamp><text>&x;</text></revision></page> | Line 6, page \"Bog\"",
        "<page><title>Bog</title> | Line 6, page \"Bog\"",
        "<logitem><type>x</type></logitem> | Line 5"
      })
  void a_broken_file_ends_at_its_place_and_what_came_before_stays(String broken, String place)
      throws IOException {
    KeptWiki kept = KeptWiki.in(Engine.SQLITE, folder);
    Path file =
        file(
            "dump.xml",
            page("Fen", revision(1, "Wren", "a"), revision(3, "Wren", "b")),
            broken.replace('~', '\n'));

    Called called = call(kept, "import", file.toString());

    assertThat(called.exit()).isEqualTo(1);
    assertThat(called.err()).contains(place).contains("1 page with 2 new revisions");
    look(
        kept,
        wiki -> {
          assertThat(history(wiki, "Fen")).hasSize(2);
          assertThat(
                  wiki.client()
                      .get("action", "query", "titles", "Bog")
                      .at("/query/pages/0/missing")
                      .asBoolean())
              .isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void a_history_that_is_too_large_for_the_memory_comes_back_whole(Engine engine)
      throws IOException {
    KeptWiki kept = KeptWiki.in(engine, folder);
    Random random = new Random(1);
    byte[] bytes = new byte[500_000];
    String[] revisions = new String[24];
    for (int i = 0; i < revisions.length; i++) {
      random.nextBytes(bytes);
      // As in every seventh revision, what is taken back is far from what it takes back in the
      // file.
      revisions[i] = revision(i, "Wren", i % 7 == 6 ? "again" : HexFormat.of().formatHex(bytes));
    }
    Path file = file("dump.xml", page("Fen", revisions), page("Bog", revision(1, "~2026-7", "b")));

    assertThat(call(kept, "import", file.toString()).out())
        .contains("2 pages with 25 new revisions");
    look(
        kept,
        wiki -> {
          JsonNode fen = history(wiki, "Fen");
          assertThat(fen).hasSize(24);
          for (int i = 0; i + 1 < fen.size(); i++) {
            assertThat(fen.at("/" + i + "/comment").asString()).isEqualTo("c" + (23 - i));
            assertThat(fen.at("/" + i + "/parentid")).isEqualTo(fen.at("/" + (i + 1) + "/revid"));
          }
          assertThat(fen.at("/10/tags").toString()).isEqualTo("[\"mw-manual-revert\"]");
          assertThat(fen.at("/11/tags").toString()).isEqualTo("[\"mw-reverted\"]");
        });
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void an_import_that_is_killed_again_and_again_comes_to_the_same(Engine engine) throws Exception {
    KeptWiki kept = KeptWiki.in(engine, folder);
    String[] pages =
        IntStream.range(0, 1500)
            .mapToObj(number -> page("Page " + number, revisions(number)))
            .toArray(String[]::new);
    Path file = file("dump.xml", pages);
    boolean done = false;
    int killed = 0;
    while (!done) {
      ServerProcess importing = ServerProcess.begin(command(kept, file));
      done = !importing.killAfter(500 + 250L * killed);
      killed += done ? 0 : 1;
      assertThat(killed).isLessThan(60);
    }

    assertThat(call(kept, "import", file.toString()).out())
        .contains("already (1,500 pages with 18,000 new revisions)");
    look(
        kept,
        wiki -> {
          assertThat(history(wiki, "Page 7")).hasSize(12);
          JsonNode counts =
              wiki.client()
                  .get("action", "query", "meta", "siteinfo", "siprop", "statistics")
                  .at("/query/statistics");
          assertThat(counts.at("/edits").asLong()).isEqualTo(18_000);
          assertThat(counts.at("/pages").asLong()).isEqualTo(1_500);
        });
  }

  private static List<String> command(KeptWiki kept, Path file) {
    List<String> words = new ArrayList<>(List.of("import", file.toString()));
    words.addAll(kept.options());
    return words;
  }

  private static String[] revisions(int page) {
    return IntStream.range(0, 12)
        .mapToObj(
            i -> revision(20 * page + i, "Person " + (page + i) % 50, "text " + page + " " + i % 9))
        .toArray(String[]::new);
  }
}
