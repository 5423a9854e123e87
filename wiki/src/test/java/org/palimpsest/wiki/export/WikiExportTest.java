package org.palimpsest.wiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.dump.DumpSchema;
import org.palimpsest.wiki.dump.log.LogParamsText;
import org.palimpsest.wiki.log.BlockEvent;
import org.palimpsest.wiki.log.LogEvent;
import org.palimpsest.wiki.log.LogReader;
import org.palimpsest.wiki.log.LogWriter;
import org.palimpsest.wiki.log.NewLogEntry;
import org.palimpsest.wiki.log.PageEvent;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.performer.Authors;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

/** The dump of a whole wiki. */
final class WikiExportTest {
  private static final ExportRequest ALL = new ExportRequest(DumpSchema.CURRENT, true, false);

  @EveryEngine
  void every_page_is_dumped_with_its_history_from_the_beginning(Database database)
      throws IOException {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada");
    scene.edit("Fen", ada, "one");
    scene.edit("Moor", ada, "#REDIRECT [[Fen]]");
    scene.edit("Fen", ada, "two");
    String dump = dump(scene, ALL);
    assertThat(all(dump, "<(?:title|text)[^>]*>([^<]*)<"))
        .containsExactly("Fen", "one", "two", "Moor", "#REDIRECT [[Fen]]");
    assertThat(all(dump, "<redirect title=\"(.*?)\"")).containsExactly("Fen");
    assertThat(dump).endsWith("    </revision>\n  </page>\n</mediawiki>\n");
  }

  @EveryEngine
  void only_current_revisions_are_dumped_on_demand(Database database) throws IOException {
    Scene scene = new Scene(database);
    scene.edits("Fen", scene.account("Ada"), "one", "two");
    scene.edits("Moor", scene.account("Bea"), "three", "four");
    assertThat(
            all(dump(scene, new ExportRequest(DumpSchema.V0_10, false, false)), "<text.*?>(.*?)<"))
        .containsExactly("two", "four");
  }

