package org.palimpsest.web.file;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.serving.FileFetcher;

/**
 * {@code thumb.php}: thumbnails by parameters, {@code f} (a file, or with {@code archived} an old
 * version) and {@code width} or {@code w}. Thread-safe.
 */
public final class ThumbnailScript implements Endpoint {
  private static final Pattern WIDTH = Pattern.compile("([0-9]{1,6})(px)?");

  private final FileFetcher files;
  private final ThumbnailReplies thumbnails;
  private final FileReaders readers;
  private final TitleParser titles;

  public ThumbnailScript(
      FileFetcher files, ThumbnailReplies thumbnails, FileReaders readers, TitleParser titles) {
    this.files = files;
    this.thumbnails = thumbnails;
    this.readers = readers;
    this.titles = titles;
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return begin(request).toCompletableFuture().join();
  }

  @Override
  public CompletionStage<HttpReply> begin(HttpRequest request) {
    if (!readers.admit(request)) {
      return said(403, "Only who may read this wiki may see its files.");
    }
    if (!(ParameterReader.read(request)
        instanceof ParameterReader.Outcome.Read(RequestParameters parameters))) {
      return said(400, "A request can have no more than 1000 parameters.");
    }
    String name = parameters.peek("f");
    String width =
        parameters.peek("width") == null ? parameters.peek("w") : parameters.peek("width");
    if (name == null) {
      return said(404, "The parameter f has to name a file.");
    }
    return address(name, parameters.peek("archived") != null)
        .flatMap(files::find)
        .map(file -> {
          Matcher number = WIDTH.matcher(width == null ? "" : width);
          return number.matches()
              ? thumbnails.ofWidth(request, file, Integer.parseInt(number.group(1)))
              : said(400, "The parameter width has to be a number of pixels.");
        })
        .orElseGet(() -> said(404, "There is no such file."));
  }

  private Optional<FileAddress> address(String name, boolean archived) {
    if (archived) {
      return ArchiveName.parse(name).map(FileAddress::of);
    }
    return titles.parse(name, Namespace.FILE) instanceof ParsedTitle.Local local
            && local.title().namespace() == Namespace.FILE
        ? Optional.of(FileAddress.current(local.title().key()))
        : Optional.empty();
  }

  private static CompletionStage<HttpReply> said(int status, String sentence) {
    return CompletableFuture.completedStage(FileReplies.say(status, sentence));
  }
}
