package org.palimpsest.wiki.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palimpsest.wiki.dump.BrokenDumpException.Flaw;

/** Dumps of all versions are read, and what is none is refused with its place. */
class DumpReaderTest {
  private static final int MAX_TEXT = 1000;

  private static List<DumpItem> read(String xml) throws BrokenDumpException {
    return read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<DumpItem> read(InputStream in) throws BrokenDumpException {
    DumpReader reader = new DumpReader(in, MAX_TEXT);
    List<DumpItem> items = new ArrayList<>();
    for (DumpItem item = reader.next(); item != null; item = reader.next()) {
      items.add(item);
    }
    return items;
  }

  private static String dump(String inside) {
    return "<mediawiki version=\"0.11\">\n" + inside + "\n</mediawiki>";
  }

  @Test
  void parts_come_in_any_order_and_what_is_unknown_is_passed_over() throws BrokenDumpException {
    List<DumpItem> items =
        read(
            dump(
                """
                <novelty><page><title>Not a page</title></page></novelty>
                <page>
                  <revision>
                    <text>wet</text><minor>yes</minor><odd><text>no</text></odd>
                    <contributor><id>3</id><username>Wren</username></contributor>
                    <timestamp>2010-01-02T03:04:05Z</timestamp>
                  </revision>
                  <ns>4</ns><upload><text>x</text></upload>
                  <title>Fen</title>
                </page>\
                """));

    assertThat(items)
        .containsExactly(
            new DumpedRevision(
                "",
                Instant.parse("2010-01-02T03:04:05Z"),
                new DumpedAuthor.Named("Wren"),
                true,
                "",
                List.of(new DumpedSlot("main", null, "wet")),
                "",
                4),
            new DumpedPage("Fen", 4, 3));
  }

  @Test
  void what_is_hidden_is_told_apart_from_what_is_empty() throws BrokenDumpException {
    List<DumpItem> items =
        read(
            dump(
                """
                <page><title>Fen</title>
                  <revision><timestamp>2010-01-02T03:04:05Z</timestamp>
                    <contributor deleted="deleted"/><comment deleted="deleted"/>
                    <text bytes="6" deleted="deleted"/><sha1/></revision>
                  <revision><timestamp>soon</timestamp>
                    <contributor/><comment/><text/><sha1>abc</sha1></revision>
                </page>\
                """));

    assertThat(items.get(0))
        .isEqualTo(
            new DumpedRevision(
                "Fen",
                Instant.parse("2010-01-02T03:04:05Z"),
                new DumpedAuthor.Hidden(),
                false,
                null,
                List.of(new DumpedSlot("main", null, null)),
                "",
                3));
    assertThat(items.get(1))
        .isEqualTo(
            new DumpedRevision(
                "Fen",
                null,
                new DumpedAuthor.Missing(),
                false,
                "",
                List.of(new DumpedSlot("main", null, "")),
                "abc",
                6));
  }

  @Test
  void slots_log_entries_and_names_of_namespaces_are_read() throws BrokenDumpException {
    DumpReader reader =
        new DumpReader(
            new ByteArrayInputStream(
                dump("""
                <siteinfo><namespaces><namespace key="0"/>
                  <namespace key="4">Moor</namespace></namespaces></siteinfo>
                <page><title>Fen</title><revision><model>wikitext</model><text>a</text>
                  <content><role>map</role><model>json</model><text>{}</text></content>
                  </revision></page>
                <logitem><timestamp>2010-01-02T03:04:05Z</timestamp>
                  <contributor><ip>192.0.2.7</ip></contributor><comment>why</comment>
                  <type>delete</type><action>restore</action><logtitle>Moor:Fen</logtitle>
                  <params xml:space="preserve">a:0:{}</params></logitem>\
                """)
                    .getBytes(StandardCharsets.UTF_8)),
            MAX_TEXT);

    assertThat(reader.next())
        .isInstanceOfSatisfying(
            DumpedRevision.class,
            revision ->
                assertThat(revision.slots())
                    .containsExactly(
                        new DumpedSlot("main", "wikitext", "a"),
                        new DumpedSlot("map", "json", "{}")));
    assertThat(reader.next()).isInstanceOf(DumpedPage.class);
    assertThat(reader.namespaces()).contains(Map.of(0, "", 4, "Moor"));
    assertThat(reader.next())
        .isEqualTo(
            new DumpedLogItem(
                Instant.parse("2010-01-02T03:04:05Z"),
                new DumpedAuthor.Address("192.0.2.7"),
                "why",
                "delete",
                "restore",
                "Moor:Fen",
                "a:0:{}",
                7));
    assertThat(reader.next()).isNull();
  }

  @Test
  void whole_pages_are_passed_over() throws BrokenDumpException {
    DumpReader reader =
        new DumpReader(
            new ByteArrayInputStream(
                dump("<page><title>A</title></page><page><title>B</title></page>")
                    .getBytes(StandardCharsets.UTF_8)),
            MAX_TEXT);

    assertThat(reader.skip(1)).isEqualTo(1);
    assertThat(reader.next()).isEqualTo(new DumpedPage("B", null, 2));
    assertThat(reader.skip(1)).isZero();
  }

  static Stream<Arguments> hostile() {
    String page = "<page>\n<title>Fen</title>\n<revision>\n%s</revision></page>";
    return Stream.of(
        Arguments.of("", Flaw.BROKEN, "Line 1:"),
        Arguments.of("hello", Flaw.BROKEN, "Line 1:"),
        Arguments.of("<wiki/>", Flaw.UNUSABLE, "Line 1:"),
        Arguments.of(dump("<page><title>A</title>"), Flaw.BROKEN, "Line 3, page \"A\":"),
        Arguments.of(dump(page.formatted("<text>a")), Flaw.BROKEN, "Line 5, page \"Fen\":"),
        Arguments.of(dump(page.formatted("")), Flaw.UNUSABLE, "Line 5, page \"Fen\":"),
        Arguments.of(
            "<!DOCTYPE mediawiki [<!ENTITY a \"b\">]>" + dump(""), Flaw.DOCUMENT_TYPE, "Line 1:"),
        Arguments.of(dump(page.formatted("<text>&a;</text>")), Flaw.BROKEN, "page \"Fen\":"),
        Arguments.of(dump("&a;"), Flaw.BROKEN, "Line 2:"),
        Arguments.of(
            dump(page.formatted("<text>" + "a".repeat(MAX_TEXT + 1) + "</text>")),
            Flaw.TOO_LARGE,
            "Line 5, page \"Fen\":"),
        Arguments.of(
            dump(
                page.formatted(
                    "<text>"
                        + "a".repeat(MAX_TEXT - 1)
                        + "</text>\n<content><text>bc</text></content>")),
            Flaw.TOO_LARGE,
            "Line 6, page \"Fen\":"),
        Arguments.of(
            dump(page.formatted("<text/>\n" + "<content><text/></content>".repeat(33))),
            Flaw.TOO_LARGE,
            "Line 6, page \"Fen\":"),
        Arguments.of(
            dump("<page><title>" + "a".repeat(3000) + "</title></page>"),
            Flaw.TOO_LARGE,
            "Line 2:"),
        Arguments.of(dump("<" + "a".repeat(9 << 20) + "/>"), Flaw.BROKEN, "Line 2:"),
        Arguments.of(dump("<![CDATA[" + "a".repeat(9 << 20) + "]]>"), Flaw.BROKEN, "Line 2:"),
        Arguments.of(dump("<!--" + "a".repeat(9 << 20) + "-->"), Flaw.BROKEN, "Line 2:"),
        Arguments.of(dump(numbered("<x%d/>")), Flaw.TOO_LARGE, "Line 2:"),
        Arguments.of(dump(numbered("<?x%d?>")), Flaw.TOO_LARGE, "Line 2:"),
        Arguments.of(dump(numbered("<x y%d='z'/>")), Flaw.TOO_LARGE, "Line 2:"),
        Arguments.of(dump(numbered("<x xmlns:y%d='z'/>")), Flaw.TOO_LARGE, "Line 2:"),
        Arguments.of(dump("<a>".repeat(100)), Flaw.BROKEN, "Line 2:"),
        Arguments.of(dump("<a b=\"" + "c".repeat(20_000) + "\"/>"), Flaw.BROKEN, "Line 2:"),
        Arguments.of(dump(page.formatted("<text id=\"5\" bytes=\"9\"/>")), Flaw.UNUSABLE, "Fen"),
        Arguments.of(dump("<logitem><type>delete</type></logitem>"), Flaw.UNUSABLE, "Line 2:"),
        Arguments.of(
            dump("<logitem><params>" + "\n".repeat(70_000) + "</params></logitem>"),
            Flaw.TOO_LARGE,
            "Line"),
        Arguments.of(dump("\u0000"), Flaw.BROKEN, "Line 2:"),
        Arguments.of(dump("") + "<more/>", Flaw.BROKEN, "Line 3:"));
  }

  @Test
  void what_is_passed_over_may_be_long() throws BrokenDumpException {
    String file = "<upload><contents>" + "YWJj".repeat(5 << 20) + "</contents></upload>";
    String blanks = " ".repeat(20 << 20);

    assertThat(read(dump(blanks + "<page><title>Fen</title>" + file + blanks + "</page>")))
        .containsExactly(new DumpedPage("Fen", null, 2));
  }

  private static String numbered(String xml) {
    return IntStream.range(0, 2000).mapToObj(xml::formatted).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void what_is_broken_or_hostile_is_refused_with_its_line_and_page(
      String xml, Flaw flaw, String place) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOfSatisfying(
            BrokenDumpException.class,
            e -> {
              assertThat(e.flaw()).isEqualTo(flaw);
              assertThat(e).hasMessageContaining(place);
            });
  }

  interface Compression {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] compressed(String text, Compression compression) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compression.around(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static Stream<Compression> compressions() {
    return Stream.of(
        out -> out,
        GZIPOutputStream::new,
        BZip2CompressorOutputStream::new,
        com.github.luben.zstd.ZstdOutputStream::new);
  }

  @ParameterizedTest
  @MethodSource("compressions")
  void files_are_taken_out_of_their_compression_part_by_part(Compression compression)
      throws IOException, BrokenDumpException {
    String xml = dump("<page><title>A</title></page>");
    byte[] first = compressed(xml.substring(0, 30), compression);
    byte[] second = compressed(xml.substring(30), compression);
    InputStream both =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(new ByteArrayInputStream(first), new ByteArrayInputStream(second))));

    assertThat(read(CompressedInput.of(both))).containsExactly(new DumpedPage("A", null, 2));
  }

  @ParameterizedTest
  @MethodSource("compressions")
  void a_compressed_file_that_ends_too_early_is_broken(Compression compression) throws IOException {
    UnaryOperator<byte[]> cut =
        bytes -> java.util.Arrays.copyOf(bytes, bytes.length - bytes.length / 4);
    byte[] bytes =
        cut.apply(compressed(dump("<page><title>A</title></page>".repeat(50)), compression));

    // Which of the two depends on whether the beginning is whole.
    assertThatThrownBy(() -> read(CompressedInput.of(new ByteArrayInputStream(bytes))))
        .isInstanceOfAny(BrokenDumpException.class, IOException.class);
  }
}
