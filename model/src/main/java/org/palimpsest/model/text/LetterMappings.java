package org.palimpsest.model.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What letters turn into. The file has a line for every run of letters that turn into one letter at
 * the same distance (table, first, last, step, distance), and for every letter that turns into
 * several (table, letter, {@code =}, letters); all numbers are hexadecimal. It is made by {@code
 * LetterCaseTest} out of ICU's data. Immutable.
 */
final class LetterMappings {
  private static final String FILE = "letter-case.txt";

  private final TreeMap<Integer, Run> runs = new TreeMap<>();
  private final Map<Integer, String> several = new HashMap<>();

  /** The letters from one to another, by steps. */
  private record Run(int last, int step, int distance) {}

  /** Both tables of the file. */
  record Both(LetterMappings title, LetterMappings lower) {}

  private LetterMappings() {}

  static Both read() {
    LetterMappings title = new LetterMappings();
    LetterMappings lower = new LetterMappings();
    for (String line : lines()) {
      String[] fields = line.split(" ");
      (fields[0].equals("T") ? title : lower).add(fields);
    }
    return new Both(title, lower);
  }

  private static List<String> lines() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LetterMappings.class.getResourceAsStream(FILE)),
                StandardCharsets.US_ASCII))) {
      return new ArrayList<>(in.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String[] fields) {
    int first = hex(fields[1]);
    if (fields[2].equals("=")) {
      StringBuilder letters = new StringBuilder();
      for (int i = 3; i < fields.length; i++) {
        letters.appendCodePoint(hex(fields[i]));
      }
      several.put(first, letters.toString());
    } else {
      runs.put(first, new Run(hex(fields[2]), hex(fields[3]), hex(fields[4])));
    }
  }

  private static int hex(String number) {
    return Integer.parseInt(number, 16);
  }

  /** What the letter turns into: itself, if nothing else. */
  String of(int letter) {
    String letters = several.get(letter);
    if (letters != null) {
      return letters;
    }
    Map.Entry<Integer, Run> entry = runs.floorEntry(letter);
    if (entry == null) {
      return Character.toString(letter);
    }
    Run run = entry.getValue();
    boolean turns = letter <= run.last() && (letter - entry.getKey()) % run.step() == 0;
    return Character.toString(turns ? letter + run.distance() : letter);
  }
}
