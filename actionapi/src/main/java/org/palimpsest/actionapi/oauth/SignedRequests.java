package org.palimpsest.actionapi.oauth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.PercentCoding;
import org.palimpsest.wiki.oauth.signature.SignedRequest;
import org.palimpsest.wiki.oauth.signature.SignedRequest.Parameter;

/** What a request's signature is about: address and parameters as the client sent them. */
public final class SignedRequests {
  private static final String FORM = "application/x-www-form-urlencoded";

  private SignedRequests() {}

  /**
   * Collects what is signed. A multipart body is not.
   *
   * @param header the parameters of the header; one that comes again elsewhere counts once
   */
  public static SignedRequest of(HttpRequest request, List<Parameter> header) {
    List<Parameter> parameters = new ArrayList<>(header);
    Set<String> seen = header.stream().map(Parameter::name).collect(Collectors.toSet());
    String query = request.query();
    if (query != null) {
      add(query, seen, parameters);
    }
    String type = request.header("Content-Type");
    if (request.method().equals("POST")
        && type != null
        && type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
      add(new String(request.bytes(), StandardCharsets.UTF_8), seen, parameters);
    }
    return new SignedRequest(request.method(), request.origin() + request.sentPath(), parameters);
  }

  private static void add(String form, Set<String> inHeader, List<Parameter> into) {
    for (String entry : form.split("&")) {
      if (!entry.isEmpty()) {
        int equals = entry.indexOf('=');
        String name = PercentCoding.decode(equals < 0 ? entry : entry.substring(0, equals));
        if (!inHeader.contains(name)) {
          String value = equals < 0 ? "" : PercentCoding.decode(entry.substring(equals + 1));
          into.add(new Parameter(name, value));
        }
      }
    }
  }
}
