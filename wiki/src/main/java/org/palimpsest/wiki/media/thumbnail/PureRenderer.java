package org.palimpsest.wiki.media.thumbnail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.IIOException;
import org.palimpsest.wiki.media.MediaFacts;
import org.palimpsest.wiki.media.MediaKind;
import org.palimpsest.wiki.media.MediaMetadata;
import org.palimpsest.wiki.media.bitmap.ColourProfiles;
import org.palimpsest.wiki.media.bitmap.FileBytes;

/** By the JDK, and by libraries in Java for what it does not read. Thread-safe. */
final class PureRenderer implements Renderer {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  @Override
  public void render(ThumbnailJob job)
      throws IOException, UnfitPictureException, InterruptedException {
    Deadline deadline = Deadline.in(LONGEST);
    try {
      BufferedImage image =
          job.facts().kind() == MediaKind.DRAWING
              ? SvgPainter.paint(job, deadline)
              : scaled(job, deadline);
      ImageWriting.write(image, job.format(), job.target());
    } catch (IIOException | RuntimeException e) {
      // what decoders throw when bytes are not as they expect
      throw UnfitPictureException.broken();
    }
  }

  private static BufferedImage scaled(ThumbnailJob job, Deadline deadline)
      throws IOException, UnfitPictureException {
    Turn turn = Turn.of(orientation(job.facts()));
    int width = turn.exchangesSides() ? job.height() : job.width();
    int height = turn.exchangesSides() ? job.width() : job.height();
    Path source = job.source();
    BufferedImage decoded = PictureReading.read(source, job.facts(), width, deadline);
    BufferedImage scaled = AreaScaling.scale(decoded, width, height);
    return turn.apply(ScreenColours.of(profiled(scaled, job)));
  }

  private static BufferedImage profiled(BufferedImage image, ThumbnailJob job) throws IOException {
    if (!job.facts().mime().equals("image/png")) {
      return image;
    }
    try (FileBytes bytes = new FileBytes(job.source())) {
      return ColourProfiles.ofPng(bytes)
          .map(profile -> ScreenColours.withProfile(image, profile))
          .orElse(image);
    }
  }

  private static int orientation(MediaFacts facts) {
    return MediaMetadata.of(facts.metadata()).listed("2").path("Orientation").asInt(1);
  }
}
