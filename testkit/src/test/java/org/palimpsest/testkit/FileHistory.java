package org.palimpsest.testkit;

import static org.palimpsest.testkit.Answers.query;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A file of several versions by Vik, some of which are to be hidden. */
record FileHistory(String name) {
  /** Uploads so many versions a minute from each other, called v1, v2 and so on. */
  static FileHistory upload(HidingScene scene, String name, int versions) {
    for (int version = 1; version <= versions; version++) {
      scene.wiki.clock().move(Duration.ofMinutes(1));
      // No two files are the same, so that deleting one leaves no version of another.
      int colour = version + name.hashCode() % 1000 * 10;
      FileScene.send(scene.vik, name, colour, "v" + version);
    }
    scene.wiki.clock().move(Duration.ofMinutes(1));
    return new FileHistory(name);
  }

  String title() {
    return "File:" + name;
  }

  /** What a reader is told of the versions, newest first. */
  JsonNode versions(TestClient reader) {
    return query(
            reader,
            "prop",
            "imageinfo",
            "titles",
            title(),
            "iilimit",
            "9",
            "iiprop",
            "timestamp|user|comment|size|url|archivename|sha1")
        .at("/query/pages/0/imageinfo");
  }

  /** The archive name of the version before the current one. */
  String replaced(TestClient reader) {
    return versions(reader).get(1).at("/archivename").asString();
  }

  /** The id by which an old version is hidden. */
  static String id(String archiveName) {
    return archiveName.substring(0, 14);
  }

  /** What a reader is told of the deleted versions, oldest first. */
  JsonNode deleted(TestClient reader) {
    return query(
            reader, "list", "filearchive", "faprefix", name, "faprop", "timestamp|user|description")
        .at("/query/filearchive");
  }

  /** Where the bytes of the only item of an answer are. */
  static String url(JsonNode answer) {
    return HidingScene.items(answer).get(0).at("/url").asString();
  }
}
