package org.palimpsest.actionapi.result;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.text.Utf8Length;

/**
 * How much more may go into the result of one request (spec: api-framework.md, section 18). What
 * counts is the bytes of its values as texts: names of members and the marks of the format do not.
 * Errors and warnings are never counted. Used by one thread.
 *
 * <p>Nearly every result is far from the limit, so at first only a bound of its size is kept, for
 * which no character has to be looked at. The bytes are counted when the bound reaches the limit.
 */
public final class ResultBudget {
  private static final int MOST_DIGITS = 20;
  private static final int MOST_BYTES_OF_A_CHARACTER = 3;

  private final long most;
  private final List<Node> uncounted = new ArrayList<>();
  private long bound; // of what is uncounted
  private long used; // by what has been counted

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
   *
   * @param node complete: what is put into it later does not count
   */
  public boolean fits(Node node) {
    long upper = bound(node);
    if (used + bound + upper <= most) {
      bound += upper;
      uncounted.add(node);
      return true;
    }
    count();
    long bytes = bytes(node);
    if (used > 0 && used + bytes > most) {
      return false;
    }
    used += bytes;
    return true;
  }

  private void count() {
    for (Node node : uncounted) {
      used += bytes(node);
    }
    uncounted.clear();
    bound = 0;
  }

  /** At least the bytes of a value. */
  private static long bound(Node node) {
    return switch (node) {
      case Node.Text(String text) -> (long) MOST_BYTES_OF_A_CHARACTER * text.length();
      case Node.Element(String text) -> (long) MOST_BYTES_OF_A_CHARACTER * text.length();
      case Node.Whole _ -> MOST_DIGITS;
      case Node.Flag _, Node.Truth _ -> 1;
      case Node.Fraction _, Node.Written _, Node.Null _ -> bytes(node);
      case ListNode list -> bound(list.items());
      case ObjectNode object -> boundOfMembers(object);
    };
  }

  private static long boundOfMembers(ObjectNode object) {
    long bound = 0;
    for (int i = 0; i < object.size(); i++) {
      bound += bound(object.valueAt(i));
    }
    return bound;
  }

  private static long bound(Iterable<Node> nodes) {
    long bound = 0;
    for (Node node : nodes) {
      bound += bound(node);
    }
    return bound;
  }

  /** The bytes of a value. */
  static long bytes(Node node) {
    return switch (node) {
      case Node.Text(String text) -> Utf8Length.of(text);
      case Node.Element(String text) -> Utf8Length.of(text);
      case Node.Fraction fraction -> fraction.digits().length();
      case Node.Whole(long number) -> Long.toString(number).length();
      case Node.Flag(boolean value) -> value ? 1 : 0;
      case Node.Truth(boolean value) -> value ? 1 : 0;
      case Node.Null _, Node.Written _ -> 0; // who writes it has a limit of their own
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
}
