package org.palimpsest.wiki.serving;

import org.palimpsest.model.message.Message;

/** What came of a wish for a thumbnail. */
public sealed interface ThumbnailOutcome {
  /**
   * It is there.
   *
   * @param variant under which it is kept
   * @param mime its type
   * @param size in bytes
   */
  record Ready(String variant, String mime, long size) implements ThumbnailOutcome {}

  /** There is none of this width, nor ever will be. */
  record NoSuchWidth() implements ThumbnailOutcome {}

  /** None can be made of this file. */
  record Impossible(Message reason) implements ThumbnailOutcome {}

  /** Too many others are to be made first. */
  record Busy() implements ThumbnailOutcome {}
}
