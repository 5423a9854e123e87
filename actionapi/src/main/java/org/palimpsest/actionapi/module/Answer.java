package org.palimpsest.actionapi.module;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;
import org.palimpsest.http.cache.Validators;

/** What a module answers: refusals are answers too. */
public sealed interface Answer {
  /** An answer that is there. */
  sealed interface Ready extends Answer {}

  /**
   * An answer that waits for something scarce, such as the turn to have a password looked at, while
   * no thread waits for it. What makes it may go on with the call on another thread.
   */
  record Later(CompletionStage<Ready> answer) implements Answer {
    /** As much as may be kept of many calls that wait. */
    public static final int LONGEST_BODY = 32 * 1024;
  }

  /**
   * It has been done.
   *
   * @param head members that say something about the answer, such as {@code continue}; printed
   *     first
   * @param data the members of the answer, usually one named like the module
   */
  record Done(ObjectNode head, ObjectNode data) implements Ready {}

  /**
   * It has not been done.
   *
   * @param errors why, the most important first; at least one
   */
  record Refused(List<ApiError> errors) implements Ready {
    public Refused {
      errors = List.copyOf(errors);
      if (errors.isEmpty()) {
        throw new IllegalArgumentException("refused for no reason");
      }
    }
  }

  /**
   * It has been done, and the answer has the shape that another protocol prescribes.
   *
   * @param data the members of the answer; with keys 0, 1 … it is a bare list
   * @param shape what the shape is
   * @param maxAge for how many seconds the answer may be kept at least
   */
  record Foreign(ObjectNode data, Shape shape, long maxAge) implements Ready {}

  /** A shape of an answer in another protocol. */
  sealed interface Shape {
    /**
     * A list in JSON that has no room for anything beside the data.
     *
     * @param warningsAreErrors whether the client would rather have no answer than miss a warning
     */
    record BareList(boolean warningsAreErrors) implements Shape {}

    /** An element in the format that the client wants. */
    record Element(RootElement root) implements Shape {}

    /** A document in XML whatever the client wants. */
    record Document(RootElement root, String mimeType) implements Shape {}
  }

  /** The client has the present answer already. */
  record Unchanged() implements Ready {}

  /**
   * A document in place of data, whatever the format asked for.
   *
   * @param mimeType its type, without charset
   * @param fileName what it is called when it is kept
   * @param text a text, also one that is written piece by piece
   * @param validators by what the client can tell later whether it has changed; those of the call
   *     count unless there are any
   */
  record Document(String mimeType, String fileName, Node text, Validators validators)
      implements Ready {
    /** A document of which no more is known. */
    public Document(String mimeType, String fileName, Node text) {
      this(mimeType, fileName, text, Validators.NONE);
    }
  }

  /** The answer of one member. */
  static Ready of(String key, Node value) {
    return new Done(new ObjectNode(), new ObjectNode().put(key, value));
  }

  /** A refusal. */
  static Ready refused(ApiError error) {
    return new Refused(List.of(error));
  }

  /** A refusal for one or several reasons. */
  static Ready refused(List<ApiError> errors) {
    return new Refused(errors);
  }
}
