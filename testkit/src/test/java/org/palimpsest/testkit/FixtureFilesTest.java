package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.server.config.MistakesException;
import org.palimpsest.store.Database;
import org.palimpsest.store.testing.EveryEngine;
import tools.jackson.databind.JsonNode;

/** A wiki that starts with the files of a fixture. */
class FixtureFilesTest {
  private static final byte[] OLD = FileScene.picture(0xFF0000);
  private static final byte[] CURRENT = FileScene.picture(0x00FF00);
  private static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'/>";

  @TempDir private Path folder;

  @EveryEngine
  void files_are_there_as_if_they_had_been_uploaded_then(Database database) throws IOException {
    Files.write(folder.resolve("pier.png"), OLD);
    String fixture =
        """
        site: {file-extensions: png svg}
        users: [{name: Ruth, groups: [sysop]}, {name: Heron}]
        pages:
          - title: File:Signs.svg
            revisions: [{author: Ruth, text: Of signs.}]
        files:
          - name: Old pier.png
            text: "A pier. ~~~"
            versions:
              - {author: Heron, time: "2025-03-04T05:06:07Z", comment: first, path: pier.png}
              - {author: Ruth, time: "2025-03-05T05:06:07Z", base64: "%s"}
          - name: Signs.svg
            versions: [{author: Heron, comment: signs, text: "%s"}]
        """
            .formatted(Base64.getEncoder().encodeToString(CURRENT), DRAWING);

    try (TestWiki wiki = start(fixture, TestWiki.builder().database(database))) {
      TestClient ruth = wiki.clientOf("Ruth");
      JsonNode versions = versions(ruth, "File:Old pier.png");

      assertThat(versions).hasSize(2);
      assertThat(versions.at("/0/user").asString()).isEqualTo("Ruth");
      assertThat(versions.at("/0/timestamp").asString()).isEqualTo("2025-03-05T05:06:07Z");
      assertThat(versions.at("/1/user").asString()).isEqualTo("Heron");
      assertThat(versions.at("/1/comment").asString()).isEqualTo("first");
      assertThat(versions.at("/1/timestamp").asString()).isEqualTo("2025-03-04T05:06:07Z");
      String archiveName = versions.at("/1/archivename").asString();
      assertThat(archiveName).isEqualTo("20250305050607!Old_pier.png");
      assertThat(ruth.text("File:Old pier.png")).startsWith("A pier. [[User:Heron|Heron]]");
      assertThat(versions(ruth, "File:Signs.svg").at("/0/mime").asString())
          .isEqualTo("image/svg+xml");
      assertThat(ruth.text("File:Signs.svg")).isEqualTo("Of signs.");
      JsonNode log =
          ruth.get("action", "query", "list", "logevents", "letype", "upload", "ledir", "newer")
              .at("/query/logevents");
      assertThat(log)
          .extracting(entry -> entry.get("action").asString())
          .containsExactly("upload", "overwrite", "upload");
      JsonNode reverted =
          ruth.postWithToken(
              "csrf",
              "action",
              "filerevert",
              "filename",
              "Old pier.png",
              "archivename",
              archiveName);
      assertThat(reverted.at("/filerevert/result").asString()).isEqualTo("Success");
      assertThat(wiki.mismatches()).isEmpty();
    }
  }

  @Test
  void what_no_upload_could_be_is_told_with_its_place_before_anything_is_made() throws IOException {
    String fixture =
        """
        users: [{name: Heron}]
        files:
          - {name: pier, versions: [{author: Heron, text: x}]}
          - {name: Old pier.png, versions: [{author: Heron, text: "<script>"}]}
          - name: old_pier.png
            versions: [{author: Heron, base64: "%s"}, {author: Heron, text: ""}]
        """
            .formatted(Base64.getEncoder().encodeToString(OLD));

    MistakesException mistakes =
        catchThrowableOfType(
            MistakesException.class, () -> start(fixture, TestWiki.builder()).close());

    String file = folder.resolve("wiki.yaml") + ": files";
    assertThat(mistakes.sentences())
        .containsExactly(
            file
                + "[0].name cannot be the name of a file here, with an ending of site.file-extensions:"
                + " \"pier\".",
            file + "[1].versions[0] cannot be kept under this name (filetype-badmime).",
            file + "[2].name is there twice.",
            file + "[2].versions[1] must have at least one byte.");
  }

  private TestWiki start(String fixture, TestWiki.Builder builder) throws IOException {
    return builder.fixture(Files.writeString(folder.resolve("wiki.yaml"), fixture)).start();
  }

  private static JsonNode versions(TestClient client, String title) {
    return client
        .get(
            "action",
            "query",
            "prop",
            "imageinfo",
            "titles",
            title,
            "iilimit",
            "max",
            "iiprop",
            "timestamp|user|comment|mime|archivename")
        .at("/query/pages/0/imageinfo");
  }
}
