package org.palimpsest.web.file;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.serving.FileFetcher;

/** Files and thumbnails by their paths (spec: filerevert-and-files.md, section 1). Thread-safe. */
public final class FileEndpoint implements Endpoint {
  /** What of the path names a file. */
  public static final String REST = "rest";

  private final FileFetcher files;
  private final ThumbnailReplies thumbnails;
  private final FileReaders readers;
  private final FileReplies replies;

  public FileEndpoint(FileFetcher files, ThumbnailReplies thumbnails, FileReaders readers) {
    this.files = files;
    this.thumbnails = thumbnails;
    this.readers = readers;
    this.replies = new FileReplies(Keeping.of(readers));
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return begin(request).toCompletableFuture().join();
  }

  @Override
  public CompletionStage<HttpReply> begin(HttpRequest request) {
    if (!readers.admit(request)) {
      return CompletableFuture.completedStage(
          FileReplies.say(403, "Only who may read this wiki may see its files."));
    }
    return FileAddress.of(request.variable(REST))
        .map(address -> begin(request, address))
        .orElseGet(() -> CompletableFuture.completedStage(FileReplies.nothing()));
  }

  private CompletionStage<HttpReply> begin(HttpRequest request, FileAddress address) {
    return files
        .find(address)
        .map(file ->
            address.thumbnail() == null
                ? CompletableFuture.completedStage(replies.send(request, file, files))
                : thumbnails.named(request, file, address.thumbnail()))
        .orElseGet(() -> CompletableFuture.completedStage(FileReplies.nothing()));
  }
}
