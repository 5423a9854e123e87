package org.palimpsest.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.palimpsest.store.Database;
import tools.jackson.databind.JsonNode;

/** A wiki with people who upload pictures of one colour each. */
final class FileScene implements AutoCloseable {
  final TestWiki wiki;
  final TestClient ruth;
  final TestClient heron;

  FileScene(Database database) {
    this(TestWiki.builder().database(database));
  }

  FileScene(TestWiki.Builder builder) {
    wiki = builder.start();
    wiki.account("Ruth", "sysop");
    wiki.account("Heron");
    ruth = wiki.clientOf("Ruth");
    heron = wiki.clientOf("Heron");
  }

  /** A small picture; of each colour there is one. */
  static byte[] picture(int colour) {
    BufferedImage image = new BufferedImage(24, 10, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, colour);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Uploads a picture, whatever warnings there are. */
  JsonNode upload(TestClient by, String name, int colour, String comment) {
    return send(by, name, colour, comment);
  }

  /** The same, in any wiki. */
  static JsonNode send(TestClient by, String name, int colour, String comment) {
    return by.postFile(
        "file",
        picture(colour),
        "action",
        "upload",
        "filename",
        name,
        "comment",
        comment,
        "ignorewarnings",
        "1");
  }

  /** A file of versions of these colours, oldest first, a minute from each other, by Heron. */
  void file(String name, int... colours) {
    for (int colour : colours) {
      JsonNode answer = upload(heron, name, colour, "colour " + colour);
      if (!"Success".equals(answer.at("/upload/result").asString(""))) {
        throw new AssertionError(answer.toString());
      }
      wiki.clock().move(Duration.ofMinutes(1));
    }
  }

  /** The versions of a file, the current one first. */
  List<JsonNode> versions(String name) {
    return list(
        heron
            .get(
                "action",
                "query",
                "prop",
                "imageinfo",
                "titles",
                "File:" + name,
                "iilimit",
                "max",
                "iiprop",
                "timestamp|user|comment|sha1|size|archivename")
            .at("/query/pages/0/imageinfo"));
  }

  /** The archive names of the old versions of a file, newest first. */
  List<String> archiveNames(String name) {
    return versions(name).stream()
        .filter(version -> version.has("archivename"))
        .map(version -> version.get("archivename").asString())
        .toList();
  }

  /** The hashes of all versions of a file, the current one first. */
  List<String> hashes(String name) {
    return versions(name).stream().map(version -> version.path("sha1").asString()).toList();
  }

  JsonNode revert(TestClient by, String name, String archiveName, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("action", "filerevert", "filename", name, "archivename", archiveName));
    all.addAll(List.of(more));
    return by.postWithToken("csrf", all.toArray(String[]::new));
  }

  static List<JsonNode> list(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).toList();
  }

  static String code(JsonNode answer) {
    return answer.at("/error/code").asString("");
  }

  /** Whatever has happened, all that is kept agrees. */
  @Override
  public void close() {
    List<String> mismatches = wiki.mismatches();
    wiki.close();
    if (!mismatches.isEmpty()) {
      throw new AssertionError(mismatches.toString());
    }
  }
}
