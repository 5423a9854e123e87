package org.palimpsest.wiki.media;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.palimpsest.wiki.testing.PictureBytes.chunk;
import static org.palimpsest.wiki.testing.PictureBytes.gif;
import static org.palimpsest.wiki.testing.PictureBytes.joined;
import static org.palimpsest.wiki.testing.PictureBytes.latin;
import static org.palimpsest.wiki.testing.PictureBytes.packed;
import static org.palimpsest.wiki.testing.PictureBytes.picture;
import static org.palimpsest.wiki.testing.PictureBytes.png;
import static org.palimpsest.wiki.testing.PictureBytes.segmented;
import static org.palimpsest.wiki.testing.PictureBytes.svg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wiki.media.thumbnail.Thumbnail;
import org.palimpsest.wiki.media.thumbnail.Thumbnailer;

/** Files of those who mean no good: each is refused by its key, or kept as the picture it is. */
class HostileFilesTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String HTML_SPACE = "xmlns='http://www.w3.org/1999/xhtml'";

  @TempDir Path folder;

  private final MediaInspector inspector = new MediaInspector(400_000_000);

  static Stream<Arguments> refused() {
    return Stream.of(
        // not what they are called
        row("a photograph called png", "png", picture("jpg", 9, 9), "filetype-mime-mismatch"),
        row("a picture called text", "txt", picture("png", 9, 9), "filetype-mime-mismatch"),
        row("a text called png", "png", latin("only words"), "filetype-mime-mismatch"),
        row("a drawing called text", "txt", svg(9, 9, ""), "filetype-mime-mismatch"),
        row(
            "a program called png",
            "png",
            latin("MZ\u0090\0" + "\0".repeat(99)),
            "filetype-badmime"),
        row(
            "a program called text",
            "txt",
            latin("\u007FELF\u0002\u0001\u0001" + "\0".repeat(99)),
            "filetype-mime-mismatch"),
        row("a document called png", "png", latin("%PDF-1.4\n%%EOF"), "filetype-mime-mismatch"),
        row(
            "nothing known",
            "png",
            latin("\u0001\u0002\u0003\u00FF\0\0"),
            "filetype-mime-mismatch"),
        row(
            "a packed drawing",
            "svg",
            latin("\u001F\u008B\b\0\0\0\0\0\0\u0003"),
            "filetype-mime-mismatch"),
        // two things at once
        row("GIFAR", "gif", joined(gif(9, 9, 1, 0), archive()), "filetype-mime-mismatch"),
        row(
            "an archive behind a PNG",
            "png",
            joined(png(9, 9), archive()),
            "filetype-mime-mismatch"),
        row(
            "an archive behind a JPEG",
            "jpg",
            joined(picture("jpg", 9, 9), archive()),
            "filetype-mime-mismatch"),
        row(
            "an archive behind words",
            "txt",
            joined(latin("words"), archive()),
            "filetype-mime-mismatch"),
        row(
            "a page in a PNG's comment",
            "png",
            png(9, 9, chunk("tEXt", latin("Comment\0" + SCRIPT))),
            "uploadscripted"),
        row(
            "a page in a JPEG's comment",
            "jpg",
            segmented(picture("jpg", 9, 9), 0xFE, latin("<HTML><BODY>")),
            "uploadscripted"),
        row(
            "a page in a GIF",
            "gif",
            joined(latin("GIF89a<html>"), latin(SCRIPT)),
            "uploadscripted"),
        row(
            "a program for servers in a PNG",
            "png",
            png(9, 9, chunk("tEXt", latin("Comment\0<?php x"))),
            "filetype-badmime"),
        // pages
        row("a page", "txt", latin("<html><body>" + SCRIPT), "filetype-badmime"),
        row("a page that begins late", "txt", latin("x".repeat(3000) + SCRIPT), "filetype-badmime"),
        row(
            "a page of wide characters",
            "txt",
            ("x" + SCRIPT).getBytes(UTF_16),
            "filetype-badmime"),
        row("XML", "txt", latin("<?xml version='1.0'?><a/>"), "filetype-badmime"),
        // bombs
        row("huge claims", "png", png(200_000, 200_000), "file-too-many-pixels"),
        row(
            "entities that multiply",
            "svg",
            entities("<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>", "&b;"),
            "uploadinvalidxml"),
        row(
            "entities from elsewhere",
            "svg",
            entities("<!ENTITY a SYSTEM 'file:///etc/passwd'>", "&a;"),
            "uploadinvalidxml"),
        row(
            "declarations from elsewhere",
            "svg",
            latin("<!DOCTYPE svg SYSTEM 'http://evil.example/a.dtd'>" + text(svg(9, 9, ""))),
            "upload-scripted-dtd"),
        row(
            "attributes by declaration",
            "svg",
            entities("<!ATTLIST svg onload CDATA 'x'>", ""),
            "uploadinvalidxml"),
        row(
            "XML without end",
            "svg",
            latin("<svg xmlns='http://www.w3.org/2000/svg'>" + "<g>".repeat(5000)),
            "uploadinvalidxml"),
        row("half of a drawing", "svg", Arrays.copyOf(svg(9, 9, "<g/>"), 120), "uploadinvalidxml"),
        row(
            "a strange encoding",
            "svg",
            latin("<?xml version='1.0' encoding='UTF-7'?>" + text(svg(9, 9, ""))),
            "uploadscripted"),
        // drawings that run or call home
        drawing(SCRIPT, "uploadscripted"),
        drawing(" ".repeat(2000) + SCRIPT, "uploaded-script-svg"),
        drawing("<g onload='alert(1)'/>", "uploaded-event-handler-on-svg"),
        drawing("<rect ONCLICK='x'/>", "uploaded-event-handler-on-svg"),
        drawing(
            "<foreignObject><p " + HTML_SPACE + ">x</p></foreignObject>",
            "uploadscriptednamespace"),
        drawing("<iframe " + HTML_SPACE + " src='x'/>", "uploadscriptednamespace"),
        drawing("<x:y xmlns:x='urn:evil'/>", "uploadscriptednamespace"),
        drawing("<a xlink:href='javascript:alert(1)'/>", "uploadscripted"),
        drawing(
            " ".repeat(2000) + "<a xlink:href=' java&#10;script:alert(1)'/>",
            "uploaded-href-attribute-svg"),
        drawing("<image xlink:href='http://evil.example/x.png'/>", "uploaded-href-attribute-svg"),
        drawing("<image href='file:///etc/passwd'/>", "uploaded-href-attribute-svg"),
        drawing("<image xlink:href='data:image/svg+xml,x'/>", "uploaded-href-unsafe-target-svg"),
        drawing("<use xlink:href='http://evil.example/x.svg#a'/>", "uploaded-href-attribute-svg"),
        drawing("<g xml:base='http://evil.example/'/>", "uploaded-href-attribute-svg"),
        drawing("<a><set attributeName='xlink:href' to='x'/></a>", "uploaded-setting-href-svg"),
        drawing(
            "<rect><set attributeName='onclick' to='x'/></rect>",
            "uploaded-setting-event-handler-svg"),
        drawing("<a><animate attributeName='href' values='x'/></a>", "uploaded-animate-svg"),
        drawing("<style>@import 'http://evil.example/x.css';</style>", "uploaded-hostile-svg"),
        drawing("<style>a{fill:url( 'http://evil.example/x')}</style>", "uploaded-hostile-svg"),
        drawing("<style>a{fill:\\75\\72 l(http://evil.example/x)}</style>", "uploaded-hostile-svg"),
        drawing("<style>a{}/* */<![CDATA[@im\\70ort 'x']]></style>", "uploaded-hostile-svg"),
        drawing("<rect fill='url(http://evil.example/x#a)'/>", "uploaded-remote-url-svg"),
        drawing(
            "<rect style='fill:url(&quot;//evil.example/x&quot;)'/>", "uploaded-remote-url-svg"),
        drawing("<?xml-stylesheet href='x.xsl' type='text/xsl'?>", "upload-scripted-pi-callback"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefused(String what, String extension, byte[] bytes, String key) throws IOException {
    assertThat(inspector.inspect(file(bytes), extension))
        .isInstanceOfSatisfying(
            Inspection.Refused.class,
            refused -> assertThat(refused.reason().key()).as(what).isEqualTo(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a xlink:href='https://wiki.example/'><text>more</text></a>",
        "<use xlink:href='#a'/>",
        "<image xlink:href='data:image/png;base64,iVBORw0KGgo='/>",
        "<rect fill='url(#a)' style='stroke:url(&quot;#b&quot;)'/>",
        "<style>rect { fill: url(#a); /* @import */ } text { font-family: \"url(x)\" }</style>",
        "<rect><animate attributeName='x' from='1' to='2'/></rect>",
        "<text>onload= &lt;b> javascript:</text>",
        "<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
      })
  void quietDrawingsAreKept(String content) throws IOException {
    assertThat(inspector.inspect(file(svg(9, 9, content)), "svg"))
        .isInstanceOf(Inspection.Sound.class);
  }

  @Test
  void namesOfTextsThatDrawingProgramsDeclareAreRead() throws IOException {
    byte[] drawing = entities("<!-- x --><!ENTITY ns \"urn:x\">", "<title>&ns;</title>");

    assertThat(inspector.inspect(file(drawing), "svg"))
        .isInstanceOfSatisfying(
            Inspection.Sound.class,
            sound -> assertThat(sound.facts().metadata()).contains("\"title\":\"urn:x\""));
  }

  @Test
  @Timeout(60)
  void packedTextsThatGrowAreNotReadToTheirEnd() throws IOException {
    byte[] bomb = packed(new byte[50_000_000]);
    byte[][] chunks = new byte[100][];
    Arrays.fill(chunks, chunk("zTXt", latin("Comment\0\0"), bomb));

    MediaFacts facts = inspector.facts(file(png(9, 9, chunks)));

    assertThat(facts.width()).isEqualTo(9);
    assertThat(facts.metadata().length()).isLessThan(1_000_000);
  }

  @Test
  @Timeout(60)
  void manyFramesAndChunksAndSegmentsTakeTimeInProportion() throws IOException {
    byte[][] chunks = new byte[200_000][];
    Arrays.fill(chunks, chunk("tEXt", latin("Title\0x")));
    byte[] jpeg = picture("jpg", 9, 9);
    byte[][] segments = new byte[100][];
    Arrays.fill(segments, joined(latin("\u00FF\u00FE\u00FF\u00FF"), new byte[65_533]));

    assertThat(inspector.facts(file(gif(9, 9, 200_000, 1))).width()).isEqualTo(9);
    assertThat(inspector.facts(file(png(9, 9, chunks))).width()).isEqualTo(9);
    assertThat(
            inspector
                .facts(
                    file(
                        joined(
                            Arrays.copyOf(jpeg, 2),
                            joined(segments),
                            Arrays.copyOfRange(jpeg, 2, jpeg.length))))
                .metadata()
                .length())
        .isLessThan(1_000_000);
  }

  @Test
  @Timeout(60)
  void animationsWithoutEndHaveAThumbnailAllTheSame() throws Exception {
    Path source = file(gif(1000, 1000, 5_000, 1));
    MediaFacts facts = inspector.facts(source);

    assertThat(Thumbnailer.best(100_000_000).make(source, facts, 100, folder.resolve("small")))
        .isInstanceOf(Thumbnail.Made.class);
  }

  @Test
  @Timeout(120)
  void noiseIsNoBug() throws Exception {
    Random random = new Random(20_261_130);
    Thumbnailer thumbnailer = Thumbnailer.pure(100_000_000);
    byte[][] files = {
      picture("png", 60, 40),
      picture("jpg", 60, 40),
      picture("gif", 60, 40),
      png(9, 9, chunk("iTXt", latin("Title\0\u0001\0de\0T\0"), packed(latin("words")))),
      segmented(
          picture("jpg", 60, 40), 0xE1, latin("Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003")),
      svg(60, 40, "<g opacity='.5'><rect width='9' height='9'/></g><title>x</title>"),
    };
    for (byte[] whole : files) {
      for (int i = 0; i < 300; i++) {
        byte[] noisy = whole.clone();
        for (int k = random.nextInt(1, 6); k > 0; k--) {
          noisy[random.nextInt(noisy.length)] = (byte) random.nextInt();
        }
        Path source = file(noisy);
        MediaFacts facts = inspector.facts(source);
        assertThat(inspector.inspect(source, "png")).isNotNull();
        assertThat(thumbnailer.make(source, facts, 7, folder.resolve("small"))).isNotNull();
      }
    }
  }

  private static Arguments row(String what, String extension, byte[] bytes, String key) {
    return Arguments.of(what, extension, bytes, key);
  }

  private static Arguments drawing(String content, String key) {
    return Arguments.of(content.strip(), "svg", svg(9, 9, content), key);
  }

  private static byte[] entities(String declarations, String content) {
    return latin("<!DOCTYPE svg [" + declarations + "]>" + text(svg(9, 9, "<text/>" + content)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  private static byte[] archive() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("Evil.class"));
      zip.write(latin("\u00CA\u00FE\u00BA\u00BE"));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }
}
