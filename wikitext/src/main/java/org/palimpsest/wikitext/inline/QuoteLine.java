package org.palimpsest.wikitext.inline;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.wikitext.mark.Marks;

/** One line divided at its runs of apostrophes. */
final class QuoteLine {
  private static final int ITALIC = 2;
  private static final int BOLD = 3;
  private static final int BOTH = 5;

  /** What stands before each run, and behind the last. */
  private final List<String> texts;

  /** How many apostrophes each run has that are no text: two, three or five. */
  private final int[] runs;

  private QuoteLine(List<String> texts, int[] runs) {
    this.texts = texts;
    this.runs = runs;
  }

  /** Divides a line; surplus apostrophes of a run belong to the text before it. */
  static QuoteLine of(String line) {
    List<String> texts = new ArrayList<>();
    List<Integer> runs = new ArrayList<>();
    int done = 0;
    int at = line.indexOf("''");
    while (at >= 0) {
      int end = at + 2;
      while (end < line.length() && line.charAt(end) == '\'') {
        end++;
      }
      int signs = signs(end - at);
      texts.add(line.substring(done, end - signs));
      runs.add(signs);
      done = end;
      at = line.indexOf("''", end);
    }
    texts.add(line.substring(done));
    QuoteLine divided = new QuoteLine(texts, runs.stream().mapToInt(Integer::intValue).toArray());
    divided.balance();
    return divided;
  }

  private static int signs(int length) {
    return length == BOLD + 1 ? BOLD : Math.min(length, BOTH);
  }

  /** Where both kinds are odd, one bold was an apostrophe and an italic. */
  private void balance() {
    int italics = 0;
    int bolds = 0;
    for (int run : runs) {
      italics += run == BOLD ? 0 : 1;
      bolds += run == ITALIC ? 0 : 1;
    }
    if (italics % 2 == 1 && bolds % 2 == 1) {
      int split = mistaken();
      if (split >= 0) {
        texts.set(split, texts.get(split) + '\'');
        runs[split] = ITALIC;
      }
    }
  }

  /** The bold that is none: behind a word of one letter, or else a longer one, or else a blank. */
  private int mistaken() {
    int afterWord = -1;
    int afterBlank = -1;
    for (int i = 0; i < runs.length; i++) {
      if (runs[i] == BOLD) {
        String before = texts.get(i);
        int length = before.length();
        if (length > 0 && before.charAt(length - 1) == ' ') {
          afterBlank = afterBlank < 0 ? i : afterBlank;
        } else if (length > 1
            && before.charAt(length - 2) == ' '
            && before.charAt(length - 1) < 0x80) {
          return i;
        } else {
          afterWord = afterWord < 0 ? i : afterWord;
        }
      }
    }
    return afterWord < 0 ? afterBlank : afterWord;
  }

  /** Writes the line with marks in the place of the runs. */
  void write(StringBuilder out, Marks marks) {
    QuoteState state = new QuoteState(out, marks);
    out.append(texts.getFirst());
    for (int i = 0; i < runs.length; i++) {
      switch (runs[i]) {
        case ITALIC -> state.italic();
        case BOLD -> state.bold();
        default -> state.both();
      }
      out.append(texts.get(i + 1));
    }
    state.end();
  }
}
