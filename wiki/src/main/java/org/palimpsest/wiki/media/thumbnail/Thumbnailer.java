package org.palimpsest.wiki.media.thumbnail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.media.MediaFacts;
import org.palimpsest.wiki.media.MediaKind;
import org.palimpsest.wiki.media.svg.SvgSafety;

/**
 * Makes smaller pictures of files, turned as they are to be shown and with the colours that screens
 * expect. One at a time, since each takes a share of the memory. Thread-safe.
 */
public final class Thumbnailer {
  private static final int MAX_SIDE = 5120;

  private final Renderer renderer;
  private final long maxPixels;
  private final Semaphore turns = new Semaphore(1, true);

  private Thumbnailer(Renderer renderer, long maxPixels) {
    this.renderer = renderer;
    this.maxPixels = maxPixels;
  }

  /**
   * By the native program where it is installed and pays, and otherwise by the JDK.
   *
   * @param maxPixels how many pixels a picture may have
   */
  public static Thumbnailer best(long maxPixels) {
    return Vips.find()
        .map(vips -> by(new QuickestRenderer(vips, new PureRenderer()), maxPixels))
        .orElseGet(() -> pure(maxPixels));
  }

  /** By the JDK. */
  public static Thumbnailer pure(long maxPixels) {
    return by(new PureRenderer(), maxPixels);
  }

  static Thumbnailer by(Renderer renderer, long maxPixels) {
    return new Thumbnailer(renderer, maxPixels);
  }

  /** The height that a picture has at a width. */
  public static int height(MediaFacts facts, int width) {
    return Math.toIntExact(
        Math.max(1, Math.round((double) width * facts.height() / Math.max(1, facts.width()))));
  }

  /**
   * Makes a smaller picture.
   *
   * @param source the file
   * @param facts what it is
   * @param width of the smaller picture, in pixels
   * @param target where it is to lie; nothing is of use there unless it has been made
   */
  public Thumbnail make(Path source, MediaFacts facts, int width, Path target)
      throws IOException, InterruptedException {
    Optional<Message> refusal = refusal(source, facts, width);
    if (refusal.isPresent()) {
      return new Thumbnail.Impossible(refusal.get());
    }
    ThumbnailFormat format = ThumbnailFormat.of(facts.mime()).orElseThrow();
    ThumbnailJob job = new ThumbnailJob(source, facts, width, height(facts, width), target);
    turns.acquire();
    try {
      renderer.render(job);
      return new Thumbnail.Made(format.mime(), job.width(), job.height());
    } catch (UnfitPictureException e) {
      return new Thumbnail.Impossible(e.reason());
    } finally {
      turns.release();
    }
  }

  private Optional<Message> refusal(Path source, MediaFacts facts, int width) throws IOException {
    Optional<ThumbnailFormat> format = ThumbnailFormat.of(facts.mime());
    if (format.isEmpty()) {
      return Optional.of(Message.of("thumbnail_image-type"));
    }
    boolean measured = facts.width() > 0 && facts.height() > 0;
    if (!measured) {
      return Optional.of(Message.of("thumbnail_error", ""));
    }
    if (width < 1
        || (width > facts.width() && !format.get().grows())
        || width > MAX_SIDE
        || (double) width * facts.height() / facts.width() > MAX_SIDE) {
      return Optional.of(Message.of("thumbnail_invalid_params"));
    }
    if (facts.kind() == MediaKind.DRAWING) {
      return SvgSafety.danger(source).map(danger -> Message.of("thumbnail_error", ""));
    }
    return (long) facts.width() * facts.height() > maxPixels
        ? Optional.of(Message.of("thumbnail_toobigimagearea", Message.count(maxPixels)))
        : Optional.empty();
  }
}
