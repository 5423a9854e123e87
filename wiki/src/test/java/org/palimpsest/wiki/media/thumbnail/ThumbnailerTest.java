package org.palimpsest.wiki.media.thumbnail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.palimpsest.wiki.testing.PictureBytes.chunk;
import static org.palimpsest.wiki.testing.PictureBytes.encoded;
import static org.palimpsest.wiki.testing.PictureBytes.gif;
import static org.palimpsest.wiki.testing.PictureBytes.joined;
import static org.palimpsest.wiki.testing.PictureBytes.latin;
import static org.palimpsest.wiki.testing.PictureBytes.numbers;
import static org.palimpsest.wiki.testing.PictureBytes.packed;
import static org.palimpsest.wiki.testing.PictureBytes.picture;
import static org.palimpsest.wiki.testing.PictureBytes.png;
import static org.palimpsest.wiki.testing.PictureBytes.svg;
import static org.palimpsest.wiki.testing.PictureBytes.turned;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wiki.media.MediaFacts;
import org.palimpsest.wiki.media.MediaInspector;

/** Both ways to smaller pictures, the native one where it is installed. */
@ParameterizedClass
@MethodSource("ways")
class ThumbnailerTest {
  private static final long MOST = 100_000_000;

  /** Red, 4 by 2, then as WebP packs it without loss. */
  private static final String WEBP = "UklGRhwAAABXRUJQVlA4TA8AAAAvA0AAAAcQ/Y/+ByKi/wEA";

  @TempDir Path folder;

  private final Thumbnailer thumbnailer;

  ThumbnailerTest(Thumbnailer thumbnailer) {
    this.thumbnailer = thumbnailer;
  }

  static Stream<Thumbnailer> ways() {
    return Stream.concat(
        Stream.of(Thumbnailer.pure(MOST), Thumbnailer.best(MOST)),
        Vips.find().stream().map(vips -> Thumbnailer.by(vips, MOST)));
  }

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
  void picturesComeInTheirOwnFormat(String format, String mime) throws Exception {
    BufferedImage small = made(picture(format, 300, 200), 90, mime);

    assertThat(small.getWidth()).isEqualTo(90);
    assertThat(small.getHeight()).isEqualTo(60);
    assertColour(small, 2, 30, Color.RED, 24);
    assertColour(small, 87, 30, Color.BLUE, 24);
  }

  @Test
  void drawingsComeAsPixelsOfAnySize() throws Exception {
    byte[] drawing =
        svg(20, 10, "<rect width='10' height='10' fill='#00ff00'/><circle cx='15' cy='5' r='4'/>");

    BufferedImage large = made(drawing, 200, "image/png");

    assertThat(large.getHeight()).isEqualTo(100);
    assertColour(large, 20, 50, Color.GREEN, 2);
    assertColour(large, 150, 50, Color.BLACK, 2);
    assertThat(new Color(large.getRGB(198, 2), true).getAlpha()).isZero();
  }

  @Test
  void greyAndDeepAndTransparentPicturesKeepTheirColours() throws Exception {
    BufferedImage grey = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY);
    BufferedImage deep = new BufferedImage(60, 40, BufferedImage.TYPE_USHORT_GRAY);
    BufferedImage clear = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
    Color half = new Color(100, 100, 100);
    for (int x = 0; x < 60; x++) {
      for (int y = 0; y < 40; y++) {
        grey.getRaster().setSample(x, y, 0, 100);
        deep.getRaster().setSample(x, y, 0, 100 * 257);
        clear.setRGB(x, y, x < 30 ? 0x00FFFFFF : 0xFF646464);
      }
    }

