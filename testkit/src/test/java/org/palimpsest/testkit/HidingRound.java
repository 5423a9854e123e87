package org.palimpsest.testkit;

import static org.palimpsest.testkit.HidingScene.revisions;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.palimpsest.store.Database;
import tools.jackson.databind.JsonNode;

/** One of several rounds on one wiki, with a page or a file of its own to hide something of. */
record HidingRound(HidingScene scene, int number) {
  static final int ROUNDS = 10;

  /**
   * Plays the rounds one after the other. Whatever has happened in them, what is kept agrees
   * afterwards: no current revision hides its text, and what is hidden of an item is what its last
   * log entry says.
   */
  static void each(Database database, Consumer<HidingRound> play) {
    try (HidingScene scene = new HidingScene(database)) {
      for (int number = 0; number < ROUNDS; number++) {
        play.accept(new HidingRound(scene, number));
      }
    }
  }

  /** The page of this round, which nobody has written yet. */
  String page() {
    return "Pier " + number;
  }

  /** Writes a revision of the page of this round; its id. */
  long write(TestClient by, String text) {
    return Answers.edit(by, page(), text);
  }

  /** Writes two revisions of the page, of which the first is bad; the id of that one. */
  long bad() {
    long bad = write(scene.vik, "bad");
    write(scene.uma, "good");
    return bad;
  }

  /** Uploads the file of this round, with a version that has been replaced. */
  FileHistory file() {
    return FileHistory.upload(scene, "Pier %d.png".formatted(number), 2);
  }

  /** Ada hides the text of a revision while somebody does something else. */
  Both hiding(long revision, Supplier<JsonNode> other) {
    return Both.run(() -> revisions(scene.ada, revision, "hide", "content"), other);
  }
}
