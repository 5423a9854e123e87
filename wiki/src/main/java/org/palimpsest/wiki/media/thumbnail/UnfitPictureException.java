package org.palimpsest.wiki.media.thumbnail;

import org.palimpsest.model.message.Message;

/** A file of which no smaller picture can be made. */
final class UnfitPictureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  UnfitPictureException(Message reason) {
    super(reason.key());
    this.reason = reason;
  }

  /** It is broken, or takes too much time or memory. */
  static UnfitPictureException broken() {
    return new UnfitPictureException(Message.of("thumbnail_error", ""));
  }

  /** It has more pixels than may be looked at. */
  static UnfitPictureException tooLarge(long limit) {
    return new UnfitPictureException(Message.of("thumbnail_toobigimagearea", Message.count(limit)));
  }

  Message reason() {
    return reason;
  }
}
