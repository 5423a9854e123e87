package org.palimpsest.wiki.media.thumbnail;

import org.palimpsest.model.message.Message;

/** What came of a wish for a smaller picture. */
public sealed interface Thumbnail {
  /**
   * It lies in the file that was named.
   *
   * @param mime its type
   */
  record Made(String mime, int width, int height) implements Thumbnail {}

  /** None can be made of this file. */
  record Impossible(Message reason) implements Thumbnail {}
}
