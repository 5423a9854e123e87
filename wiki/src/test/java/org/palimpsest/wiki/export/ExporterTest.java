package org.palimpsest.wiki.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.memory.AnswerMemory;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.wiki.dump.DumpSchema;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.testing.Scene;

/** The dump of current revisions. */
final class ExporterTest {
  private static final String ORIGIN = "http://wiki.example";
  private static final RequestMemory MEMORY =
      new AnswerMemory(HeapBudget.ofThisProcess().answers()).open();

  @EveryEngine
  void a_page_is_dumped_with_its_current_revision(Database database) {
    Scene scene = new Scene(database);
    scene.edit("Fen & moor", scene.account("Ada"), "old");
    scene.edit("Fen & moor", scene.account("Bea"), "a <b> & \"c\"\n  d ");
    long id = scene.page("Fen & moor").id();
    long latest = scene.page("Fen & moor").latest();
    assertThat(dump(scene, DumpSchema.V0_11, "Fen & moor"))
        .startsWith("<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" ")
        .contains(
            "version=\"0.11\" xml:lang=\"en\">\n  <siteinfo>\n    <sitename>Palimpsest</sitename>")
        .contains("    <base>http://wiki.example/wiki/Main_Page</base>\n")
        .contains("      <namespace key=\"1\" case=\"first-letter\">Talk</namespace>\n")
        .contains(
            """
              <page>
                <title>Fen &amp; moor</title>
                <ns>0</ns>
                <id>%d</id>
                <revision>
                  <id>%d</id>
                  <parentid>%d</parentid>
                  <timestamp>%s</timestamp>
                  <contributor>
                    <username>Bea</username>
            """
                .formatted(id, latest, latest - 1, scene.revision(latest).created()))
        .contains(
            "      <comment>edit by Bea</comment>\n      <origin>%d</origin>\n      <model>wikitext</model>\n      <format>text/x-wiki</format>\n"
                .formatted(latest))
        .contains(
            """
                  <text bytes="16" sha1="osghzjaga6hnw599bb9cydbultbq9n6" xml:space="preserve">a &lt;b&gt; &amp; "c"
              d </text>
                  <sha1>osghzjaga6hnw599bb9cydbultbq9n6</sha1>
            """)
        .endsWith("    </revision>\n  </page>\n</mediawiki>\n");
  }

  @EveryEngine
  void the_older_format_tells_no_origin(Database database) {
    Scene scene = new Scene(database);
    scene.edit("Fen", scene.visitor("192.0.2.1"), "");
    assertThat(dump(scene, DumpSchema.V0_10, "Fen"))
        .contains("<ip>192.0.2.1</ip>")
        .contains("<text bytes=\"0\" xml:space=\"preserve\"/>")
        .contains("<sha1>phoiac9h4m842xq45sp7s6u21eteeq1</sha1>")
        .doesNotContain("<origin>", "<parentid>");
  }

  @EveryEngine
  void what_is_hidden_is_marked_and_not_told(Database database) {
    Scene scene = new Scene(database);
    long revision = scene.edit("Fen", scene.account("Ada"), "secret text");
    scene.hide(revision, new Visibility(Level.HIDDEN, Level.SUPPRESSED, Level.HIDDEN));
    assertThat(dump(scene, DumpSchema.V0_11, "Fen"))
        .contains(
            "<contributor deleted=\"deleted\"/>",
            "<comment deleted=\"deleted\"/>",
            "<text bytes=\"11\" deleted=\"deleted\"/>",
            "<sha1/>")
        .doesNotContain("secret", "Ada");
  }

  @EveryEngine
  void a_redirect_tells_where_it_leads(Database database) {
    Scene scene = new Scene(database);
    scene.edit("Fen", scene.account("Ada"), "#REDIRECT [[Moor#Wet]]");
    scene.edit("Bog", scene.account("Bea"), "#REDIRECT [[wikipedia:Bog]]");
    assertThat(dump(scene, DumpSchema.V0_11, "Fen", "Bog"))
        .contains("<redirect title=\"Moor\"/>", "<redirect title=\"wikipedia:Bog\"/>");
  }

  @EveryEngine
  void every_dump_has_the_structure_that_importers_expect(Database database) throws Exception {
    Scene scene = new Scene(database);
    scene.edit("Fen", scene.account("Ada"), "#REDIRECT [[Moor]]");
    scene.edit("Moor", scene.visitor("2001:db8::1"), "x");
    long hidden = scene.edits("Bog", scene.account("Bea"), "x", "y");
    scene.hide(hidden, new Visibility(Level.HIDDEN, Level.HIDDEN, Level.HIDDEN));
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(ExporterTest.class.getResource("dump.xsd"));
    schema
        .newValidator()
        .validate(
            new StreamSource(
                new StringReader(dump(scene, DumpSchema.V0_11, "Fen", "Moor", "Bog"))));
  }

  @EveryEngine
  void a_dump_is_whole_or_not_there(Database database) {
    Scene scene = new Scene(database);
    scene.edit("Fen", scene.account("Ada"), "x".repeat(3000));
    scene.edit("Moor", scene.account("Bea"), "x".repeat(3000));
    Exporter exporter = exporter(scene, 5000);
    assertThat(exporter.export(List.of(scene.page("Fen")), DumpSchema.CURRENT, ORIGIN, MEMORY))
        .isInstanceOf(ExportOutcome.TooLarge.class);
    assertThat(
            exporter(scene, 9000)
                .export(List.of(scene.page("Fen")), DumpSchema.CURRENT, ORIGIN, MEMORY))
        .isInstanceOf(ExportOutcome.Done.class);
    assertThat(
            exporter.export(
                List.of(scene.page("Fen"), scene.page("Moor")), DumpSchema.CURRENT, ORIGIN, MEMORY))
        .isEqualTo(new ExportOutcome.TooLarge(5000));
  }

  private static String dump(Scene scene, DumpSchema schema, String... titles) {
    ExportOutcome outcome =
        exporter(scene, 1 << 20)
            .export(Stream.of(titles).map(scene::page).toList(), schema, ORIGIN, MEMORY);
    assertThat(outcome).isInstanceOf(ExportOutcome.Done.class);
    StringWriter xml = new StringWriter();
    try {
      ((ExportOutcome.Done) outcome).dump().writeTo(xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return xml.toString();
  }

  private static Exporter exporter(Scene scene, int most) {
    return new Exporter(
        new Pages(scene.database()),
        new RevisionReader(scene.database(), scene.contents(), most),
        new SiteHead(Settings.defaults().site(), Namespaces.standard("Palimpsest")),
        most);
  }
}
