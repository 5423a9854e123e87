package org.palimpsest.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.CaseMap;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterCaseTest {
  private static final VersionInfo EDITION = VersionInfo.getInstance(15, 1);
  private static final CaseMap.Title TITLE =
      CaseMap.toTitle().wholeString().noLowercase().noBreakAdjustment();

  /**
   * A later ICU may know more letters and give old ones a capital; what Unicode has once defined it
   * never changes. So this holds with every later ICU, and the file need not be made anew.
   */
  @Test
  void the_table_is_that_of_Unicode_15_1_as_ICU_has_it() throws IOException {
    List<String> expected = new ArrayList<>();
    expected.addAll(lines("T", LetterCaseTest::title));
    expected.addAll(lines("L", LetterCaseTest::lower));
    try (InputStream file =
        LetterCase.class.getResourceAsStream("/org/palimpsest/model/text/letter-case.txt")) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.US_ASCII))
          .isEqualTo(String.join("\n", expected) + "\n");
    }
  }

  @Test
  void every_letter_is_mapped_as_ICU_maps_those_of_this_edition() {
    letters()
        .forEach(letter -> {
          String text = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFC);
          if (text.codePointCount(0, text.length()) == 1) {
            int normal = text.codePointAt(0);
            assertThat(LetterCase.capitalised(text))
                .as("%x", letter)
                .isEqualTo(Normalizer.normalize(title(normal), Normalizer.Form.NFC));
            assertThat(LetterCase.lower(text)).as("%x", letter).isEqualTo(lower(normal));
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    // Capitals of Unicode 16, 17 and 18: MediaWiki 1.43 does not know them either.
    "ƛ",
    "ɤ",
    "ɷ",
    "ɼ",
    "ᲊ",
    "ꟍ",
    "ꟓ",
    "ꟕ",
    "ꭋ",
    "𐵰",
    "𖺻"
  })
  void letters_that_got_a_capital_later_stay(String letter) {
    assertThat(LetterCase.capitalised(letter + "x")).isEqualTo(letter + "x");
    assertThat(UCharacter.toTitleCase(Locale.ROOT, letter, null)).isNotEqualTo(letter);
  }

  @Test
  void a_capital_joins_with_the_mark_behind_it() {
    assertThat(LetterCase.capitalised("i\u0307x")).isEqualTo("\u0130x");
    assertThat(LetterCase.capitalised("i\u0327\u0307x")).isEqualTo("\u0130\u0327x");
    assertThat(LetterCase.capitalised("\u017f\u0307")).isEqualTo("\u1e60");
    assertThat(LetterCase.capitalised("\u0390")).isEqualTo("\u03aa\u0301");
  }

  @Test
  void what_need_not_change_is_not_copied() {
    for (String text : List.of("", "X", "Éa", "1", "日本", "💩", "აბ")) {
      assertThat(LetterCase.capitalised(text)).isSameAs(text);
    }
  }

  @Test
  void small_letters_do_not_depend_on_what_is_around_them() {
    assertThat(LetterCase.lower("ΟΔΟΣ")).isEqualTo("οδοσ");
    assertThat(LetterCase.lower("İX")).isEqualTo("i\u0307x");
    assertThat(LetterCase.lower("USER TALK")).isEqualTo("user talk");
  }

  private static IntStream letters() {
    return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
  }

  private static String title(int letter) {
    String text = Character.toString(letter);
    return ofEdition(text, TITLE.apply(Locale.ROOT, null, text));
  }

  private static String lower(int letter) {
    String text = Character.toString(letter);
    return ofEdition(text, UCharacter.toLowerCase(Locale.ROOT, text));
  }

  /** A mapping counts when all its letters had been there in this edition. */
  private static String ofEdition(String from, String to) {
    boolean old =
        IntStream.concat(from.codePoints(), to.codePoints())
            .allMatch(c -> UCharacter.getAge(c).compareTo(EDITION) <= 0);
    return old ? to : from;
  }

  private static List<String> lines(String table, IntFunction<String> mapping) {
    List<String> lines = new ArrayList<>();
    List<int[]> run = new ArrayList<>();
    letters()
        .forEach(letter -> {
          String mapped = mapping.apply(letter);
          if (mapped.equals(Character.toString(letter))) {
            return;
          }
          if (mapped.codePointCount(0, mapped.length()) > 1) {
            lines.add(table + " " + Integer.toHexString(letter) + " =" + hex(mapped));
            return;
          }
          int[] next = {letter, mapped.codePointAt(0) - letter};
          if (!continues(run, next)) {
            flush(table, run, lines);
          }
          run.add(next);
        });
    flush(table, run, lines);
    return lines;
  }

  private static boolean continues(List<int[]> run, int[] next) {
    if (run.isEmpty()) {
      return true;
    }
    int step = next[0] - run.getLast()[0];
    return next[1] == run.getLast()[1]
        && step <= 2
        && (run.size() == 1 || step == run.getLast()[0] - run.get(run.size() - 2)[0]);
  }

  private static void flush(String table, List<int[]> run, List<String> lines) {
    if (run.isEmpty()) {
      return;
    }
    int[] last = run.getLast();
    int step = run.size() == 1 ? 1 : last[0] - run.get(run.size() - 2)[0];
    lines.add(
        "%s %x %x %x %s"
            .formatted(
                table, run.getFirst()[0], last[0], step, Integer.toString(run.getLast()[1], 16)));
    run.clear();
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    text.codePoints().forEach(c -> hex.append(' ').append(Integer.toHexString(c)));
    return hex.toString();
  }
}
