package org.palimpsest.wiki.media.thumbnail;

import java.io.IOException;

/** Makes smaller pictures in one way. Thread-safe. */
interface Renderer {
  /**
   * Makes one.
   *
   * @throws UnfitPictureException none can be made of this file
   */
  void render(ThumbnailJob job) throws IOException, UnfitPictureException, InterruptedException;
}
