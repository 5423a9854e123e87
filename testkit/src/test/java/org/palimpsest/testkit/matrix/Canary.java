package org.palimpsest.testkit.matrix;

import java.util.List;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;

/**
 * A word that stands in one place of a wiki and nowhere else, which only some may see.
 *
 * @param place where it stands
 * @param kind as what clients could ask for it
 * @param lock what keeps it from people besides its level
 * @param wholes what hashes to something that gives it away, besides the word itself
 */
record Canary(
    String word,
    String place,
    Kind kind,
    Field field,
    Level level,
    Lock lock,
    List<byte[]> wholes) {

  /** As what clients could ask for a word. */
  enum Kind {
    /** As part of a text. */
    WORD,
    /** As the name of somebody. */
    NAME,
    /** As an address. */
    ADDRESS,
    /** As the title of a page. */
    TITLE,
    /** As what something hashes to. */
    DIGEST,
    /** As the name of a temporary account. */
    TEMPORARY,
    /** Not at all: it is seen in pictures. */
    COLOUR
  }

  /** What keeps it from people besides its level. */
  enum Lock {
    /** Nothing. */
    NONE,
    /** It is part of a log entry, all of which is history. */
    LOGGED,
    /** It is part of something that is deleted. */
    DELETED,
    /** It is in deleted bytes: whoever sees what is suppressed needs nothing more for them. */
    DELETED_BYTES,
    /** It is its owner's, and nobody else is told. */
    OWNED
  }

  /** Whether somebody with this clearance may get to see it. */
  boolean isFor(Clearance clearance) {
    return switch (lock) {
      case NONE -> clearance.sees(field, level);
      case LOGGED -> clearance.forLogs().sees(field, level);
      case DELETED_BYTES ->
          level == Level.VISIBLE ? clearance.seesDeleted(field) : clearance.sees(field, level);
      case OWNED -> false;
      case DELETED -> clearance.seesDeleted(field) && clearance.sees(field, level);
    };
  }

  /** Whether it is kept from anybody at all. */
  boolean isSecret() {
    return !isFor(Clearance.NONE);
  }

  /** A word like it that is nowhere. */
  String likeness() {
    String beginning = word.substring(0, word.length() - 3);
    if (kind == Kind.TEMPORARY) {
      return beginning + (word.endsWith("111") ? "222" : "111");
    }
    return beginning + (word.endsWith("AAA") ? "BBB" : "AAA");
  }

  @Override
  public String toString() {
    return place + " (" + field + " " + level + " " + lock + ")";
  }
}
