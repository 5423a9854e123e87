package org.palimpsest.http.route;

import java.util.List;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpRequest;

/** What is found at the path of a request. */
public sealed interface RouteMatch {
  /**
   * An endpoint.
   *
   * @param request the request with the variables of the route
   */
  record Found(Endpoint endpoint, HttpRequest request) implements RouteMatch {}

  /** Nothing is there. */
  record Nothing() implements RouteMatch {}

  /**
   * Something, but not for this method.
   *
   * @param allowed the methods that it knows, in alphabetical order
   */
  record OtherMethods(List<String> allowed) implements RouteMatch {}

  /** What stands in place of a variable is no text: its escapes are broken, or not UTF-8. */
  record Malformed() implements RouteMatch {}
}
