package org.palimpsest.web.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.body.Blob;
import org.palimpsest.http.body.BlobSource;
import org.palimpsest.http.body.Bytes;
import org.palimpsest.http.cache.ConditionalRequest;
import org.palimpsest.http.cache.Validators;
import org.palimpsest.http.form.PercentCoding;
import org.palimpsest.wiki.serving.FileFetcher;
import org.palimpsest.wiki.serving.ServedFile;

/**
 * How files are sent, so that nothing in them ever acts for this site: as the type that they were
 * found to be and no other, without scripts, and as a download where a browser might make more of
 * it. Immutable.
 *
 * @param keeping who may keep them
 */
record FileReplies(Keeping keeping) {
  /** What browsers show and never run. */
  private static final Set<String> SHOWN =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/gif",
          "image/webp",
          "image/svg+xml",
          "application/ogg",
          "audio/ogg",
          "video/ogg",
          "audio/mpeg",
          "audio/wav",
          "audio/flac",
          "video/webm",
          "video/mp4");

  private static final List<Header> SAFE =
      List.of(
          new Header("X-Content-Type-Options", "nosniff"),
          new Header(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline' data:; font-src data:; img-src data:;"
                  + " media-src data:; sandbox"));

  /** Sends a file as it was uploaded. */
  HttpReply send(HttpRequest request, ServedFile file, FileFetcher files) {
    return send(
        request,
        file,
        file.key().hex(),
        new Content(
            file.mime(),
            file.size().bytes(),
            (offset, length) -> files.open(file, offset, length)));
  }

  /**
   * Sends bytes, or says that the client has them.
   *
   * @param tag tells these bytes from all others
   */
  HttpReply send(HttpRequest request, ServedFile file, String tag, Content content) {
    Validators validators = new Validators('"' + tag + '"', file.created());
    List<Header> headers = new ArrayList<>(ConditionalRequest.headers(validators));
    headers.add(new Header("Cache-Control", keeping.header()));
    headers.addAll(SAFE);
    if (ConditionalRequest.isUnchanged(request, validators)) {
      return new HttpReply(304, headers, Bytes.NONE);
    }
    headers.add(new Header("Content-Type", content.mime));
    headers.add(new Header("Content-Disposition", disposition(file, content.mime)));
    return new HttpReply(200, headers, new Blob(content.source, 0, content.length));
  }

  /**
   * What is sent.
   *
   * @param mime its type
   * @param length how many bytes it has
   */
  record Content(String mime, long length, BlobSource source) {}

  /** Says why there is nothing, which may change at any time. */
  static HttpReply say(int status, String sentence, Header... more) {
    List<Header> headers = new ArrayList<>(List.of(more));
    headers.add(new Header("Content-Type", "text/plain; charset=utf-8"));
    headers.add(new Header("Cache-Control", "no-cache"));
    headers.add(new Header("X-Content-Type-Options", "nosniff"));
    String text = status + " " + sentence + "\n";
    return new HttpReply(status, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  static HttpReply nothing() {
    return say(404, "There is no file at this URL.");
  }

  private static String disposition(ServedFile file, String mime) {
    String kind = SHOWN.contains(mime) ? "inline" : "attachment";
    return kind
        + "; filename*=UTF-8''"
        + PercentCoding.encode(file.address().name(), false).replace("*", "%2A");
  }
}
