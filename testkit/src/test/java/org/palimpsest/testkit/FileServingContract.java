package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.blob.BlobKey;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.file.ThumbnailName;

/** How files are fetched, wherever their bytes are kept. */
abstract class FileServingContract {
  private static final Instant FIRST = Instant.parse("2031-04-01T07:30:00Z");
  private static final Instant SECOND = Instant.parse("2031-04-04T10:15:02Z");
  private static final String NAME = "Old_pier.png";
  private static final byte[] OLD = SeededFiles.png(300, 200, 1);
  private static final byte[] NEW = SeededFiles.png(400, 200, 2);

  private final HttpClient http = HttpClient.newHttpClient();
  private TestWiki wiki;
  private SeededFiles files;

  abstract TestWiki.Builder builder();

  @BeforeEach
  void a_wiki_with_a_file() {
    begin(builder());
  }

  private void begin(TestWiki.Builder builder) {
    wiki = builder.at(SECOND).start();
    files = new SeededFiles(wiki);
    files.version(NAME, FIRST, OLD, "image/png", 300, 200);
    files.version(NAME, SECOND, NEW, "image/png", 400, 200);
  }

  @AfterEach
  void close() {
    http.close();
    wiki.close();
  }

  @Test
  void each_version_is_fetched_at_its_address_in_whole_and_in_part() {
    for (String root : List.of("", "/w")) {
      HttpResponse<byte[]> now = get(root + "/images/3/3a/Old_pier.png");
      assertThat(now.statusCode()).isEqualTo(200);
      assertThat(now.body()).isEqualTo(NEW);
    }
    HttpResponse<byte[]> current = get(current().path());
    HttpResponse<byte[]> before = get(old().path());

    assertThat(before.body()).isEqualTo(OLD);
    for (HttpResponse<byte[]> any : List.of(current, before)) {
      assertThat(header(any, "Content-Type")).isEqualTo("image/png");
      assertThat(header(any, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(any, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
      assertThat(header(any, "Content-Disposition"))
          .isEqualTo("inline; filename*=UTF-8''Old_pier.png");
      assertThat(header(any, "Accept-Ranges")).isEqualTo("bytes");
    }
    assertThat(header(current, "Last-Modified")).isEqualTo("Fri, 04 Apr 2031 10:15:02 GMT");
    assertThat(header(current, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(header(before, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(header(before, "ETag")).isNotEqualTo(header(current, "ETag"));
    HttpResponse<byte[]> part = get(current().path(), "Range", "bytes=100-199");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(NEW, 100, 200));
    assertThat(get(current().path(), "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
    HttpResponse<byte[]> again = get(current().path(), "If-None-Match", header(current, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<byte[]> head =
        send(request(current().path()).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().map().keySet()).contains("etag", "content-type", "last-modified");
  }

  @Test
  void a_thumbnail_is_made_once_however_many_ask_and_kept() throws IOException {
    String path = thumbnail(current(), 120);
    List<CompletableFuture<HttpResponse<byte[]>>> all =
        IntStream.range(0, 20)
            .mapToObj(i -> http.sendAsync(request(path).build(), BodyHandlers.ofByteArray()))
            .toList();
    byte[] first = all.getFirst().join().body();
    for (CompletableFuture<HttpResponse<byte[]>> one : all) {
      assertThat(one.join().statusCode()).isEqualTo(200);
      assertThat(one.join().body()).isEqualTo(first);
    }
    assertThat(size(first)).isEqualTo("120x60");
    assertThat(derived()).isEqualTo(1);
    HttpResponse<byte[]> old = get(thumbnail(old(), 120));
    assertThat(size(old.body())).isEqualTo("120x80");
    assertThat(header(old, "Cache-Control")).isEqualTo("public, no-cache");
    assertThat(header(old, "Content-Type")).isEqualTo("image/png");
    assertThat(get(thumbnail(old(), 120), "Range", "bytes=0-7").body()).hasSize(8);
    assertThat(get(thumbnail(old(), 120), "If-None-Match", header(old, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void the_script_makes_the_same_thumbnails() throws IOException {
    for (String query :
        List.of(
            "f=Old_pier.png&width=50",
            "f=old%20pier.png&w=50",
            "f=20310404101502!Old_pier.png&archived=1&width=50px")) {
      HttpResponse<byte[]> made = get("/w/thumb.php?" + query);
      assertThat(made.statusCode()).as(query).isEqualTo(200);
      assertThat(size(made.body())).startsWith("50x");
    }
    assertThat(status("/w/thumb.php?f=Old_pier.png")).isEqualTo(400);
    assertThat(status("/w/thumb.php?f=Old_pier.png&width=400")).isEqualTo(400);
    assertThat(status("/w/thumb.php?f=Old_pier.png&width=0")).isEqualTo(400);
    assertThat(status("/w/thumb.php?f=Old_pier.png&width=99999999999")).isEqualTo(400);
    assertThat(status("/w/thumb.php?f=None.png&width=50")).isEqualTo(404);
    assertThat(status("/w/thumb.php?f=Old_pier.png&width=50&archived=1")).isEqualTo(404);
    assertThat(status("/w/thumb.php?f=../x&width=50")).isEqualTo(404);
    assertThat(status("/w/thumb.php?f=Talk:A&width=50")).isEqualTo(404);
    assertThat(status("/w/thumb.php")).isEqualTo(404);
  }

  @Test
  void what_is_hidden_or_deleted_is_not_there_for_anybody_nor_are_its_thumbnails() {
    assertThat(status(thumbnail(old(), 120))).isEqualTo(200);
    String tag = header(get(old().path()), "ETag");
    files.hideOld();

    assertThat(status(old().path())).isEqualTo(404);
    assertThat(get(old().path(), "If-None-Match", tag).statusCode()).isEqualTo(404);
    assertThat(get(old().path(), "If-None-Match", "*").statusCode()).isEqualTo(404);
    assertThat(get(old().path(), "Range", "bytes=0-0").statusCode()).isEqualTo(404);
    assertThat(status(thumbnail(old(), 120))).isEqualTo(404);
    assertThat(status("/w/thumb.php?f=20310404101502!Old_pier.png&archived=1&width=50"))
        .isEqualTo(404);
    assertThat(status(thumbnail(current(), 120))).isEqualTo(200);
    wiki.database()
        .write(tx -> {
          tx.sql().sql("UPDATE file_version SET deletion_id = 1, deleted_name = 'x'").update();
          return tx.sql().sql("DELETE FROM file").update();
        });

    assertThat(status(current().path())).isEqualTo(404);
    assertThat(status(thumbnail(current(), 120))).isEqualTo(404);
  }

  @Test
  void addresses_that_lead_anywhere_else_lead_nowhere() {
    String hash =
        wiki.database()
            .read(sql ->
                sql.sql("SELECT hash FROM blob WHERE id = 1")
                    .query((rs, n) -> HexFormat.of().formatHex(rs.getBytes(1)))
                    .single());
    for (String path :
        List.of(
            "",
            "3/3a/",
            "3/3b/Old_pier.png",
            "0/3a/Old_pier.png",
            "3/3a/old_pier.png",
            "3/3a/Old%20pier.png",
            "3/3a/Old_pier.png/",
            "3/3a/Old_pier.png%00",
            "3/3a/Old_pier.png%00.html",
            "3/3a/../3a/Old_pier.png",
            "3/3a/..%2F..%2F..%2F..%2Fetc%2Fpasswd",
            "..%2F..%2Fwiki.sqlite",
            "%2e%2e/%2e%2e/wiki.sqlite",
            "3/3a/%5c..%5cOld_pier.png",
            "blobs/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash,
            "derived/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash,
            "archive/3/3a/20310404101503!Old_pier.png",
            "archive/3/3a/20310404101502!Other.png",
            "archive/3/3a/20310404101502!../../Old_pier.png",
            "archive/3/3a/99999999999999!Old_pier.png",
            "archive/3/3a/!Old_pier.png",
            "thumb/3/3a/Old_pier.png/120px-Other.png",
            "thumb/3/3a/Old_pier.png/120px-Old_pier.png.png",
            "thumb/3/3a/Old_pier.png/120px-Old_pier.png.svg",
            "thumb/3/3a/Old_pier.png/0px-Old_pier.png",
            "thumb/3/3a/Old_pier.png/-1px-Old_pier.png",
            "thumb/3/3a/Old_pier.png/0120px-Old_pier.png",
            "thumb/3/3a/Old_pier.png/99999999999999999999px-Old_pier.png",
            "thumb/3/3a/Old_pier.png",
            "thumb/3/3a/Old_pier.png/..%2f120px-Old_pier.png",
            "deleted/a/b/c/abc.png",
            "temp/x",
            "x".repeat(5000))) {
      assertThat(status("/w/images/" + path)).as(path).isIn(404, 400);
    }
    assertThat(status("/w/images/3/3a/%ff%fe")).isEqualTo(400);
    assertThat(status(thumbnail(current(), 400))).isEqualTo(400);
    assertThat(status(thumbnail(current(), 99_999))).isEqualTo(400);
    assertThat(
            send(request(current().path()).POST(HttpRequest.BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
    assertThat(status(current().path())).isEqualTo(200);
  }

  @Test
  void odd_names_are_fetched_as_they_are() {
    int at = 10;
    for (String name :
        List.of(
            "Ä_Ö&=+%3F;,'()!*~.png",
            "\u65e5\u672c\u8a9e_\ud83d\ude80.png",
            "A\u0301.png",
            "20310404101502!X.png",
            "120px-A.png",
            "-.png")) {
      byte[] bytes = SeededFiles.png(3, 2, name.hashCode());
      files.version(name, SECOND.plusSeconds(at++), bytes, "image/png", 3, 2);
      HttpResponse<byte[]> got = get(FileAddress.current(name).path());
      assertThat(got.statusCode()).as(name).isEqualTo(200);
      assertThat(got.body()).as(name).isEqualTo(bytes);
      assertThat(status(thumbnail(FileAddress.current(name), 1))).as(name).isEqualTo(200);
    }
  }

  @Test
  void nothing_in_a_file_acts_for_the_site() {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"40\">"
            + "<rect width=\"80\" height=\"40\" fill=\"red\"/></svg>";
    files.version("D.svg", SECOND, svg.getBytes(StandardCharsets.UTF_8), "image/svg+xml", 80, 40);
    byte[] html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    files.version("H.txt", SECOND, html, "text/html", 0, 0);

    HttpResponse<byte[]> drawing = get(FileAddress.current("D.svg").path());
    assertThat(header(drawing, "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(header(drawing, "Content-Security-Policy")).contains("sandbox");
    HttpResponse<byte[]> page = get(FileAddress.current("H.txt").path());
    assertThat(header(page, "Content-Disposition")).startsWith("attachment");
    assertThat(header(page, "Content-Security-Policy")).contains("sandbox");
    assertThat(status(thumbnail(FileAddress.current("H.txt"), 10))).isEqualTo(404);
    HttpResponse<byte[]> painted =
        get(FileAddress.current("D.svg").thumbnail(new ThumbnailName(160, ".png")).path());
    assertThat(painted.statusCode()).isEqualTo(200);
    assertThat(header(painted, "Content-Type")).isEqualTo("image/png");
  }

  @Test
  void a_broken_picture_has_no_thumbnail_and_does_no_harm() {
    byte[] broken = Arrays.copyOf(SeededFiles.png(300, 300, 5), 500);
    files.version("Broken.png", SECOND, broken, "image/png", 300, 300);
    byte[] none = "not a picture at all".getBytes(StandardCharsets.UTF_8);
    files.version("None.png", SECOND, none, "image/png", 30_000, 30_000);

    assertThat(get(FileAddress.current("Broken.png").path()).body()).isEqualTo(broken);
    assertThat(status(thumbnail(FileAddress.current("None.png"), 100))).isEqualTo(500);
    assertThat(status(thumbnail(FileAddress.current("Broken.png"), 100))).isIn(200, 500);
    assertThat(status(thumbnail(current(), 100))).isEqualTo(200);
  }

  @Test
  void a_flood_of_widths_fills_no_disk() throws IOException {
    byte[] wide = SeededFiles.png(640, 2, 9);
    files.version("Wide.png", SECOND, wide, "image/png", 640, 2);
    for (int width = 200; width < 262; width++) {
      HttpResponse<byte[]> made = get(thumbnail(FileAddress.current("Wide.png"), width));
      assertThat(made.statusCode()).isEqualTo(200);
    }
    assertThat(derived()).isBetween(50L, 70L);
    byte[] last = get(thumbnail(FileAddress.current("Wide.png"), 300)).body();
    assertThat(size(last)).startsWith("320x");
  }

  @Test
  void bytes_that_are_lost_are_an_error_of_ours_and_no_empty_picture() {
    wiki.database()
        .<List<byte[]>>read(
            sql -> sql.sql("SELECT hash FROM blob").query((rs, n) -> rs.getBytes(1)).list())
        .forEach(hash -> lose(BlobKey.of(hash).hex()));

    assertThat(status(current().path())).isEqualTo(500);
    assertThat(status(thumbnail(current(), 120))).isEqualTo(500);
    assertThat(wiki.mismatches()).anyMatch(mismatch -> mismatch.contains("is not there"));
  }

  /** Takes the bytes with this hash away behind the wiki's back. */
  abstract void lose(String hash);

  @Test
  void who_may_not_read_the_wiki_sees_no_file() {
    wiki.close();
    begin(
        builder()
            .settings(settings ->
                settings.with(
                    GroupSet.standard().without(GroupSet.EVERYBODY, Set.of(Right.READ)))));
    assertThat(status(current().path())).isEqualTo(403);
    assertThat(status(thumbnail(current(), 120))).isEqualTo(403);
    assertThat(status("/w/images/3/3a/None.png")).isEqualTo(403);
    assertThat(status("/w/thumb.php?f=Old_pier.png&width=120")).isEqualTo(403);
    wiki.account("Anne");
    HttpResponse<String> seen =
        wiki.clientOf("Anne")
            .send(HttpRequest.newBuilder(URI.create(wiki.base() + current().path())).GET());
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
  }

  private static FileAddress current() {
    return FileAddress.current(NAME);
  }

  private static FileAddress old() {
    return FileAddress.of(new ArchiveName(SECOND, NAME));
  }

  private static String thumbnail(FileAddress address, int width) {
    return address.thumbnail(new ThumbnailName(width, "")).path();
  }

  /** How many thumbnails are kept, of all files. */
  private long derived() {
    List<byte[]> hashes =
        wiki.database()
            .read(sql -> sql.sql("SELECT hash FROM blob").query((rs, n) -> rs.getBytes(1)).list());
    return Stream.of(hashes)
        .flatMap(List::stream)
        .mapToLong(hash -> wiki.blobs().derived().count(BlobKey.of(hash)))
        .sum();
  }

  private static String size(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    return image.getWidth() + "x" + image.getHeight();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private int status(String path) {
    return get(path).statusCode();
  }

  private HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(wiki.base() + path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
