package org.palimpsest.wiki.media.thumbnail;

import org.palimpsest.wiki.media.MediaFacts;
import org.palimpsest.wiki.media.MediaMetadata;

/**
 * The frames of a picture.
 *
 * @param count how many there are
 * @param pixels of each
 */
record Frames(long count, long pixels) {
  static Frames of(MediaFacts facts) {
    return new Frames(
        MediaMetadata.of(facts.metadata()).listed("1").path("frameCount").asLong(1),
        (long) facts.width() * facts.height());
  }

  /** Whether it moves, and all frames together have no more pixels than that. */
  boolean movesWithin(long most) {
    return count > 1 && count <= most / Math.max(1, pixels);
  }
}
