package org.palimpsest.actionapi.result;

/**
 * How much more may go into the result of one request (spec: api-framework.md, section 18). What
 * counts is the bytes of its values as texts: names of members and the marks of the format do not.
 * Errors and warnings are never counted. Used by one thread.
 */
public final class ResultBudget {
  private final long most;
  private long used;

  /** A budget of so many bytes. */
  public ResultBudget(long most) {
    this.most = most;
  }

  /** How many bytes there are in all. */
  public long most() {
    return most;
  }

  /**
   * Counts a value if there is room for it, and says whether there was. The first one always finds
   * room, so that no answer is empty and its continuation the same again.
   */
  public boolean fits(Node node) {
    long bytes = bytes(node);
    if (used > 0 && used + bytes > most) {
      return false;
    }
    used += bytes;
    return true;
  }

  /** The bytes of a value. */
  static long bytes(Node node) {
    return switch (node) {
      case Node.Text(String text) -> bytes(text);
      case Node.Element(String text) -> bytes(text);
      case Node.Fraction fraction -> fraction.digits().length();
      case Node.Whole(long number) -> Long.toString(number).length();
      case Node.Flag(boolean value) -> value ? 1 : 0;
      case Node.Truth(boolean value) -> value ? 1 : 0;
      case Node.Null _ -> 0;
      case ListNode list -> bytes(list.items());
      case ObjectNode object -> bytes(object.members().values());
    };
  }

  private static long bytes(Iterable<Node> nodes) {
    long bytes = 0;
    for (Node node : nodes) {
      bytes += bytes(node);
    }
    return bytes;
  }

  /** The length in UTF-8. */
  private static long bytes(String text) {
    long bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }
}
