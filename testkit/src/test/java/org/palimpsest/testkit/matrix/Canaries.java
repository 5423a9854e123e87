package org.palimpsest.testkit.matrix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.testkit.matrix.Canary.Kind;
import org.palimpsest.testkit.matrix.Canary.Lock;

/**
 * Makes the words of one wiki, by chance, and remembers them. What everybody may see is the same in
 * all wikis; what is hidden, or suppressed, differs with its seed, in length too where that is not
 * shown to everybody.
 */
final class Canaries {
  /** Words of a text, or a file, whose length is public. */
  private static final int PUBLIC_LENGTH = 16;

  private final Map<Level, Random> chance = new EnumMap<>(Level.class);
  private final List<Canary> all = new ArrayList<>();

  Canaries(long hidden, long suppressed) {
    chance.put(Level.VISIBLE, new Random(7));
    chance.put(Level.HIDDEN, new Random(hidden));
    chance.put(Level.SUPPRESSED, new Random(suppressed));
  }

  /** All that were made. */
  List<Canary> all() {
    return List.copyOf(all);
  }

  /** A word of any length. */
  String word(String place, Kind kind, Field field, Level level, Lock lock) {
    Canary named = new Canary("", place, kind, field, level, lock, List.of());
    return add(chanceOf(named), named);
  }

  /** A word in the bytes of a file, whose digest the log tells whom it tells of hidden bytes. */
  String file(String place, Level level, Lock lock, Function<String, byte[]> whole) {
    // The digest of what hides nothing is told to all, also when it is deleted.
    Random random = Objects.requireNonNull(chance.get(level));
    String word =
        add(random, new Canary("", place, Kind.WORD, Field.CONTENT, level, lock, List.of()));
    byte[] bytes = whole.apply(word);
    all.add(
        new Canary(
            Needles.sha1Base36(bytes),
            place + " digest",
            Kind.DIGEST,
            Field.CONTENT,
            level,
            lockOfDigest(level, lock),
            List.of(bytes)));
    return word;
  }

  private static Lock lockOfDigest(Level level, Lock lock) {
    return switch (lock) {
      case OWNED -> Lock.OWNED;
      case DELETED_BYTES -> level == Level.VISIBLE ? Lock.LOGGED : Lock.DELETED_BYTES;
      default -> Lock.LOGGED;
    };
  }

  /** The colour of a picture, which is the same in all wikis. */
  void colour(String place, int colour, Level level, Lock lock) {
    all.add(
        new Canary(
            Colours.name(colour), place, Kind.COLOUR, Field.CONTENT, level, lock, List.of()));
  }

  /** The name of a temporary account. */
  String temporaryName(String place, Level level) {
    Canary unnamed = new Canary("", place, Kind.TEMPORARY, Field.USER, level, Lock.NONE, List.of());
    String word = "~2026-" + (100_000_000 + chanceOf(unnamed).nextInt(800_000_000));
    all.add(with(unnamed, word, List.of()));
    return word;
  }

  /** A word of a text whose length everybody is told. */
  String text(String place, Level level, Lock lock, Function<String, byte[]> whole) {
    Canary text = new Canary("", place, Kind.WORD, Field.CONTENT, level, lock, List.of());
    String word = letters(text, chanceOf(text));
    all.add(with(text, word, List.of(whole.apply(word))));
    return word;
  }

  /** What is deleted is hidden whatever its level, but for whose it was. */
  private Random chanceOf(Canary canary) {
    boolean deleted = canary.isSecret() && canary.level() == Level.VISIBLE;
    return Objects.requireNonNull(chance.get(deleted ? Level.HIDDEN : canary.level()));
  }

  private String add(Random random, Canary unnamed) {
    String word =
        unnamed.kind() == Kind.ADDRESS
            ? address(random, !unnamed.isSecret())
            : letters(unnamed, random);
    all.add(with(unnamed, word, List.of()));
    return word;
  }

  private static Canary with(Canary unnamed, String word, List<byte[]> wholes) {
    return new Canary(
        word,
        unnamed.place(),
        unnamed.kind(),
        unnamed.field(),
        unnamed.level(),
        unnamed.lock(),
        wholes);
  }

  private static String letters(Canary unnamed, Random random) {
    boolean lengthIsPublic = unnamed.field() == Field.CONTENT && unnamed.kind() == Kind.WORD;
    int length = (lengthIsPublic ? PUBLIC_LENGTH : 14 + random.nextInt(6)) - 2;
    StringBuilder word = new StringBuilder(unnamed.isSecret() ? "Zq" : "Vq");
    for (int i = 0; i < length; i++) {
      word.append(Character.forDigit(10 + random.nextInt(26), 36));
    }
    return word.toString();
  }

  /** As the wiki writes it. */
  private static String address(Random random, boolean open) {
    StringBuilder address = new StringBuilder(open ? "2001:DB8:1" : "2001:DB8:F");
    address.append("%03X".formatted(random.nextInt(0x1000)));
    for (int i = 0; i < 5; i++) {
      address.append(":%04X".formatted(0x1000 + random.nextInt(0xf000)));
    }
    return address.toString();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
