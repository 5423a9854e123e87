package org.palimpsest.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** Files and names that are meant to do harm, sent by {@code action=upload}. */
class HostileUploadsTest {
  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " width='9' height='9'>";

  /** Characters that mean something to a wiki, a shell, a browser, a file system or a reader. */
  private static final List<String> ODD =
      List.of(
          "\u0000", "\u0001", "\t", "\n", "\r", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD",
          "\u200B", "\u200E", "\u202E", "\u2028", "\u3000", "\uFEFF", "\uFFFD", "\uFFFF", "/", "\\",
          ":", "#", "<", ">", "[", "]", "|", "{", "}", "%41", "%2F", "&amp;", "~~~", "+", "?", "*",
          "\"", "'", "`", "$", ";", "=", "!", "@", "^", "..", "/../", "é", "e\u0301", "ß", "İ",
          "😀", "\u0CA0");

  private static JsonNode send(TestClient by, byte[] file, String name, String... more) {
    List<String> all = new ArrayList<>(List.of("action", "upload", "filename", name));
    all.addAll(List.of(more));
    return by.postFile("file", file, all.toArray(String[]::new));
  }

  private static byte[] behind(byte[] picture, String more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(picture);
    out.writeBytes(more.getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static byte[] drawing(String content) {
    return (SVG + content + "</svg>").getBytes(ISO_8859_1);
  }

  private static String archiveEnd() {
    return "PK\u0005\u0006" + "\0".repeat(18);
  }

  @EveryEngine
  void what_is_not_safe_is_refused_by_its_key_and_leaves_nothing(Database database) {
    Map<String, byte[]> files =
        Map.of(
            "Gifar.png filetype-mime-mismatch", behind(FileScene.picture(1), archiveEnd()),
            "Words.png filetype-mime-mismatch", "only words".getBytes(ISO_8859_1),
            "Page.txt filetype-badmime", "<html><script>x</script>".getBytes(ISO_8859_1),
            "Script.svg uploadscripted", drawing("<script>x</script>"),
            "Event.svg uploaded-event-handler-on-svg", drawing("<g onload='x'/>"),
            "Call.svg uploaded-href-attribute-svg", drawing("<image href='http://evil.example/'/>"),
            "Import.svg uploaded-hostile-svg", drawing("<style>@import 'x';</style>"),
            "Half.svg uploadinvalidxml", SVG.getBytes(ISO_8859_1),
            "Foreign.svg uploadscriptednamespace",
                drawing(
                    "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>"));
    try (FileScene scene =
        new FileScene(
            TestWiki.builder()
                .database(database)
                .settings(with -> with.with("file-extensions", "png svg txt")))) {
      files.forEach((row, bytes) -> {
        String[] parts = row.split(" ", 2);
        JsonNode answer = send(scene.heron, bytes, parts[0], "ignorewarnings", "1");
        assertThat(FileScene.code(answer)).as(row).isEqualTo("verification-error");
        assertThat(answer.at("/error/details/0").asString("")).as(row).isEqualTo(parts[1]);
        assertThat(answer.at("/error/info").asString("")).as(row).doesNotContain("{");
      });
      assertThat(scene.heron.get("action", "query", "list", "allimages").at("/query/allimages"))
          .isEmpty();
    }
  }

  @EveryEngine
  void whatever_stands_in_a_name_the_file_is_found_by_it_or_not_kept(Database database) {
    try (FileScene scene = new FileScene(database)) {
      int colour = 1;
      for (String odd : ODD) {
        JsonNode answer =
            send(
                scene.heron,
                FileScene.picture(colour++),
                "A" + odd + "b.png",
                "ignorewarnings",
                "1");
        String name = answer.at("/upload/filename").asString("");
        if (name.isEmpty()) {
          assertThat(FileScene.code(answer)).as(answer.toString()).contains("filename");
        } else {
          assertThat(name).doesNotContainPattern("[\\p{Cntrl}/\\\\:#<>\\[\\]|{}\u202E]");
          JsonNode page =
              scene
                  .heron
                  .get(
                      "action",
                      "query",
                      "prop",
                      "imageinfo",
                      "iiprop",
                      "url",
                      "titles",
                      "File:" + name)
                  .at("/query/pages/0");
          assertThat(page.at("/imageinfo/0/url").asString("")).as(name).matches("[!-~]+\\.png");
          assertThat(page.at("/imageinfo/0/url").asString("")).doesNotContain("/../");
        }
      }
    }
  }

  @EveryEngine
  void names_that_look_alike_are_the_same_or_warned_of(Database database) {
    try (FileScene scene = new FileScene(database)) {
      scene.file("Caf\u00E9.png", 1);

      assertThat(send(scene.heron, FileScene.picture(2), "cafe\u0301.png").at("/upload/warnings"))
          .hasToString("{\"exists\":\"Caf\u00E9.png\"}");
      assertThat(
              send(scene.heron, FileScene.picture(3), "Caf\u00E9.PNG")
                  .at("/upload/warnings/exists-normalized")
                  .asString(""))
          .isEqualTo("Caf\u00E9.png");
    }
  }
}
