package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** {@code action=upload}: files are sent, stashed and published. */
class UploadApiTest {
  private static final String PIER = "Old pier.png";

  private static JsonNode send(TestClient by, byte[] file, String name, String... more) {
    List<String> all = new ArrayList<>(List.of("action", "upload", "filename", name));
    all.addAll(List.of(more));
    return by.postFile("file", file, all.toArray(String[]::new));
  }

  private static JsonNode publish(TestClient by, String key, String name, String... more) {
    List<String> all =
        new ArrayList<>(List.of("action", "upload", "filename", name, "filekey", key));
    all.addAll(List.of(more));
    return by.postWithToken("csrf", all.toArray(String[]::new));
  }

  private static JsonNode chunk(
      TestClient by, byte[] file, int from, int to, String key, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "action",
                "upload",
                "filename",
                PIER,
                "stash",
                "1",
                "filesize",
                Integer.toString(file.length),
                "offset",
                Integer.toString(from)));
    if (!key.isEmpty()) {
      all.addAll(List.of("filekey", key));
    }
    all.addAll(List.of(more));
    return by.postFile("chunk", Arrays.copyOfRange(file, from, to), all.toArray(String[]::new));
  }

  private static String result(JsonNode answer) {
    return answer.at("/upload/result").asString(answer.toString());
  }

  private static String key(JsonNode answer) {
    return answer.at("/upload/filekey").asString();
  }

  @EveryEngine
  void a_new_file_has_a_page_two_log_entries_and_one_row_of_recent_changes(Database database) {
    try (FileScene scene = new FileScene(database)) {
      JsonNode answer =
          send(
              scene.heron,
              FileScene.picture(1),
              "old pier.png",
              "comment",
              " first survey ",
              "text",
              "A pier, ~~~",
              "watchlist",
              "watch");
      assertThat(result(answer)).isEqualTo("Success");
      assertThat(answer.at("/upload/filename").asString()).isEqualTo("Old_pier.png");
      assertThat(answer.at("/upload/imageinfo/width").asInt()).isEqualTo(24);
      assertThat(answer.at("/upload/imageinfo/comment").asString()).isEqualTo("first survey");
      assertThat(scene.heron.text("File:" + PIER)).startsWith("A pier, [[User:Heron|Heron]]");
      JsonNode log =
          scene
              .heron
              .get(
                  "action",
                  "query",
                  "list",
                  "logevents",
                  "letitle",
                  "File:" + PIER,
                  "leprop",
                  "type")
              .at("/query/logevents");
      assertThat(log.toString())
          .isEqualTo(
              "[{\"type\":\"create\",\"action\":\"create\"},"
                  + "{\"type\":\"upload\",\"action\":\"upload\"}]");
      JsonNode changes =
          scene
              .heron
              .get(
                  "action",
                  "query",
                  "list",
                  "recentchanges",
                  "rctitle",
                  "File:" + PIER,
                  "rcprop",
                  "ids|loginfo")
              .at("/query/recentchanges");
      assertThat(changes.size()).isEqualTo(1);
      assertThat(changes.at("/0/logaction").asString()).isEqualTo("upload");
      assertThat(statistic(scene, "images")).isEqualTo(1);
    }
  }

  private static long statistic(FileScene scene, String name) {
    return scene
        .heron
        .get("action", "query", "meta", "siteinfo", "siprop", "statistics")
        .at("/query/statistics/" + name)
        .asLong();
  }

  @EveryEngine
  void warnings_keep_an_upload_in_the_stash_from_where_it_is_published(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      JsonNode warned = send(scene.heron, FileScene.picture(1), PIER);
      assertThat(result(warned)).isEqualTo("Warning");
      assertThat(warned.at("/upload/warnings/exists").asString()).isEqualTo("Old_pier.png");
      assertThat(warned.at("/upload/warnings/duplicateversions").size()).isEqualTo(1);
      assertThat(scene.versions(PIER)).hasSize(2);

      assertThat(FileScene.code(publish(scene.ruth, key(warned), PIER)))
          .isEqualTo("uploadstash-wrong-owner");
      JsonNode done = publish(scene.heron, key(warned), PIER, "ignorewarnings", "1");
      assertThat(result(done)).isEqualTo("Success");
      assertThat(scene.versions(PIER)).hasSize(3);
      assertThat(FileScene.code(publish(scene.heron, key(warned), PIER, "ignorewarnings", "1")))
          .isEqualTo("uploadstash-file-not-found");
    }
  }

  @EveryEngine
  void each_warning_has_its_key(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1);
      scene.file("Gone.png", 7);
      scene.ruth.postWithToken("csrf", "action", "delete", "title", "File:Gone.png");
      scene.wiki.page("File:Words only.png").by("Heron", "words").make();
      assertThat(warnings(scene, PIER, 1).toString())
          .contains("\"exists\":\"Old_pier.png\"", "\"nochange\":{\"timestamp\"");
      assertThat(warnings(scene, "Other.png", 1).at("/duplicate/0").asString())
          .isEqualTo("Old_pier.png");
      assertThat(warnings(scene, "Old pier.PNG", 9).at("/exists-normalized").asString())
          .isEqualTo("Old_pier.png");
      assertThat(warnings(scene, "120px-Old pier.png", 9).at("/thumb").asString())
          .isEqualTo("120px-Old_pier.png");
      assertThat(warnings(scene, "120px-New pier.png", 9).at("/thumb-name").asString())
          .isEqualTo("120px-New_pier.png");
      assertThat(warnings(scene, "DSC_0001.png", 9).at("/bad-prefix").asString())
          .isEqualTo("DSC_0001.png");
      assertThat(warnings(scene, "Words only.png", 9).at("/page-exists").asString())
          .isEqualTo("Words_only.png");
      assertThat(warnings(scene, "Gone.png", 8).at("/was-deleted").asString())
          .isEqualTo("Gone.png");
      assertThat(warnings(scene, "Back.png", 7).at("/duplicate-archive").asString())
          .isEqualTo("Gone.png");
      assertThat(warnings(scene, "File:A/b:c", 9).at("/badfilename").asString())
          .isEqualTo("A-b-c.png");
    }
  }

  private static JsonNode warnings(FileScene scene, String name, int colour) {
    JsonNode answer = send(scene.heron, FileScene.picture(colour), name);
    assertThat(result(answer)).as(name).isEqualTo("Warning");
    return answer.at("/upload/warnings");
  }

  @EveryEngine
  void what_is_hidden_is_not_told_by_warnings(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1, 2);
      scene.file("Gone.png", 7);
      scene.ruth.postWithToken("csrf", "action", "delete", "title", "File:Gone.png");
      scene
          .wiki
          .database()
          .write(tx ->
              tx.sql()
                  .sql(
                      "UPDATE file_version SET visibility = 2"
                          + " WHERE replaced IS NOT NULL OR deletion_id > 0")
                  .update());
      for (TestClient who : List.of(scene.heron, scene.ruth)) {
        assertThat(send(who, FileScene.picture(1), PIER).at("/upload/warnings").toString())
            .isEqualTo("{\"exists\":\"Old_pier.png\"}");
        assertThat(result(send(who, FileScene.picture(7), "Back.png", "stash", "1")))
            .isEqualTo("Success");
      }
    }
  }

  @EveryEngine
  void chunks_come_one_after_the_other_and_make_a_file(Database database) {
    try (FileScene scene = new FileScene(database)) {
      byte[] file = noise();
      JsonNode first = chunk(scene.heron, file, 0, 2000, "");
      assertThat(result(first)).isEqualTo("Continue");
      assertThat(first.at("/upload/offset").asInt()).isEqualTo(2000);
      JsonNode wrong = chunk(scene.heron, file, 3000, 5000, key(first));
      assertThat(FileScene.code(wrong)).isEqualTo("stashfailed");
      assertThat(wrong.at("/error/offset").asString()).isEqualTo("2000");
      assertThat(FileScene.code(chunk(scene.heron, file, 2000, 2100, key(first))))
          .isEqualTo("chunk-too-small");
      assertThat(FileScene.code(chunk(scene.ruth, file, 2000, 4000, key(first))))
          .isEqualTo("uploadstash-wrong-owner");
      JsonNode status =
          scene.heron.postWithToken(
              "csrf", "action", "upload", "filekey", key(first), "checkstatus", "1");
      assertThat(status.at("/upload/offset").asInt()).isEqualTo(2000);
      assertThat(result(chunk(scene.heron, file, 2000, 4000, key(first)))).isEqualTo("Continue");
      JsonNode last = chunk(scene.heron, file, 4000, file.length, key(first));
      assertThat(result(last)).isEqualTo("Success");
      assertThat(key(last)).isNotEqualTo(key(first));
      assertThat(result(publish(scene.heron, key(last), PIER, "comment", "all of it")))
          .isEqualTo("Success");
      assertThat(scene.versions(PIER).getFirst().get("size").asInt()).isEqualTo(file.length);
      assertThat(FileScene.code(chunk(scene.heron, file, 4000, file.length, key(first))))
          .isEqualTo("uploadstash-file-not-found");
    }
  }

  /** A picture of several kilobytes. */
  private static byte[] noise() {
    byte[] picture = FileScene.picture(5);
    byte[] more = new byte[6000];
    new Random(7).nextBytes(more);
    byte[] text =
        ("tEXtComment\0" + HexFormat.of().formatHex(more)).getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(text);
    ByteBuffer out = ByteBuffer.allocate(picture.length + text.length + 8).put(picture, 0, 33);
    out.putInt(text.length - 4).put(text).putInt((int) sum.getValue());
    return out.put(picture, 33, picture.length - 33).array();
  }

  @EveryEngine
  void what_nobody_publishes_expires_and_its_bytes_go(Database database) {
    try (FileScene scene = new FileScene(database)) {
      byte[] file = noise();
      JsonNode whole = send(scene.heron, FileScene.picture(3), "Kept.png", "stash", "1");
      JsonNode part = chunk(scene.heron, file, 0, 2000, "");
      scene.wiki.clock().move(Duration.ofHours(7));
      TestClient again = scene.wiki.clientOf("Heron");
      assertThat(FileScene.code(publish(again, key(whole), "Kept.png")))
          .isEqualTo("uploadstash-file-not-found");
      assertThat(FileScene.code(chunk(again, file, 2000, 4000, key(part))))
          .isEqualTo("uploadstash-file-not-found");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "filename=A.exe                | verification-error",
        "filename=A.gif                | verification-error",
        "filename=A.php.png            | filetype-banned",
        "filename=.png                 | filename-tooshort",
        "filename=A.                   | filetype-missing",
        "filename=A~~~~.png            | illegal-filename",
        "filename=                     | nofilename",
        "comment=x                     | nofilename",
        "filename=A.png&filekey=b.png  | invalidparammix",
        "filename=A.png&url=http://x/y | invalidparammix",
        "filename=A.png&tags=nonsense  | badtags"
      })
  void calls_that_make_no_sense_are_refused(String parameters, String code) {
    try (FileScene scene = new FileScene(TestWiki.builder())) {
      List<String> all = new ArrayList<>(List.of("action", "upload"));
      for (String pair : parameters.split("&")) {
        String[] parts = pair.split("=", 2);
        all.addAll(List.of(parts));
      }
      JsonNode answer =
          scene.heron.postFile("file", FileScene.picture(1), all.toArray(String[]::new));
      assertThat(FileScene.code(answer)).as(answer.toString()).isEqualTo(code);
      assertThat(statistic(scene, "images")).isZero();
    }
  }

  @EveryEngine
  void whoever_may_not_upload_leaves_no_trace(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file(PIER, 1);
      assertThat(FileScene.code(send(scene.wiki.client(), FileScene.picture(2), "B.png")))
          .isEqualTo("mustbeloggedin");
      scene.ruth.postWithToken(
          "csrf", "action", "protect", "title", "File:" + PIER, "protections", "upload=sysop");
      JsonNode answer = send(scene.heron, FileScene.picture(2), PIER, "ignorewarnings", "1");
      assertThat(FileScene.code(answer)).isEqualTo("protectedpage");
      assertThat(answer.at("/error/invalidparameter").asString()).isEqualTo("filename");
      assertThat(
              result(publish(scene.heron, answer.at("/error/filekey").asString(), "Another.png")))
          .isEqualTo("Success");
      scene.ruth.postWithToken("csrf", "action", "block", "user", "Heron");
      assertThat(FileScene.code(send(scene.heron, FileScene.picture(3), "C.png")))
          .isEqualTo("blocked");
      assertThat(statistic(scene, "images")).isEqualTo(2);
    }
  }

  @Test
  void files_of_whoever_is_not_logged_in_have_no_room_on_the_disk() {
    try (FileScene scene = new FileScene(TestWiki.builder())) {
      FormBody form = new FormBody();
      form.text("action", "upload");
      form.file("file", new byte[11 << 20]);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(scene.wiki.api())
              .header("Content-Type", form.contentType())
              .header("Cookie", "palimpsestSession=made-up; palimpsestUserID=1")
              .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
      assertThat(scene.wiki.client().send(request).statusCode()).isEqualTo(413);
    }
  }

  @EveryEngine
  void the_same_bytes_are_kept_once(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.upload(scene.heron, "A.png", 1, "");
      scene.upload(scene.heron, "B.png", 1, "");
      scene.upload(scene.heron, "A.png", 2, "");
      scene.upload(scene.heron, "A.png", 1, "");
      long blobs =
          scene
              .wiki
              .database()
              .query(sql -> sql.sql("SELECT count(*) FROM blob").query(Long.class).single());
      assertThat(blobs).isEqualTo(2);
      assertThat(scene.versions("A.png")).hasSize(3);
    }
  }
}
