package org.palimpsest.actionapi.error;

import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/** Sentences for people inside a successful answer, such as the reason why a title is invalid. */
public final class TextNode {
  private TextNode() {}

  /** A plain text in the old shape; an object with code and text in the newer ones. */
  public static Node of(ErrorFormat format, String code, String text) {
    return switch (format) {
      case BC -> Node.of(text);
      case PLAINTEXT -> new ObjectNode().put("code", code).content("text", text);
      case NONE -> new ObjectNode().put("code", code);
    };
  }
}
