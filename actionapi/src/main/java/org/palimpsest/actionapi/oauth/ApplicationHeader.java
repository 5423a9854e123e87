package org.palimpsest.actionapi.oauth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.form.PercentCoding;
import org.palimpsest.wiki.oauth.signature.SignedRequest.Parameter;

/** The header {@code Authorization} as applications send it; that of people (Basic) is nothing. */
public sealed interface ApplicationHeader {
  /**
   * Of OAuth 1.0a.
   *
   * @param parameters its parameters, decoded, without {@code realm}
   */
  record Signed(List<Parameter> parameters) implements ApplicationHeader {}

  /** Of OAuth 2.0. */
  record Bearer(String token) implements ApplicationHeader {
    @Override
    public String toString() {
      return "Bearer[hidden]";
    }
  }

  /** Reads the header; empty when it is not an application's. */
  static Optional<ApplicationHeader> read(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    int space = header.indexOf(' ');
    String scheme = space < 0 ? header : header.substring(0, space);
    String rest = space < 0 ? "" : header.substring(space + 1).strip();
    if (scheme.equalsIgnoreCase("OAuth")) {
      return Optional.of(new Signed(parameters(rest)));
    }
    return scheme.equalsIgnoreCase("Bearer") ? Optional.of(new Bearer(rest)) : Optional.empty();
  }

  private static List<Parameter> parameters(String list) {
    List<Parameter> parameters = new ArrayList<>();
    for (String entry : list.split(",")) {
      int equals = entry.indexOf('=');
      if (equals > 0) {
        String name = decode(entry.substring(0, equals).strip());
        String value = entry.substring(equals + 1).strip();
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        if (!name.equals("realm")) {
          parameters.add(
              new Parameter(name, decode(quoted ? value.substring(1, value.length() - 1) : value)));
        }
      }
    }
    return parameters;
  }

  /** A plus sign stands for itself here, unlike in forms. */
  private static String decode(String text) {
    return PercentCoding.decode(text.replace("+", "%2B"));
  }
}
