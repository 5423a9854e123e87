package org.palimpsest.actionapi.query;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/** What a part of {@code action=query} answers. */
public sealed interface QueryAnswer {
  /**
   * It has been done, at least a part of it.
   *
   * @param members what goes into {@code query}; what is said about pages goes into the pages
   * @param next the parameters, without prefix, with which the client gets the rest; empty when
   *     this was all
   */
  record Done(ObjectNode members, ObjectNode next) implements QueryAnswer {}

  /** It has not been done, and nothing else is answered. */
  record Refused(List<ApiError> errors) implements QueryAnswer {
    public Refused {
      errors = List.copyOf(errors);
    }
  }

  /** Done; whatever there was to say stands in the pages. */
  static Done done() {
    return new Done(new ObjectNode(), new ObjectNode());
  }

  /** One member of {@code query}, usually named like the module. */
  static Done of(String key, Node value) {
    return new Done(new ObjectNode().put(key, value), new ObjectNode());
  }

  /** Several members of {@code query}. */
  static Done of(ObjectNode members) {
    return new Done(members, new ObjectNode());
  }

  /** What a call is answered that may have been wrong. */
  static QueryAnswer of(Parsed<? extends QueryAnswer> answer) {
    return switch (answer) {
      case Parsed.Bad<?>(ApiError error) -> refused(error);
      case Parsed.Good<? extends QueryAnswer>(QueryAnswer done) -> done;
    };
  }

  /** A refusal. */
  static QueryAnswer refused(ApiError error) {
    return new Refused(List.of(error));
  }
}