    assertColour(made(encoded(grey, "png"), 30, "image/png"), 10, 10, half, 2);
    assertColour(made(encoded(grey, "jpg"), 30, "image/jpeg"), 10, 10, half, 4);
    assertColour(made(encoded(deep, "png"), 30, "image/png"), 10, 10, half, 2);
    BufferedImage small = made(encoded(clear, "png"), 30, "image/png");
    assertColour(small, 25, 10, half, 2);
    assertThat(small.getRGB(5, 10) >>> 24).isZero();
  }

  @Test
  void coloursAreThoseOfTheProfile() throws Exception {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] pixels = new byte[40 * (1 + 3 * 60)];
    Arrays.fill(pixels, (byte) 127);
    for (int y = 0; y < 40; y++) {
      pixels[y * 181] = 0;
    }
    byte[] profiled =
        joined(
            latin("\u0089PNG\r\n\u001a\n"),
            chunk("IHDR", numbers(60, 40), new byte[] {8, 2, 0, 0, 0}),
            chunk("iCCP", latin("linear\0\0"), packed(linear)),
            chunk("IDAT", packed(pixels)),
            chunk("IEND"));

    assertColour(made(profiled, 30, "image/png"), 15, 10, new Color(187, 187, 187), 2);
  }

  /** Red is left as it is written; after a turn it is where the camera's owner saw it. */
  @ParameterizedTest
  @CsvSource({
    "1, 90, 60, 2, 30",
    "2, 90, 60, 87, 30",
    "3, 90, 60, 87, 30",
    "4, 90, 60, 2, 30",
    "5, 60, 90, 30, 2",
    "6, 60, 90, 30, 2",
    "7, 60, 90, 30, 87",
    "8, 60, 90, 30, 87",
  })
  void photographsAreTurned(int orientation, int width, int height, int redX, int redY)
      throws Exception {
    BufferedImage small = made(turned(picture("jpg", 300, 200), orientation), width, "image/jpeg");

    assertThat(small.getHeight()).isEqualTo(height);
    assertColour(small, redX, redY, Color.RED, 30);
  }

  @Test
  void webpIsRead() throws Exception {
    BufferedImage small = made(Base64.getDecoder().decode(WEBP), 2, "image/png");

    assertThat(small.getHeight()).isEqualTo(1);
    assertColour(small, 1, 0, Color.RED, 2);
  }

  @Test
  void finePatternsAreMixedAndNotPicked() throws Exception {
    BufferedImage stripes = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = stripes.createGraphics();
    graphics.setColor(Color.WHITE);
    for (int x = 0; x < 400; x += 2) {
      graphics.fillRect(x, 0, 1, 300);
    }
    graphics.dispose();

    BufferedImage small = made(encoded(stripes, "png"), 100, "image/png");

    assertColour(small, 50, 40, new Color(127, 127, 127), 3);
  }

  @Test
  void whatIsLargerThanItsFileIsNotMade() throws Exception {
    assertImpossible(picture("png", 30, 20), 31, "thumbnail_invalid_params");
    assertImpossible(picture("png", 30, 20), 0, "thumbnail_invalid_params");
    assertImpossible(svg(10, 10, ""), 6000, "thumbnail_invalid_params");
    assertImpossible("only words".getBytes(UTF_8), 10, "thumbnail_image-type");
  }

  @Test
  void hugePicturesAreNotLookedAt() throws Exception {
    assertImpossible(png(20_000, 20_000), 100, "thumbnail_toobigimagearea");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void brokenPicturesAreRefusedOrShownAsFarAsTheyGo(String format) throws Exception {
    byte[] whole = picture(format, 300, 200);
    for (int length = 20; length < whole.length; length += whole.length / 5) {
      byte[] broken = whole.clone();
      Arrays.fill(broken, length, Math.min(broken.length - 12, length + 40), (byte) 0x55);
      assertThat(result(broken, 90)).isInstanceOf(Thumbnail.class);
    }
  }

  @Test
  @Timeout(30)
  void drawingsThatMultiplyTakeNoTime() throws Exception {
    StringBuilder bomb = new StringBuilder("<defs><g id='a0'><rect width='1' height='1'/></g>");
    for (int i = 1; i < 20; i++) {
      bomb.append("<g id='a%d'>".formatted(i));
      bomb.append("<use xlink:href='#a%d'/>".formatted(i - 1).repeat(10)).append("</g>");
    }
    byte[] drawing = svg(100, 100, bomb + "</defs><use xlink:href='#a19'/>");
    long began = System.nanoTime();

    assertThat(result(drawing, 50)).isInstanceOf(Thumbnail.class);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(25));
  }

  @Test
  void movingPicturesHaveAThumbnail() throws Exception {
    assertThat(made(gif(30, 20, 3, 10), 15, "image/gif").getHeight()).isEqualTo(10);
  }

  private BufferedImage made(byte[] bytes, int width, String mime) throws Exception {
    Thumbnail result = result(bytes, width);
    assertThat(result).isInstanceOf(Thumbnail.Made.class);
    Thumbnail.Made made = (Thumbnail.Made) result;
    assertThat(made.mime()).isEqualTo(mime);
    assertThat(made.width()).isEqualTo(width);
    BufferedImage image = ImageIO.read(folder.resolve("small").toFile());
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(made.height());
    return image;
  }

  private void assertImpossible(byte[] bytes, int width, String key) throws Exception {
    assertThat(result(bytes, width))
        .isInstanceOfSatisfying(
            Thumbnail.Impossible.class,
            impossible -> assertThat(impossible.reason().key()).isEqualTo(key));
  }

  private Thumbnail result(byte[] bytes, int width) throws Exception {
    Path source = Files.write(folder.resolve("source"), bytes);
    MediaFacts facts = new MediaInspector(Long.MAX_VALUE).facts(source);
    return thumbnailer.make(source, facts, width, folder.resolve("small"));
  }

  private static void assertColour(BufferedImage image, int x, int y, Color colour, int nearly) {
    // by the raster: the JDK gives grey another brightness when it is asked for colours
    int[] found = new int[4];
    if (image.getRaster().getNumBands() < 3 && image.getColorModel().getNumComponents() < 3) {
      Arrays.fill(found, image.getRaster().getSample(x, y, 0));
    } else {
      Color color = new Color(image.getRGB(x, y), true);
      found = new int[] {color.getRed(), color.getGreen(), color.getBlue()};
    }
    assertThat(found[0]).isCloseTo(colour.getRed(), within(nearly));
    assertThat(found[1]).isCloseTo(colour.getGreen(), within(nearly));
    assertThat(found[2]).isCloseTo(colour.getBlue(), within(nearly));
  }
}
