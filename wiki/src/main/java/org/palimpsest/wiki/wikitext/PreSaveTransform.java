package org.palimpsest.wiki.wikitext;

/**
 * What is done to wikitext once, when it is saved (spec: edit-and-history.md, 1.5): line ends are
 * made uniform, white space at the end goes, tildes become signatures, and links with an empty
 * label get one. Comments, {@code nowiki} and their like stay as they are.
 */
public final class PreSaveTransform {
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

  /** The text as it is to be kept. */
  public String apply(String text) {
    String lines = TextEnds.normaliseLines(text);
    return TextEnds.trimEnd(mayChange(lines) ? transform(lines) : lines);
  }

  private static boolean mayChange(String text) {
    return text.contains("~~~") || text.contains("|]]") || text.contains("[[|");
  }

  private String transform(String text) {
    OpaqueMarkup opaque = new OpaqueMarkup(text);
    StringBuilder out = new StringBuilder(text.length() + 64);
    int open = 0;
    int at = text.indexOf('<');
    while (at >= 0) {
      OpaqueMarkup.Span span = opaque.at(at);
      int end = span == null ? at + 1 : span.end();
      if (span != null && span.kind() != OpaqueMarkup.Kind.TAG) {
        out.append(fillIn(text.substring(open, at))).append(text, at, end);
        open = end;
      }
      at = text.indexOf('<', end);
    }
    return out.append(fillIn(text.substring(open))).toString();
  }

  private String fillIn(String text) {
    return pipeTrick.apply(sign(text));
  }

  /** Five tildes are looked for first, then four, then three. */
  private String sign(String text) {
    int at = text.indexOf("~~~");
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 64);
    int done = 0;
    while (at >= 0) {
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
    return out.append(text, done, text.length()).toString();
  }
}
