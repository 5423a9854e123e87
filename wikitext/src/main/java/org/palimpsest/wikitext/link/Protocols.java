package org.palimpsest.wikitext.link;

/** The beginnings of addresses that may become links; no other ever does. */
public final class Protocols {
  private static final String[] NAMES = {
    "bitcoin:",
    "ftp://",
    "ftps://",
    "geo:",
    "git://",
    "gopher://",
    "http://",
    "https://",
    "irc://",
    "ircs://",
    "magnet:",
    "mailto:",
    "matrix:",
    "mms://",
    "news:",
    "nntp://",
    "redis://",
    "sftp://",
    "sip:",
    "sips:",
    "sms:",
    "ssh://",
    "svn://",
    "tel:",
    "telnet://",
    "urn:",
    "worldwind://",
    "xmpp:"
  };
  private static final String RELATIVE = "//";

  /** How long they are at most. */
  public static final int LONGEST = 12;

  private Protocols() {}

  /** How long the protocol is with which a text goes on; 0 if there is none. */
  public static int length(CharSequence text, int at) {
    if (at >= text.length()) {
      return 0;
    }
    int first = text.charAt(at) | 0x20;
    for (String name : NAMES) {
      if (name.charAt(0) == first && begins(text, at, name)) {
        return name.length();
      }
    }
    return 0;
  }

  /** The same, where an address may also begin with two slashes. */
  public static int lengthInBrackets(CharSequence text, int at) {
    return begins(text, at, RELATIVE) ? RELATIVE.length() : length(text, at);
  }

  /** The first place at which a protocol ends that ends here in a colon; -1 if none does. */
  static int start(CharSequence text, int colon) {
    for (int at = Math.max(0, colon - LONGEST); at < colon; at++) {
      int length = length(text, at);
      if (length > 0 && colon - at < length && text.charAt(colon) == ':' && at + length > colon) {
        return at;
      }
    }
    return -1;
  }

  private static boolean begins(CharSequence text, int at, String name) {
    if (text.length() - at < name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = text.charAt(at + i);
      if (c != name.charAt(i) && (c < 'A' || c > 'Z' || (c | 0x20) != name.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
