package org.palimpsest.wiki.oauth.signature;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signature of OAuth 1.0a is about.
 *
 * @param method the HTTP method
 * @param url the address without query, as the client saw it, percent-encoded
 * @param parameters all parameters, decoded: of the header (without {@code realm}), of the query
 *     and of a body that is a form; the signature itself among them
 */
public record SignedRequest(String method, String url, List<Parameter> parameters) {
  /** A parameter, decoded. */
  public record Parameter(String name, String value) {
    /** The name only: the value may be a credential. */
    @Override
    public String toString() {
      return name;
    }
  }

  public SignedRequest {
    parameters = List.copyOf(parameters);
  }

  /** The first value of a parameter, or null. */
  public @Nullable String find(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        return parameter.value();
      }
    }
    return null;
  }

  /** The first value of a parameter; empty when there is none. */
  public String get(String name) {
    String value = find(name);
    return value == null ? "" : value;
  }
}
