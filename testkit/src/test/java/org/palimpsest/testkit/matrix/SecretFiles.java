package org.palimpsest.testkit.matrix;

import java.util.function.BiFunction;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.testkit.TestFile;
import org.palimpsest.testkit.matrix.Canary.Kind;
import org.palimpsest.testkit.matrix.Canary.Lock;

/** Files of which every field of a version is hidden somewhere, and deleted ones likewise. */
final class SecretFiles {
  private final SecretWiki place;
  private int colours;

  SecretFiles(SecretWiki place) {
    this.place = place;
  }

  void make() {
    file("Pier.png", false, (word, at) -> SecretPicture.png(at, word));
    file("Plan.svg", false, (word, at) -> SecretPicture.svg(at, word));
    file("Sunk.png", true, (word, at) -> SecretPicture.png(at, word));
    SecretWiki.act(place.boss, "delete", "title", "File:Sunk.png", "reason", "sunk");
    for (Level level : Level.values()) {
      renamed(level);
    }
  }

  /** One that no picture has yet. */
  int colour() {
    colours += 1;
    return Colours.distinct(colours);
  }

  private void file(String name, boolean deleted, BiFunction<String, Integer, byte[]> picture) {
    TestFile file = place.wiki.file(name).describedAs("Seen from the sea");
    for (Level level : Level.values()) {
      for (Field field : Field.values()) {
        version(file, name, deleted, field, level, picture);
      }
    }
    int colour = colour();
    file.by("Uma", picture.apply("plain" + colour, colour), "the last").make();
    place.canaries.all().stream()
        .filter(canary -> canary.place().startsWith(name + " "))
        .forEach(this::hide);
  }

  private void version(
      TestFile file,
      String name,
      boolean deleted,
      Field field,
      Level level,
      BiFunction<String, Integer, byte[]> picture) {
    String label = name + " " + field + " " + level;
    int own = colour();
    // The logs tell of deleted files what they told before, but for their bytes.
    Lock lock = field == Field.CONTENT && deleted ? Lock.DELETED_BYTES : Lock.NONE;
    if (field == Field.CONTENT) {
      place.canaries.colour(label + " pixels", own, level, lock);
    }
    file.by(
        field == Field.USER ? place.canaries.word(label, Kind.ADDRESS, field, level, lock) : "Uma",
        field == Field.CONTENT
            ? picture.apply(
                place.canaries.file(label, level, lock, word -> picture.apply(word, own)), own)
            : picture.apply("plain" + own, own),
        field == Field.COMMENT ? place.canaries.word(label, Kind.WORD, field, level, lock) : label);
  }

  /** A file that was uploaded under a name that only its log entries have kept. */
  private void renamed(Level level) {
    String word =
        place.canaries.word("upload as " + level, Kind.TITLE, Field.CONTENT, level, Lock.LOGGED);
    int colour = colour();
    place
        .wiki
        .file(word + ".png")
        .by("Uma", SecretPicture.png(colour, "plain" + colour), "uploaded")
        .make();
    SecretWiki.act(
        place.boss,
        "move",
        "from",
        "File:" + word + ".png",
        "to",
        "File:Renamed " + level + ".png",
        "noredirect",
        "1");
    place.hiding.logged(word, level);
    place.hiding.comments(word, level);
  }

  private void hide(Canary canary) {
    switch (canary.field()) {
      case CONTENT -> place.hiding.file(canary.place(), canary.level());
      case COMMENT -> place.hiding.comments(canary.word(), canary.level());
      case USER -> place.hiding.author(canary.word(), canary.level());
    }
  }
}
