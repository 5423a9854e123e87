package org.palimpsest.wikitext.presave;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.LimitedText;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.wikitext.expand.SubstitutedText;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.preprocess.Places;
import org.palimpsest.wikitext.preprocess.Preprocessor;

/**
 * What is done to wikitext once, when it is saved (spec: wikitext.md, 5): line ends are made
 * uniform, white space at the end goes, what asks for it is substituted, tildes become signatures,
 * and links with an empty label get one. Comments, {@code nowiki} and their like stay as they are.
 * Not thread-safe.
 */
public final class PreSaveTransform {
  /** What a few signatures need beyond the text as it came. */
  private static final int ROOM = 64;

  /** A link without a target becomes shorter by one sign; of so many bytes is the shortest. */
  private static final int SHORTEST_LINK = "[[|a]]".length() - 1;

  private static final Preprocessor PREPROCESSOR = Preprocessor.ofCore();

  private final Supplier<Signature> signature;
  private final PipeTrick pipeTrick;
  private final Substitution substitution;
  private @Nullable Signature known;

  /**
   * One that substitutes nothing.
   *
   * @param signature of who saves
   * @param page the page's name without its namespace, as people read it: a link without a target
   *     takes its context from there
   */
  public PreSaveTransform(Signature signature, String page) {
    this(() -> signature, page, Substitution.NONE);
  }

  /**
   * One that substitutes.
   *
   * @param signature of who saves, asked for when they sign
   * @param page the page's name without its namespace, as people read it
   */
  public PreSaveTransform(Supplier<Signature> signature, String page, Substitution substitution) {
    this.signature = signature;
    this.pipeTrick = new PipeTrick(page);
    this.substitution = substitution;
  }

  /**
   * The text as it is to be kept; empty if it would take more bytes than this. A short text can
   * stand for a very long one, so the work ends where the limit is reached.
   */
  public Optional<String> apply(String text, int most) {
    String lines = TextEnds.trimEnd(TextEnds.normaliseLines(text));
    LimitedText kept = new LimitedText(most, lines.length() + ROOM);
    Optional<SubstitutedText> substituted =
        asksForSubstitution(lines) ? substitution.apply(lines) : Optional.empty();
    if (substituted.isPresent()) {
      transform(substituted.get(), most, kept);
    } else if (mayChange(lines)) {
      transform(lines, most, kept);
    } else {
      kept.append(lines);
    }
    return kept.finish().map(TextEnds::trimEnd);
  }

  /** Both words that do so end alike. */
  private static boolean asksForSubstitution(String text) {
    return text.contains("{{") && text.toLowerCase(Locale.ROOT).contains("subst:");
  }

  private static boolean mayChange(String text) {
    return text.contains("~~~") || text.contains("|]]") || text.contains("[[|");
  }

  private void transform(String text, int most, LimitedText kept) {
    Places opaque = PREPROCESSOR.opaqueParts(text);
    int open = 0;
    for (int i = 0; i < opaque.size() && !kept.isTooLong(); i++) {
      fillIn(text.substring(open, opaque.start(i)), most, kept);
      open = opaque.end(i);
      kept.append(text, opaque.start(i), open);
    }
    fillIn(text.substring(open), most, kept);
  }

  private void transform(SubstitutedText substituted, int most, LimitedText kept) {
    String text = substituted.text();
    int open = 0;
    for (int mark = text.indexOf(Marks.START);
        mark >= 0 && !kept.isTooLong();
        mark = text.indexOf(Marks.START, open)) {
      fillIn(text.substring(open, mark), most, kept);
      kept.append(substituted.behind(mark));
      open = mark + Marks.LENGTH;
    }
    fillIn(text.substring(open), most, kept);
  }

  private void fillIn(String text, int most, LimitedText kept) {
    sign(text, most + (long) most / SHORTEST_LINK)
        .ifPresentOrElse(signed -> pipeTrick.apply(signed, kept), kept::exceed);
  }

  /** Five tildes are looked for first, then four, then three. */
  private Optional<String> sign(String text, long most) {
    int at = text.indexOf("~~~");
    if (at < 0) {
      return Optional.of(text);
    }
    Signature own = known == null ? signature.get() : known;
    known = own;
    LimitedText out = new LimitedText(most, text.length() + ROOM);
    int done = 0;
    while (at >= 0 && !out.isTooLong()) {
      out.append(text, done, at);
      int tildes = 3;
      while (tildes < 5 && at + tildes < text.length() && text.charAt(at + tildes) == '~') {
        tildes++;
      }
      out.append(
          switch (tildes) {
            case 3 -> own.name();
            case 4 -> own.nameAndTime();
            default -> own.time();
          });
      done = at + tildes;
      at = text.indexOf("~~~", done);
    }
    return out.append(text, done, text.length()).finish();
  }
}