  @EveryEngine
  void no_revision_is_lost_where_the_texts_are_too_many_to_be_read_at_once(Database database)
      throws IOException {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      texts.add("text " + i + " " + "x".repeat(300));
      scene.edit("Page " + i / 10, ada, texts.getLast());
    }
    assertThat(all(dump(scene, ALL, 1000), "<text.*?>(.*?)<")).isEqualTo(texts);
    assertThat(
            all(
                dump(scene, new ExportRequest(DumpSchema.CURRENT, false, false), 500),
                "<text.*?>(.*?)<"))
        .containsExactly(texts.get(9), texts.get(19), texts.get(24));
  }

  @EveryEngine
  void a_revision_that_changes_nothing_names_where_its_content_comes_from(Database database)
      throws IOException {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada");
    long first = scene.edit("Fen", ada, "one");
    scene.nullRevision("Fen", ada);
    scene.nullRevision("Fen", ada);
    long second = scene.edit("Fen", ada, "two");
    long back = scene.edit("Fen", ada, "one");
    assertThat(all(dump(scene, ALL), "<origin>(.*?)<"))
        .containsExactly(
            Long.toString(first),
            Long.toString(first),
            Long.toString(first),
            Long.toString(second),
            Long.toString(back));
  }

  @EveryEngine
  void all_slots_of_a_revision_are_dumped_where_the_format_has_them(Database database)
      throws IOException {
    Scene scene = new Scene(database);
    scene.edit("Fen", scene.account("Ada"), "text", "wikitext", Map.of("notes", "note"));
    String dump = dump(scene, ALL);
    assertThat(dump)
        .contains(
            """
                  <content>
                    <role>notes</role>
                    <origin>1</origin>
                    <model>wikitext</model>
                    <format>text/x-wiki</format>
                    <text bytes="4" sha1="n0ox3d6yppbaa8ad01dbwmi24c4ycdq" xml:space="preserve">note</text>
                  </content>
                  <sha1>bu0yr8mjgq3aylqcamrqm5gs0ya294r</sha1>
            """);
    assertThat(dump(scene, new ExportRequest(DumpSchema.V0_10, true, false)))
        .doesNotContain("<content>", "note<")
        .contains("<sha1>bu0yr8mjgq3aylqcamrqm5gs0ya294r</sha1>");
  }

  @EveryEngine
  void nothing_hidden_is_in_it_nor_where_it_came_from(Database database) throws IOException {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada");
    long first = scene.edit("Fen", ada, "secret");
    long same = scene.nullRevision("Fen", scene.account("Bea"));
    scene.hide(first, new Visibility(Level.HIDDEN, Level.SUPPRESSED, Level.HIDDEN));
    String dump = dump(scene, ALL);
    assertThat(dump).doesNotContain("Ada");
    assertThat(all(dump, "<origin>(.*?)<"))
        .containsExactly(Long.toString(first), Long.toString(same));
    assertThat(all(dump, "deleted=\"(.*?)\"")).hasSize(3);
  }

  @EveryEngine
  void the_public_log_follows_on_demand(Database database) throws IOException {
    Scene scene = new Scene(database);
    Performer ada = scene.account("Ada");
    log(scene, ada, new Title(0, "Fen"), new PageEvent.Moved(2, "User:Bea", true, false));
    log(scene, ada, new Title(2, "Cleo"), blocked(true));
    long hidden =
        log(scene, scene.account("Dora"), new Title(0, "Secret"), new PageEvent.Deleted());
    scene
        .database()
        .write(tx ->
            tx.sql()
                .sql("UPDATE log_entry SET visibility = ? WHERE id = ?")
                .params(new Visibility(Level.HIDDEN, Level.HIDDEN, Level.HIDDEN).stored(), hidden)
                .update());
    String dump = dump(scene, new ExportRequest(DumpSchema.CURRENT, true, true));
    assertThat(dump.substring(dump.indexOf("  <logitem>")))
        .contains(
            """
                <comment>why</comment>
                <type>move</type>
                <action>move</action>
                <logtitle>Fen</logtitle>
                <params xml:space="preserve">a:2:{s:9:"4::target";s:8:"User:Bea";s:10:"5::noredir";s:1:"1";}</params>
              </logitem>
            """)
        .contains(
            """
                <contributor deleted="deleted"/>
                <comment deleted="deleted"/>
                <type>delete</type>
                <action>delete</action>
                <text deleted="deleted"/>
              </logitem>
            """)
        .doesNotContain("Cleo", "Secret", "Dora");
    assertThat(dump(scene, ALL)).doesNotContain("logitem");
  }

  private static BlockEvent.Blocked blocked(boolean hiding) {
    return new BlockEvent.Blocked(false, hiding, "infinity", List.of(), true, null, null);
  }

  private static long log(Scene scene, Performer performer, Title title, LogEvent event) {
    scene.clock().advance(Duration.ofSeconds(1));
    return scene
        .database()
        .write(tx ->
            LogWriter.write(
                tx.sql(),
                new NewLogEntry(
                    scene.clock().instant(),
                    event,
                    Authors.of(tx.sql(), performer),
                    title,
                    0,
                    0,
                    "why",
                    List.of())));
  }

  private static List<String> all(String dump, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(dump)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static String dump(Scene scene, ExportRequest request) throws IOException {
    return dump(scene, request, 1 << 20);
  }

  private static String dump(Scene scene, ExportRequest request, long mostBytes)
      throws IOException {
    Namespaces namespaces = Namespaces.standard("Test");
    StringWriter xml = new StringWriter();
    new WikiExport(
            new Pages(scene.database()),
            new RevisionReader(scene.database(), scene.contents(), mostBytes),
            new LogReader(scene.database()),
            new LogParamsText(new TitleParser(namespaces, Set.of())),
            new SiteHead(Settings.defaults().site(), namespaces))
        .writeTo(xml, request, count -> {});
    return xml.toString();
  }
}
