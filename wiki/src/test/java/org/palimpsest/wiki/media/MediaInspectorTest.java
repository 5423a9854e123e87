package org.palimpsest.wiki.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palimpsest.wiki.testing.PictureBytes.chunk;
import static org.palimpsest.wiki.testing.PictureBytes.gif;
import static org.palimpsest.wiki.testing.PictureBytes.joined;
import static org.palimpsest.wiki.testing.PictureBytes.latin;
import static org.palimpsest.wiki.testing.PictureBytes.numbers;
import static org.palimpsest.wiki.testing.PictureBytes.packed;
import static org.palimpsest.wiki.testing.PictureBytes.picture;
import static org.palimpsest.wiki.testing.PictureBytes.png;
import static org.palimpsest.wiki.testing.PictureBytes.segmented;
import static org.palimpsest.wiki.testing.PictureBytes.svg;
import static org.palimpsest.wiki.testing.PictureBytes.turned;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of files, as the reference tells them for the same bytes. */
class MediaInspectorTest {
  @TempDir Path folder;

  private final MediaInspector inspector = new MediaInspector(1_000_000_000);

  @ParameterizedTest
  @CsvSource({
    "png,  image/png,  8",
    "jpg,  image/jpeg, 8",
    "gif,  image/gif,  7",
    "bmp,  image/bmp,  0",
  })
  void picturesAreKnownByTheirBytes(String format, String mime, int bits) throws IOException {
    MediaFacts facts = facts(picture(format, 120, 80));

    assertThat(facts.mime()).isEqualTo(mime);
    assertThat(facts.kind()).isEqualTo(MediaKind.BITMAP);
    assertThat(facts.bits()).isEqualTo(bits);
    if (bits > 0) {
      assertThat(facts.width()).isEqualTo(120);
      assertThat(facts.height()).isEqualTo(80);
    }
  }

  @Test
  void chunksOfPngTellTextsAndTimes() throws IOException {
    MediaFacts facts =
        facts(
            png(
                30,
                20,
                chunk("tEXt", latin("Title\0My title")),
                chunk("zTXt", latin("Comment\0\0"), packed(latin("Packed"))),
                chunk(
                    "iTXt", latin("Description\0\0\0de\0Beschreibung\0"), "Größe".getBytes(UTF_8)),
                chunk("tEXt", latin("Nobody knows\0this")),
                chunk("pHYs", numbers(11811, 11811), new byte[] {1}),
                chunk("tIME", new byte[] {0x07, (byte) 0xE4, 2, 3, 4, 5, 6}),
                chunk("tEXt", latin("Creation Time\0Mon, 3 Feb 2020 04:05:06 GMT"))));

    assertThat(MediaMetadata.of(facts.metadata()).listed("1"))
        .hasToString(
            "{\"frameCount\":0,\"loopCount\":1,\"duration\":0,\"bitDepth\":8,"
                + "\"colorType\":\"truecolour\",\"metadata\":{"
                + "\"ObjectName\":{\"x-default\":\"My title\",\"_type\":\"lang\"},"
                + "\"PNGFileComment\":{\"x-default\":\"Packed\",\"_type\":\"lang\"},"
                + "\"ImageDescription\":{\"de\":\"Größe\",\"_type\":\"lang\"},"
                + "\"XResolution\":\"11811/100\",\"YResolution\":\"11811/100\","
                + "\"ResolutionUnit\":3,\"DateTime\":\"2020:02:03 04:05:06\","
                + "\"DateTimeDigitized\":{\"x-default\":\"2020:02:03 04:05:06\","
                + "\"_type\":\"lang\"},\"_MW_PNG_VERSION\":1}}");
  }

  @Test
  void photographsTellWhatOthersHaveWritten() throws IOException {
    byte[] records =
        joined(
            new byte[] {0x1C, 2, 25, 0, 3},
            latin("one"),
            new byte[] {0x1C, 2, 25, 0, 3},
            latin("two"));
    byte[] resources =
        joined(latin("Photoshop 3.0\0" + "8BIM\u0004\u0004\0\0"), numbers(records.length), records);
    byte[] packet =
        ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator><rdf:Seq>"
                + "<rdf:li>Ann</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF>"
                + "</x:xmpmeta>")
            .getBytes(UTF_8);
    byte[] jpeg = turned(picture("jpg", 120, 80), 6);
    jpeg = segmented(segmented(segmented(jpeg, 0xED, resources), 0xE1, packet), 0xFE, latin("Hi"));

    MediaFacts facts = facts(jpeg);

