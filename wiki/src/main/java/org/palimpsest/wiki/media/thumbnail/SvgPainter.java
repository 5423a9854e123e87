package org.palimpsest.wiki.media.thumbnail;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.media.svg.SvgEvents;
import org.palimpsest.wiki.media.svg.SvgWeight;

/** Paints drawings. Nothing that they name is fetched. */
final class SvgPainter {
  /** How many pixels the picture and those that are painted on the way may have together. */
  private static final long MAX_PIXELS = 8_000_000;

  /** How many things may be painted, whatever stands for how many. */
  private static final long MAX_THINGS = 50_000;

  private SvgPainter() {}

  static BufferedImage paint(ThumbnailJob job, Deadline deadline)
      throws IOException, UnfitPictureException {
    SvgWeight weight = SvgWeight.of(job.source());
    if (weight.things() > MAX_THINGS) {
      throw UnfitPictureException.broken();
    }
    if (job.pixels() * (1 + weight.layers()) > MAX_PIXELS) {
      throw UnfitPictureException.tooLarge(MAX_PIXELS / (1 + weight.layers()));
    }
    SVGDocument document = load(job);
    if (document == null || deadline.hasPassed()) {
      throw UnfitPictureException.broken();
    }
    BufferedImage image = new BufferedImage(job.width(), job.height(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    document.renderWithPlatform(
        NullPlatformSupport.INSTANCE, graphics, new ViewBox(job.width(), job.height()));
    graphics.dispose();
    return image;
  }

  private static @Nullable SVGDocument load(ThumbnailJob job) throws IOException {
    LoaderContext context =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    try (SvgEvents events = new SvgEvents(job.source())) {
      return new SVGLoader().load(events::reader, null, context);
    }
  }
}
