package org.palimpsest.wiki.media.thumbnail;

import java.io.IOException;
import java.util.Set;

/**
 * By the JDK what it does faster than a process starts, and by the native program what is large,
 * moves, or is drawn. Thread-safe.
 */
final class QuickestRenderer implements Renderer {
  private static final long SMALL = 4_000_000;
  private static final Set<String> QUICK = Set.of("image/png", "image/jpeg", "image/gif");

  private final Renderer natively;
  private final Renderer here;

  QuickestRenderer(Renderer natively, Renderer here) {
    this.natively = natively;
    this.here = here;
  }

  @Override
  public void render(ThumbnailJob job)
      throws IOException, UnfitPictureException, InterruptedException {
    Frames frames = Frames.of(job.facts());
    boolean moving = job.format().equals("gif") && frames.movesWithin(Vips.MOVING_PIXELS);
    boolean quick = QUICK.contains(job.facts().mime()) && frames.pixels() <= SMALL && !moving;
    (quick ? here : natively).render(job);
  }
}
