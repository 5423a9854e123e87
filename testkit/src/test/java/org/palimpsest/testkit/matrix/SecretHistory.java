package org.palimpsest.testkit.matrix;

import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.testkit.TestPage;
import org.palimpsest.testkit.matrix.Canary.Kind;
import org.palimpsest.testkit.matrix.Canary.Lock;

/** Pages of which every field of a revision is hidden somewhere, and deleted ones likewise. */
final class SecretHistory {
  private final SecretWiki place;

  SecretHistory(SecretWiki place) {
    this.place = place;
  }

  void make() {
    page("Open", Lock.NONE);
    page("Gone", Lock.DELETED);
    SecretWiki.act(place.boss, "delete", "title", "Gone", "reason", "not wanted");
    for (Level level : Level.values()) {
      newest(level);
    }
  }

  /** A page with all of it in its history, and nothing hidden at either end. */
  private void page(String title, Lock lock) {
    TestPage page = place.wiki.page(title).by("Uma", "An open text", "opened");
    for (Level level : Level.values()) {
      for (Field field : Field.values()) {
        revision(page, title, field, level, lock);
      }
    }
    page.by("Uma", "Another open text", "closed").make();
    place.canaries.all().stream()
        .filter(canary -> canary.place().startsWith(title + " "))
        .forEach(this::hide);
  }

  private void revision(TestPage page, String title, Field field, Level level, Lock lock) {
    String label = title + " " + field + " " + level;
    page.by(
        field == Field.USER ? place.canaries.word(label, Kind.ADDRESS, field, level, lock) : "Uma",
        field == Field.CONTENT
            ? text(place.canaries.text(label, level, lock, word -> Canaries.utf8(text(word))))
            : "The text of " + label,
        field == Field.COMMENT ? place.canaries.word(label, Kind.WORD, field, level, lock) : label);
  }

  private static String text(String word) {
    return "Beginning\n== " + word + " ==\nEnd";
  }

  private void hide(Canary canary) {
    switch (canary.field()) {
      case CONTENT -> place.hiding.text(canary.place(), canary.level());
      case COMMENT -> place.hiding.comments(canary.word(), canary.level());
      case USER -> place.hiding.author(canary.word(), canary.level());
    }
  }

  /** Pages whose newest revision, or only one, hides what a newest one can hide. */
  private void newest(Level level) {
    for (String title : new String[] {"Rolled", "Sole"}) {
      String label = title + " " + level;
      String author =
          place.canaries.word(label + " author", Kind.ADDRESS, Field.USER, level, Lock.NONE);
      String summary =
          place.canaries.word(label + " summary", Kind.WORD, Field.COMMENT, level, Lock.NONE);
      TestPage page = place.wiki.page(label);
      if (title.equals("Rolled")) {
        page.by("Uma", "good", "made");
      }
      page.by(author, "bad", summary).make();
      place.hiding.author(author, level);
      place.hiding.comments(summary, level);
    }
  }
}
