package org.palimpsest.wiki.media.thumbnail;

import java.nio.file.Path;
import org.palimpsest.wiki.media.MediaFacts;

/**
 * A picture to be made.
 *
 * @param source what it is made of
 * @param facts what that is
 * @param width in pixels
 * @param height in pixels
 * @param target where it is to lie
 */
record ThumbnailJob(Path source, MediaFacts facts, int width, int height, Path target) {
  String format() {
    return ThumbnailFormat.of(facts.mime()).orElseThrow().extension();
  }

  long pixels() {
    return (long) width * height;
  }
}
