package org.palimpsest.actionapi.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.TextSource;

/**
 * A result tree as one version of the formats without item names shows it (spec: api-framework.md,
 * section 5).
 */
final class VersionedTree {
  private static final String OLD_CONTENT_KEY = "*";

  private final boolean old;
  private final ValueSink out;

  /** Shows trees of this version to this sink. */
  VersionedTree(FormatVersion version, ValueSink out) {
    this.old = version == FormatVersion.ONE;
    this.out = out;
  }

  void write(Node node) {
    switch (node) {
      case Node.Text(String text) -> out.text(text);
      case Node.Whole(long number) -> out.number(number);
      case Node.Fraction fraction -> out.fraction(fraction.digits());
      case Node.Flag(boolean value) -> writeFlag(value);
      case Node.Truth(boolean value) -> out.truth(value);
      case Node.Null _ -> out.nothing();
      case Node.Element(String text) -> writeElement(() -> out.text(text));
      case Node.Written(TextSource text) -> writeElement(() -> out.text(text));
      case ListNode list -> writeArray(list.items());
      case ObjectNode object -> writeObject(object);
    }
  }

  private void writeFlag(boolean value) {
    if (old) {
      out.text(""); // false members have been left out before
    } else {
      out.truth(value);
    }
  }

  private void writeElement(Runnable text) {
    if (old) {
      out.beginObject(1);
      out.name(OLD_CONTENT_KEY);
      text.run();
      out.endObject();
    } else {
      text.run();
    }
  }

  private void writeArray(Collection<Node> items) {
    out.beginArray(printed(items));
    for (Node item : items) {
      if (isPrinted(item)) {
        write(item);
      }
    }
    out.endArray();
  }

  private void writeObject(ObjectNode object) {
    switch (object.kind()) {
      case ASSOC -> writeMembers(object);
      case ASSOC_IN_NEW -> {
        if (old) {
          writePlain(object);
        } else {
          writeMembers(object);
        }
      }
      case ARRAY_IN_NEW -> {
        if (old) {
          writePlain(object);
        } else {
          writeArray(byNumber(object));
        }
      }
      case PAIRS -> {
        if (old) {
          writePairs(object);
        } else {
          writeMembers(object);
        }
      }
      case PLAIN -> writePlain(object);
    }
  }

  private static List<Node> byNumber(ObjectNode object) {
    return object.members().entrySet().stream()
        .sorted(Comparator.comparingLong(member -> Long.parseLong(member.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void writePlain(ObjectNode object) {
    if (looksLikeArray(object)) {
      writeArray(object.members().values());
    } else {
      writeMembers(object);
    }
  }

  private boolean looksLikeArray(ObjectNode object) {
    int expected = 0;
    for (Map.Entry<String, Node> member : object.members().entrySet()) {
      if (isPrinted(member.getValue())) {
        String key = member.getKey();
        if (!isDigit(key) || !key.equals(Integer.toString(expected))) {
          return false;
        }
        expected++;
      }
    }
    return true;
  }

  /** Whether it begins with a digit; most keys do not. */
  private static boolean isDigit(String key) {
    return !key.isEmpty() && key.charAt(0) >= '0' && key.charAt(0) <= '9';
  }

  private void writeMembers(ObjectNode object) {
    out.beginObject(printed(object));
    String contentKey = old ? object.contentKey() : null;
    object
        .members()
        .forEach((name, value) -> {
          if (!name.equals(contentKey)) {
            writeMember(name, value);
          }
        });
    Node content = contentKey == null ? null : object.get(contentKey);
    if (content != null) {
      writeMember(OLD_CONTENT_KEY, content);
    }
    out.endObject();
  }

  private void writeMember(String name, Node value) {
    if (isPrinted(value)) {
      out.name(name);
      write(value);
    }
  }

  private void writePairs(ObjectNode object) {
    out.beginArray(printed(object));
    for (Map.Entry<String, Node> member : object.members().entrySet()) {
      if (isPrinted(member.getValue())) {
        out.beginObject(2);
        out.name(ObjectNode.PAIR_NAME);
        out.text(member.getKey());
        out.name(OLD_CONTENT_KEY);
        write(member.getValue());
        out.endObject();
      }
    }
    out.endArray();
  }

  private int printed(Collection<Node> nodes) {
    int number = nodes.size();
    if (old) {
      for (Node node : nodes) {
        number -= isPrinted(node) ? 0 : 1;
      }
    }
    return number;
  }

  private int printed(ObjectNode object) {
    int number = object.size();
    if (old) {
      for (int i = object.size() - 1; i >= 0; i--) {
        number -= isPrinted(object.valueAt(i)) ? 0 : 1;
      }
    }
    return number;
  }

  private boolean isPrinted(Node node) {
    return !(old && node instanceof Node.Flag(boolean value) && !value);
  }
}
