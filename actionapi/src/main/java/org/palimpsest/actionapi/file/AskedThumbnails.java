package org.palimpsest.actionapi.file;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.file.Picture;

/**
 * The thumbnails that one call asks for, of which one answer has a bounded number. Used by one
 * thread.
 */
final class AskedThumbnails implements FileInfoNodes.Thumbnail {
  private static final int MOST = 50;

  private final Call call;
  private final @Nullable ThumbnailBox box;
  private final boolean mime;
  private int made;
  private @Nullable ApiError error;

  /**
   * Those of a call.
   *
   * @param mime whether their type is told
   */
  AskedThumbnails(Call call, boolean mime) {
    this.call = call;
    this.box = ThumbnailBox.of(call);
    this.mime = mime;
  }

  @Override
  public void put(ObjectNode node, Picture picture, String name, FileLinks links) {
    if (box == null) {
      return;
    }
    made++;
    switch (box.shown(call, picture, name)) {
      case Parsed.Bad<Picture.Shown>(ApiError refusal) -> error = refusal;
      case Parsed.Good<Picture.Shown>(Picture.Shown shown) ->
          ThumbnailNodes.put(node, picture, shown, links, mime);
    }
  }

  /** Whether one answer has no more. */
  boolean isFull() {
    return made >= MOST;
  }

  /** Why there can be no such thumbnail; null: there can. */
  @Nullable ApiError error() {
    return error;
  }
}
