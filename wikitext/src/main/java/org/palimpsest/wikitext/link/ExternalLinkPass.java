package org.palimpsest.wikitext.link;

import org.palimpsest.wikitext.context.Parse;

/** Addresses in brackets become links (spec: wikitext.md, 14). */
public final class ExternalLinkPass {
  private final Parse parse;
  private final ExternalLinks links;
  private final String text;
  private final StringBuilder out;
  private final NextOf closing;
  private final NextOf feed;

  private ExternalLinkPass(String text, Parse parse) {
    this.parse = parse;
    this.links = new ExternalLinks(parse);
    this.text = text;
    this.out = new StringBuilder(text.length() + 64);
    this.closing = new NextOf(text, "]");
    this.feed = new NextOf(text, "\n");
  }

  /** The text with marks for links. */
  public static String apply(String text, Parse parse) {
    return text.indexOf('[') < 0 ? text : new ExternalLinkPass(text, parse).run();
  }

  private String run() {
    int done = 0;
    int at = text.indexOf('[');
    while (at >= 0) {
      int end = link(at, done);
      done = Math.max(done, end);
      at = text.indexOf('[', Math.max(at + 1, end));
    }
    return out.append(text, done, text.length()).toString();
  }

  /** Writes the link that begins at a bracket; gives where it ends, or 0 if there is none. */
  private int link(int bracket, int done) {
    int start = bracket + 1;
    int protocol = Protocols.lengthInBrackets(text, start);
    if (protocol == 0) {
      return 0;
    }
    int end = ExternalAddress.end(text, start + protocol);
    if (end == start + protocol) {
      return 0;
    }
    int label = end;
    while (label < text.length() && ExternalAddress.isBlank(text.charAt(label))) {
      label++;
    }
    int close = closing.from(label);
    if (close < 0 || (feed.from(label) >= 0 && feed.from(label) < close)) {
      return 0;
    }
    out.append(text, done, bracket);
    write(text.substring(start, end), text.substring(label, close));
    return close + 1;
  }

  private void write(String address, String label) {
    int entity = EndingReferences.find(address);
    if (entity >= 0) {
      write(address.substring(0, entity), address.substring(entity) + " " + label);
    } else if (label.isEmpty()) {
      String number = "[" + parse.output().nextLinkNumber() + "]";
      links.write(address, "autonumber", number, out);
    } else {
      links.write(address, "text", label, out);
    }
  }
}
