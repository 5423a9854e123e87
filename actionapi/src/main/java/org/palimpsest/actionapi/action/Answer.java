package org.palimpsest.actionapi.action;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/** What a module answers: refusals are answers too. */
public sealed interface Answer {
  /**
   * It has been done.
   *
   * @param head members that say something about the answer, such as {@code continue}; printed
   *     first
   * @param data the members of the answer, usually one named like the module
   */
  record Done(ObjectNode head, ObjectNode data) implements Answer {}

  /**
   * It has not been done.
   *
   * @param errors why, the most important first; at least one
   */
  record Refused(List<ApiError> errors) implements Answer {
    public Refused {
      errors = List.copyOf(errors);
      if (errors.isEmpty()) {
        throw new IllegalArgumentException("refused for no reason");
      }
    }
  }

  /** The client has the present answer already. */
  record Unchanged() implements Answer {}

  /** A page of HTML in place of data. */
  record Page(String html) implements Answer {}

  /**
   * A document in place of data, whatever the format asked for.
   *
   * @param mimeType its type, without charset
   * @param fileName what it is called when it is kept
   */
  record Document(String mimeType, String fileName, String text) implements Answer {}

  /** The answer of one member. */
  static Answer of(String key, Node value) {
    return new Done(new ObjectNode(), new ObjectNode().put(key, value));
  }

  /** A refusal. */
  static Answer refused(ApiError error) {
    return new Refused(List.of(error));
  }

  /** A refusal for one or several reasons. */
  static Answer refused(List<ApiError> errors) {
    return new Refused(errors);
  }
}
