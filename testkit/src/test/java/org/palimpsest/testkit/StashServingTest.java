package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import tools.jackson.databind.JsonNode;

/** Uploads that are not published yet are fetched by their owners, and by nobody else. */
class StashServingTest {
  private static final String PLACE = "/wiki/Special:UploadStash/";
  private static final byte[] PICTURE = SeededFiles.png(60, 40, 3);

  private FileScene scene;
  private String key;

  @BeforeEach
  void something_is_stashed() {
    scene =
        new FileScene(
            TestWiki.builder().settings(settings -> settings.with("file-extensions", "png svg")));
    key = stash(PICTURE, "Old pier.png");
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void an_owner_fetches_what_the_api_has_told_the_addresses_of() throws IOException {
    JsonNode info =
        scene
            .heron
            .get(
                "action",
                "query",
                "prop",
                "stashimageinfo",
                "siifilekey",
                key,
                "siiprop",
                "url",
                "siiurlwidth",
                "30")
            .at("/query/stashimageinfo/0");

    HttpResponse<byte[]> file = get(scene.heron, path(info, "url"));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(PICTURE);
    HttpResponse<byte[]> thumbnail = get(scene.heron, path(info, "thumburl"));
    assertThat(thumbnail.statusCode()).isEqualTo(200);
    BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail.body()));
    assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(30, 20);
    for (HttpResponse<byte[]> any : List.of(file, thumbnail)) {
      assertThat(header(any, "Content-Type")).isEqualTo("image/png");
      assertThat(header(any, "Cache-Control")).isEqualTo("private, no-store");
      assertThat(header(any, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(any, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
      assertThat(header(any, "Content-Disposition")).isEqualTo("inline; filename*=UTF-8''" + key);
    }
    HttpResponse<byte[]> part = get(scene.heron, PLACE + "file/" + key, "Range", "bytes=10-19");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(PICTURE, 10, 20));
    assertThat(header(part, "Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void nobody_else_sees_it_whatever_their_rights() {
    for (String path : List.of("file/" + key, "thumb/" + key + "/30px-" + key)) {
      assertThat(status(scene.heron, path)).isEqualTo(200);
      assertThat(status(scene.ruth, path)).isEqualTo(404);
      assertThat(status(scene.ruth, path.replace("." + key.split("\\.")[2] + ".", ".1.")))
          .isEqualTo(404);
      assertThat(status(scene.wiki.client(), path)).isEqualTo(403);
    }
    String tag = header(get(scene.heron, PLACE + "file/" + key), "ETag");
    assertThat(get(scene.ruth, PLACE + "file/" + key, "If-None-Match", tag).statusCode())
        .isEqualTo(404);
    assertThat(get(scene.ruth, PLACE + "file/" + key, "If-None-Match", "*").statusCode())
        .isEqualTo(404);
    TestClient tool = scene.wiki.client().logIn(scene.wiki.botPassword("Heron", Grant.BASIC));
    assertThat(status(tool, "file/" + key)).isEqualTo(403);
  }

  @Test
  void it_is_gone_when_it_is_published_or_its_time_is_over() {
    String other = stash(SeededFiles.png(10, 10, 4), "Other.png");
    JsonNode published =
        scene.heron.postWithToken(
            "csrf", "action", "upload", "filename", "Old pier.png", "filekey", key);
    assertThat(published.at("/upload/result").asString()).isEqualTo("Success");
    assertThat(status(scene.heron, "file/" + key)).isEqualTo(404);
    assertThat(status(scene.heron, "thumb/" + key + "/30px-" + key)).isEqualTo(404);

    assertThat(status(scene.heron, "file/" + other)).isEqualTo(200);
    scene.wiki.clock().move(Duration.ofDays(3));
    assertThat(status(scene.wiki.clientOf("Heron"), "file/" + other)).isEqualTo(404);
  }

  @Test
  void chunks_of_which_more_are_to_come_are_not_there() {
    JsonNode begun =
        scene.heron.postFile(
            "chunk",
            Arrays.copyOf(PICTURE, 2000),
            "action",
            "upload",
            "filename",
            "Chunks.png",
            "stash",
            "1",
            "offset",
            "0",
            "filesize",
            String.valueOf(PICTURE.length));
    assertThat(begun.at("/upload/result").asString()).isEqualTo("Continue");
    String unfinished = begun.at("/upload/filekey").asString();

    assertThat(status(scene.heron, "file/" + unfinished)).isEqualTo(404);
    assertThat(status(scene.heron, "thumb/" + unfinished + "/9px-" + unfinished)).isEqualTo(404);
  }

  @Test
  void addresses_that_name_nothing_lead_nowhere() {
    for (String path :
        List.of(
            "",
            "file",
            "file/",
            "file/" + key + "/",
            "file/..%2F" + key,
            "file/aaaaaaaaaaaa.bbbbbb.2.png",
            "FILE/" + key,
            "thumb/" + key,
            "thumb/" + key + "/",
            "thumb/" + key + "/30px-Old_pier.png",
            "thumb/" + key + "/0px-" + key,
            "thumb/" + key + "/30px-" + key + ".png",
            "thumb/x.png/30px-" + key,
            "x".repeat(3000))) {
      assertThat(status(scene.heron, path)).as(path).isEqualTo(404);
    }
    assertThat(status(scene.heron, "file/%ff")).isEqualTo(400);
    assertThat(status(scene.heron, "file/" + key + "%00")).isEqualTo(400);
    assertThat(status(scene.heron, "file/%2e%2e/wiki.sqlite")).isEqualTo(400);
    assertThat(status(scene.heron, "thumb/" + key + "/60px-" + key)).isEqualTo(400);
    assertThat(
            scene
                .heron
                .send(request(PLACE + "file/" + key).POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(405);
  }

  @Test
  void a_drawing_acts_for_nobody() {
    String drawn =
        stash(
            "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'/>"
                .getBytes(StandardCharsets.UTF_8),
            "Drawing.svg");

    HttpResponse<byte[]> drawing = get(scene.heron, PLACE + "file/" + drawn);
    assertThat(header(drawing, "Content-Type")).isEqualTo("image/svg+xml");
    assertThat(header(drawing, "Content-Security-Policy")).contains("sandbox");
    assertThat(status(scene.heron, "thumb/" + drawn + "/160px-" + drawn)).isEqualTo(404);
    HttpResponse<byte[]> painted =
        get(scene.heron, PLACE + "thumb/" + drawn + "/160px-" + drawn + ".png");
    assertThat(painted.statusCode()).isEqualTo(200);
    assertThat(header(painted, "Content-Type")).isEqualTo("image/png");
  }

  @Test
  void in_a_wiki_that_not_everybody_may_read_owners_may_still_fetch_theirs() {
    scene.close();
    scene =
        new FileScene(
            TestWiki.builder()
                .settings(settings ->
                    settings.with(
                        GroupSet.standard().without(GroupSet.EVERYBODY, Set.of(Right.READ)))));
    key = stash(PICTURE, "Old pier.png");

    assertThat(status(scene.wiki.client(), "file/" + key)).isEqualTo(403);
    assertThat(status(scene.ruth, "file/" + key)).isEqualTo(404);
    assertThat(status(scene.heron, "file/" + key)).isEqualTo(200);
  }

  private String stash(byte[] bytes, String name) {
    JsonNode answer =
        scene.heron.postFile(
            "file",
            bytes,
            "action",
            "upload",
            "filename",
            name,
            "stash",
            "1",
            "ignorewarnings",
            "1");
    assertThat(answer.at("/upload/result").asString()).as(answer.toString()).isEqualTo("Success");
    return answer.at("/upload/filekey").asString();
  }

  private static String path(JsonNode info, String name) {
    return URI.create(info.get(name).asString()).getRawPath();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private int status(TestClient client, String rest) {
    return get(client, PLACE + rest).statusCode();
  }

  private HttpResponse<byte[]> get(TestClient client, String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return client.fetch(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(scene.wiki.base() + path));
  }
}
