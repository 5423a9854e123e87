package org.palimpsest.wikitext.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.output.Tracking;

/**
 * Takes words that say something about the whole page, such as {@code __NOTOC__}, out of the text;
 * each is a property of the page from then on (spec: wikitext.md, 7).
 */
public final class SwitchPass {
  private static final String FENCE = "__";
  private static final String CONTENTS = "toc";

  private SwitchPass() {}

  /** The words without what stands around them, and the properties that they set. */
  private static final class Switches {
    static final Map<String, MagicWord> EXACT = new HashMap<>();
    static final Map<String, MagicWord> ANY_CASE = new HashMap<>();
    static final int LONGEST;

    static {
      int longest = 0;
      for (MagicWord word : MagicWords.standard().all()) {
        if (word.kinds().contains(MagicWord.Kind.SWITCH)) {
          for (String alias : word.aliases()) {
            String bare = alias.substring(FENCE.length(), alias.length() - FENCE.length());
            (word.caseSensitive() ? EXACT : ANY_CASE)
                .put(word.caseSensitive() ? bare : bare.toLowerCase(Locale.ROOT), word);
            longest = Math.max(longest, bare.length());
          }
        }
      }
      LONGEST = longest;
    }

    private Switches() {}

    static @Nullable MagicWord find(String text, int from, int to) {
      String bare = text.substring(from, to);
      MagicWord exact = EXACT.get(bare);
      return exact == null ? ANY_CASE.get(bare.toLowerCase(Locale.ROOT)) : exact;
    }
  }

  /** The text without the words, and with a mark for the place of the contents, if it says one. */
  public static String apply(String text, Parse parse) {
    int at = text.indexOf(FENCE);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      int start = at + FENCE.length();
      int end = end(text, start);
      MagicWord word = text.startsWith(FENCE, end) ? Switches.find(text, start, end) : null;
      if (word == null) {
        at = text.indexOf(FENCE, at + 1);
      } else {
        out.append(text, done, at).append(place(word, parse));
        parse.output().property(word.name(), "");
        track(word, parse);
        done = end + FENCE.length();
        at = text.indexOf(FENCE, done);
      }
    }
    return out.append(text, done, text.length()).toString();
  }

  private static int end(String text, int start) {
    int most = Math.min(text.length(), start + Switches.LONGEST);
    int end = start;
    while (end < most && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void track(MagicWord word, Parse parse) {
    Title page = parse.page().title();
    switch (word.name()) {
      case "hiddencat" -> {
        if (page.namespace() == Namespace.CATEGORY) {
          parse.output().track(Tracking.HIDDEN_CATEGORY);
        }
      }
      case "index" -> trackUnlessContent(page, Tracking.INDEXED, parse);
      case "noindex" -> trackUnlessContent(page, Tracking.NOT_INDEXED, parse);
      default -> {}
    }
  }

  /** What a wiki is about is for search engines in any case. */
  private static void trackUnlessContent(Title page, Tracking what, Parse parse) {
    Namespaces namespaces = parse.wiki().settings().titles().namespaces();
    if (page.canExist()
        && !namespaces.byId(page.namespace()).map(Namespace::content).orElse(false)) {
      parse.output().track(what);
    }
  }

  private static String place(MagicWord word, Parse parse) {
    return word.name().equals(CONTENTS) && !parse.output().hasProperty(CONTENTS)
        ? parse.marks().add(new Mark.ContentsPlace())
        : "";
  }
}
