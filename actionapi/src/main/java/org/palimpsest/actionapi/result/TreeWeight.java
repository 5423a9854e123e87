package org.palimpsest.actionapi.result;

import java.util.Map;
import java.util.function.Predicate;

/** How much memory a result takes, roughly. */
public final class TreeWeight {
  private static final long NODE = 32; // bytes of an object with one reference and its text
  private static final long CONTAINER = 120;
  private static final long MEMBER = 64;
  private static final long BYTES_OF_A_CHARACTER = 2;

  private TreeWeight() {}

  /**
   * Its bytes.
   *
   * @param elsewhere the texts that are counted elsewhere
   */
  public static long of(Node node, Predicate<String> elsewhere) {
    return switch (node) {
      case Node.Text(String text) -> text(text, elsewhere);
      case Node.Element(String text) -> text(text, elsewhere);
      case ListNode list -> {
        long weight = CONTAINER;
        for (Node item : list.items()) {
          weight += MEMBER + of(item, elsewhere);
        }
        yield weight;
      }
      case ObjectNode object -> {
        long weight = CONTAINER;
        for (Map.Entry<String, Node> member : object.members().entrySet()) {
          weight += MEMBER + of(member.getValue(), elsewhere);
        }
        yield weight;
      }
      case Node.Whole _,
          Node.Fraction _,
          Node.Flag _,
          Node.Truth _,
          Node.Null _,
          Node.Written _ ->
          NODE;
    };
  }

  private static long text(String text, Predicate<String> elsewhere) {
    return NODE + (elsewhere.test(text) ? 0 : BYTES_OF_A_CHARACTER * text.length());
  }
}
