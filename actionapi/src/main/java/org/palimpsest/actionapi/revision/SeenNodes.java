package org.palimpsest.actionapi.revision;

import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.visibility.Seen;

/** Puts into an object what a reader sees of a field, and that it is hidden where it is. */
public final class SeenNodes {
  private SeenNodes() {}

  /** A text, under its name. */
  public static void put(ObjectNode node, String key, Seen<String> text) {
    markHidden(node, key, text);
    String value = text.value();
    if (value != null) {
      node.put(key, value);
    }
  }

  /** That the field of this name is hidden from the public, if it is. */
  public static void markHidden(ObjectNode node, String key, Seen<?> field) {
    if (field.hidden()) {
      node.flag(key + "hidden", true);
    }
  }
}