    assertThat(facts.width()).isEqualTo(80);
    assertThat(facts.height()).isEqualTo(120);
    assertThat(MediaMetadata.of(facts.metadata()).listed("1"))
        .hasToString(
            "{\"Orientation\":6,\"Artist\":\"Ann\",\"Keywords\":\"\\n*one\\n*two\","
                + "\"JPEGFileComment\":\"Hi\",\"MEDIAWIKI_EXIF_VERSION\":1}");
    assertThat(MediaMetadata.of(facts.metadata()).common())
        .hasToString(
            "{\"Orientation\":6,\"Artist\":{\"0\":\"Ann\",\"_type\":\"ol\"},"
                + "\"Keywords\":[\"one\",\"two\"],\"JPEGFileComment\":[\"Hi\"]}");
  }

  @Test
  void framesAreCounted() throws IOException {
    MediaMetadata gif = MediaMetadata.of(facts(gif(30, 20, 3, 10)).metadata());

    assertThat(gif.seconds()).isCloseTo(0.3, within(1e-9));
    assertThat(gif.listed("1").path("frameCount").asInt()).isEqualTo(3);
    assertThat(gif.listed("1").path("looped").asBoolean()).isTrue();
    assertThat(gif.common()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "width='2in' height='3cm'; 192; 113",
        "width='10ex' height='10pt'; 80; 13",
        "width='100%' height='50%' viewBox='0 0 100 200'; 512; 512",
        "viewBox='0,0,30,40'; 512; 683",
        "viewBox='0 0 30 40' height='80'; 60; 80",
        "width='-5' height='10'; 512; 512",
        "width='0' height='10'; 10; 10",
        "width='10.6' height='10.4'; 11; 10",
        "width='100'; 100; 100",
        "fill='red'; 512; 512",
      })
  void drawingsHaveTheSizeThatTheySay(String said, int width, int height) throws IOException {
    byte[] drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' %s/>".formatted(said.strip()).getBytes(UTF_8);

    MediaFacts facts = facts(drawing);

    assertThat(facts.mime()).isEqualTo("image/svg+xml");
    assertThat(facts.kind()).isEqualTo(MediaKind.DRAWING);
    assertThat(facts.width()).isEqualTo(width);
    assertThat(facts.height()).isEqualTo(height);
  }

  @Test
  void drawingsTellTheirTitleAndLanguages() throws IOException {
    MediaMetadata metadata =
        MediaMetadata.of(
            facts(
                    svg(
                        10,
                        10,
                        "<title>A drawing</title><desc>Something</desc><switch>"
                            + "<text systemLanguage='de-AT,fr'>Hallo</text></switch>"))
                .metadata());

    assertThat(metadata.common())
        .hasToString("{\"ObjectName\":\"A drawing\",\"ImageDescription\":\"Something\"}");
    assertThat(metadata.listed("1").path("translations"))
        .hasToString("{\"de-AT\":2,\"fr\":2,\"de\":1}");
  }

  @Test
  void whateverAFileIsCalledItsBytesDecide() throws IOException {
    Path jpeg = file(picture("jpg", 10, 10));

    assertThat(inspector.inspect(jpeg, "jpg")).isInstanceOf(Inspection.Sound.class);
    assertThat(inspector.inspect(jpeg, "JPEG")).isInstanceOf(Inspection.Sound.class);
    assertThat(inspector.inspect(jpeg, "png"))
        .isInstanceOfSatisfying(
            Inspection.Refused.class,
            refused -> {
              assertThat(refused.reason().key()).isEqualTo("filetype-mime-mismatch");
              assertThat(refused.reason().params().toString()).contains("png", "image/jpeg");
            });
  }

  @Test
  void damagedPicturesHaveNoSizeOrTheirOwn() throws IOException {
    for (String format : new String[] {"png", "jpg", "gif"}) {
      byte[] whole = picture(format, 100, 80);
      for (int length = 0; length < whole.length; length += 7) {
        MediaFacts facts = facts(Arrays.copyOf(whole, length));
        assertThat(facts.width()).as("%s of %d bytes", format, length).isIn(0, 100);
      }
    }
  }

  @Test
  void textIsText() throws IOException {
    assertThat(facts("Grüße\n".getBytes(UTF_8)).mime()).isEqualTo("text/plain");
    assertThat(facts(joined(numbers(1, 2, 3), latin("\u00FE\u0001"))).mime())
        .isEqualTo(MediaFacts.UNKNOWN);
  }

  private MediaFacts facts(byte[] bytes) throws IOException {
    return inspector.facts(file(bytes));
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }
}
