package org.palimpsest.actionapi.preference;

import java.util.Map;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.preference.PreferenceValue;

/** Preferences as clients are told of them. */
public final class PreferenceNodes {
  private PreferenceNodes() {}

  /** An object of these values, by name. */
  public static Node of(Map<String, PreferenceValue> preferences) {
    ObjectNode node = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
    preferences.forEach((name, value) -> node.put(name, node(value)));
    return node;
  }

  private static Node node(PreferenceValue value) {
    return switch (value) {
      case PreferenceValue.Text(String text) -> Node.of(text);
      case PreferenceValue.Whole(long number) -> Node.of(number);
      case PreferenceValue.Truth(boolean truth) -> new Node.Truth(truth);
    };
  }
}
