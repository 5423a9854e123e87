package org.palimpsest.wiki.wikitext;

import java.util.Optional;
import org.palimpsest.model.text.LimitedText;
import org.palimpsest.model.text.TextEnds;

/**
 * What is done to wikitext once, when it is saved (spec: edit-and-history.md, 1.5): line ends are
 * made uniform, white space at the end goes, tildes become signatures, and links with an empty
 * label get one. Comments, {@code nowiki} and their like stay as they are.
 */
public final class PreSaveTransform {
  /** What a few signatures need beyond the text as it came. */
  private static final int ROOM = 64;

  /** A link without a target becomes shorter by one sign; of so many bytes is the shortest. */
  private static final int SHORTEST_LINK = "[[|a]]".length() - 1;

  private final Signature signature;
  private final PipeTrick pipeTrick;

  /**
   * @param signature of who saves
   * @param page the page's name without its namespace, as people read it: a link without a target
   *     takes its context from there
   */
  public PreSaveTransform(Signature signature, String page) {
    this.signature = signature;
    this.pipeTrick = new PipeTrick(page);
  }

  /**
   * The text as it is to be kept; empty if it would take more bytes than this. A short text can
   * stand for a very long one, so the work ends where the limit is reached.
   */
  public Optional<String> apply(String text, int most) {
    String lines = TextEnds.trimEnd(TextEnds.normaliseLines(text));
    LimitedText kept = new LimitedText(most, lines.length() + ROOM);
    if (mayChange(lines)) {
      transform(lines, most, kept);
    } else {
      kept.append(lines);
    }
    return kept.finish().map(TextEnds::trimEnd);
  }

  private static boolean mayChange(String text) {
    return text.contains("~~~") || text.contains("|]]") || text.contains("[[|");
  }

  private void transform(String text, int most, LimitedText kept) {
    OpaqueMarkup opaque = new OpaqueMarkup(text);
    int open = 0;
    int at = text.indexOf('<');
    while (at >= 0 && !kept.isTooLong()) {
      OpaqueMarkup.Span span = opaque.at(at);
      int end = span == null ? at + 1 : span.end();
      if (span != null && span.kind() != OpaqueMarkup.Kind.TAG) {
        fillIn(text.substring(open, at), most, kept);
        kept.append(text, at, end);
        open = end;
      }
      at = text.indexOf('<', end);
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
            case 3 -> signature.name();
            case 4 -> signature.nameAndTime();
            default -> signature.time();
          });
      done = at + tildes;
      at = text.indexOf("~~~", done);
    }
    return out.append(text, done, text.length()).finish();
  }
}
