package org.palimpsest.web.file;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.wiki.file.ThumbnailName;
import org.palimpsest.wiki.serving.FileFetcher;
import org.palimpsest.wiki.serving.ServedFile;
import org.palimpsest.wiki.serving.ThumbnailOutcome;
import org.palimpsest.wiki.serving.Thumbnails;

/** Sends thumbnails, or says why there is none. Thread-safe. */
public final class ThumbnailReplies {
  private final FileFetcher files;
  private final Thumbnails thumbnails;
  private final FileReplies replies;

  public ThumbnailReplies(FileFetcher files, Thumbnails thumbnails, FileReaders readers) {
    this(files, thumbnails, Keeping.of(readers));
  }

  private ThumbnailReplies(FileFetcher files, Thumbnails thumbnails, Keeping keeping) {
    this.files = files;
    this.thumbnails = thumbnails;
    this.replies = new FileReplies(keeping);
  }

  /** The same, of which no cache keeps anything. */
  ThumbnailReplies unkept() {
    return new ThumbnailReplies(files, thumbnails, Keeping.NONE);
  }

  /** The thumbnail of this name, which must be the one that it has. */
  CompletionStage<HttpReply> named(HttpRequest request, ServedFile file, ThumbnailName name) {
    boolean exists =
        file.picture().map(picture -> picture.thumbnail(name.width()).equals(name)).orElse(false);
    return exists
        ? ofWidth(request, file, name.width())
        : CompletableFuture.completedStage(FileReplies.nothing());
  }

  /** The thumbnail of this width. */
  CompletionStage<HttpReply> ofWidth(HttpRequest request, ServedFile file, int width) {
    return thumbnails.get(file, width).thenApply(outcome -> reply(request, file, outcome));
  }

  private HttpReply reply(HttpRequest request, ServedFile file, ThumbnailOutcome outcome) {
    return switch (outcome) {
      case ThumbnailOutcome.Ready ready ->
          replies.send(
              request,
              file,
              // Made again by another program it may be another one of the same width.
              file.key().hex() + "-" + ready.variant() + "-" + ready.size(),
              new FileReplies.Content(
                  ready.mime(),
                  ready.size(),
                  (offset, length) -> files.open(file, ready, offset, length)));
      case ThumbnailOutcome.NoSuchWidth _ ->
          FileReplies.say(400, "There is no thumbnail of this width: the file is not so large.");
      case ThumbnailOutcome.Impossible _ ->
          FileReplies.say(500, "No thumbnail can be made of this file.");
      case ThumbnailOutcome.Busy _ ->
          FileReplies.say(
              503,
              "Too many thumbnails are to be made at the moment.",
              new Header("Retry-After", "5"));
    };
  }
}
