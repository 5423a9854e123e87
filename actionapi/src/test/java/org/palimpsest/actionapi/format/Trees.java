package org.palimpsest.actionapi.format;

import java.util.List;
import java.util.Random;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.ObjectNode.Kind;

/** Random result trees, with all that keys and texts can hold. */
final class Trees {
  private static final int DEPTH = 4;
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final List<String> KEYS =
      List.of(
          "a", "b", "0", "1", "-1", "007", "*", "", "a b", "a.b", "a:b", "ö", "9x", "😀", "<&\"'>");
  private static final String TEXT =
      "ab c<>&\"'\\/\n\r\t\u0000\u0001\u001f\u007f\u0085\u2028\u2029\u00e9\u20ac\ufffe\uffff]]>";

  private final Random random;

  Trees(Random random) {
    this.random = random;
  }

  /** The whole result of a call. */
  ObjectNode root() {
    return object(Kind.ASSOC, 0);
  }

  private Node node(int depth) {
    return switch (random.nextInt(depth < DEPTH ? 8 : 6)) {
      case 0, 1 -> Node.of(text());
      case 2 -> Node.of(random.nextLong());
      case 3 -> new Node.Flag(random.nextBoolean());
      case 4 -> new Node.Truth(random.nextBoolean());
      case 5 -> random.nextBoolean() ? new Node.Null() : new Node.Element(text());
      case 6 -> list(depth + 1);
      default -> object(kind(), depth + 1);
    };
  }

  private Kind kind() {
    return KINDS.get(random.nextInt(KINDS.size()));
  }

  private ListNode list(int depth) {
    ListNode list = new ListNode(key());
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(node(depth));
    }
    return list;
  }

  private ObjectNode object(Kind kind, int depth) {
    ObjectNode object =
        kind == Kind.ASSOC && depth > 0 && random.nextInt(4) == 0
            ? ObjectNode.keyed("item", "key")
            : new ObjectNode(kind, key());
    for (int i = random.nextInt(5); i > 0; i--) {
      object.put(
          kind == Kind.ARRAY_IN_NEW ? Integer.toString(random.nextInt(9) - 4) : key(), node(depth));
    }
    if (kind == Kind.PLAIN && random.nextInt(3) == 0) {
      object.content(key(), node(depth));
    }
    return object;
  }

  private String key() {
    return KEYS.get(random.nextInt(KEYS.size()));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(random.nextInt(5) == 0 ? "😀" : TEXT.charAt(random.nextInt(TEXT.length())));
    }
    return text.toString();
  }
}
