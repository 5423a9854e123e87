package org.palimpsest.wikitext.link;

import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** Addresses that stand by themselves become links (spec: wikitext.md, 14), outside of links. */
public final class FreeLinkPass {
  private static final String TRAILING = ",;.:!?";

  private final Parse parse;
  private final ExternalLinks links;
  private final String text;
  private final StringBuilder out;
  private int done;

  private FreeLinkPass(String text, Parse parse) {
    this.parse = parse;
    this.links = new ExternalLinks(parse);
    this.text = text;
    this.out = new StringBuilder(text.length() + 64);
  }

  /** The text with marks for links. */
  public static String apply(String text, Parse parse) {
    return text.indexOf(':') < 0 ? text : new FreeLinkPass(text, parse).run();
  }

  private String run() {
    int inLink = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == Marks.START) {
        inLink = Math.max(0, inLink + step(parse.marks().at(text, at)));
        at += Marks.LENGTH;
      } else if (c == ':' && inLink == 0) {
        at = link(at);
      } else {
        at++;
      }
    }
    return out.append(text, done, text.length()).toString();
  }

  private static int step(Mark mark) {
    return switch (mark) {
      case Mark.StartTag(String name, _, _) -> name.equals("a") ? 1 : 0;
      case Mark.EndTag(String name) -> name.equals("a") ? -1 : 0;
      case Mark.Literal _,
          Mark.Hidden _,
          Mark.Comment _,
          Mark.Section _,
          Mark.ContentsPlace _,
          Mark.Link _,
          Mark.Media _ ->
          0;
    };
  }

  /** Writes the link whose protocol has this colon, if there is one; gives where to go on. */
  private int link(int colon) {
    int start = Protocols.start(text, colon);
    if (start < done || start < 0 || (start > 0 && isWord(text.codePointBefore(start)))) {
      return colon + 1;
    }
    int protocol = Protocols.length(text, start);
    int end = end(start, ExternalAddress.endInSentence(text, start + protocol));
    if (end <= start + protocol) {
      return Math.max(colon + 1, start + protocol);
    }
    String address = text.substring(start, end);
    out.append(text, done, start);
    links.write(address, "free", ExternalAddress.clean(address), out);
    done = end;
    return end;
  }

  /** Where an address ends that stands in a sentence. */
  private int end(int start, int from) {
    int end = from;
    String trailing = text.substring(start, from).indexOf('(') < 0 ? TRAILING + ")" : TRAILING;
    while (end > start && trailing.indexOf(text.charAt(end - 1)) >= 0 && !endsEntity(start, end)) {
      end--;
    }
    return end;
  }

  /** Whether a semicolon belongs to a character reference. */
  private boolean endsEntity(int start, int end) {
    if (text.charAt(end - 1) != ';') {
      return false;
    }
    int at = end - 2;
    while (at > start && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '#')) {
      at--;
    }
    return text.charAt(at) == '&' && at < end - 2;
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
