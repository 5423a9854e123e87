package org.palimpsest.web.file;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.wiki.file.ThumbnailName;
import org.palimpsest.wiki.performer.Performer;
import org.palimpsest.wiki.serving.FileFetcher;
import org.palimpsest.wiki.serving.StashFetcher;

/**
 * {@code Special:UploadStash}: uploads that are not published yet and their thumbnails, for their
 * owners only. No cache keeps them. Thread-safe.
 */
public final class StashEndpoint implements Endpoint {
  /** What of the path names an upload. */
  public static final String REST = "rest";

  private static final String FILE = "file";
  private static final String THUMBNAIL = "thumb";

  private final StashFetcher stash;
  private final FileFetcher files;
  private final ThumbnailReplies thumbnails;
  private final FileReaders readers;
  private final FileReplies replies = new FileReplies(Keeping.NONE);

  public StashEndpoint(
      StashFetcher stash, FileFetcher files, ThumbnailReplies thumbnails, FileReaders readers) {
    this.stash = stash;
    this.files = files;
    this.thumbnails = thumbnails.unkept();
    this.readers = readers;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return begin(request).toCompletableFuture().join();
  }

  @Override
  public CompletionStage<HttpReply> begin(HttpRequest request) {
    Performer performer = readers.performer(request);
    if (!StashFetcher.admits(performer)) {
      return done(FileReplies.say(403, "Only who has uploaded this may see it."));
    }
    List<String> parts = List.of(request.variable(REST).split("/", -1));
    String kind = parts.getFirst();
    if (kind.equals(FILE) && parts.size() == 2) {
      return stash
          .find(performer, parts.get(1))
          .map(file -> done(replies.send(request, file, files)))
          .orElseGet(StashEndpoint::nothing);
    }
    if (kind.equals(THUMBNAIL) && parts.size() == 3) {
      Optional<ThumbnailName> name = ThumbnailName.of(parts.get(2), parts.get(1));
      return name.flatMap(asked ->
              stash
                  .find(performer, parts.get(1))
                  .map(file -> thumbnails.named(request, file, asked)))
          .orElseGet(StashEndpoint::nothing);
    }
    return nothing();
  }

  private static CompletionStage<HttpReply> nothing() {
    return done(FileReplies.nothing());
  }

  private static CompletionStage<HttpReply> done(HttpReply reply) {
    return CompletableFuture.completedStage(reply);
  }
}
