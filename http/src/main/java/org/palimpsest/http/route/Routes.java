package org.palimpsest.http.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpRequest;

/**
 * Which endpoint answers at which path. Patterns of paths are those of the builder; of several that
 * fit, the one with a literal where the others have a variable is taken, at the first segment in
 * which they differ, in whatever order they were declared. Paths without variables are found by one
 * look. Immutable.
 */
public final class Routes {
  private static final RouteMatch NOTHING = new RouteMatch.Nothing();
  private static final RouteMatch MALFORMED = new RouteMatch.Malformed();

  private final Map<String, Target> exact;
  private final RouteNode patterns;
  private final List<String> declared;

  private Routes(Map<String, Target> exact, RouteNode patterns, List<String> declared) {
    this.exact = exact;
    this.patterns = patterns;
    this.declared = declared;
  }

  /** Nothing is declared yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** All patterns, in the order in which they were declared. */
  public List<String> patterns() {
    return declared;
  }

  /** What answers to a request. */
  public RouteMatch find(HttpRequest request) {
    String path = request.path();
    Target known = exact.get(path);
    if (known != null) {
      return match(known, request, request);
    }
    List<String> found = new ArrayList<>();
    Target target = path.startsWith("/") ? patterns.find(path, 1, found) : null;
    if (target == null) {
      return NOTHING;
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      String name = target.variables().get(i);
      if (name != null) {
        String text = PathText.decode(found.get(i));
        if (text == null) {
          return MALFORMED;
        }
        variables.put(name, text);
      }
    }
    return match(target, request, variables.isEmpty() ? request : request.with(variables));
  }

  private static RouteMatch match(Target target, HttpRequest sent, HttpRequest routed) {
    Endpoint endpoint = target.endpoint(sent.method());
    return endpoint == null
        ? new RouteMatch.OtherMethods(target.methods())
        : new RouteMatch.Found(endpoint, routed);
  }

  /**
   * Declares routes. A pattern is a path in which a segment {@code {name}} stands for any one that
   * is not empty, a last segment {@code {name...}} for all that follows, slashes included, even
   * nothing, and {@code {...}} for the same, untouched. Variables are decoded. Whoever declares a
   * path twice for one method, or with variables of other names, gets an {@link
   * IllegalArgumentException}.
   */
  public static final class Builder {
    private final Map<String, Target> exact = new HashMap<>();
    private final RouteNode patterns = new RouteNode();
    private final Set<String> declared = new LinkedHashSet<>();

    private Builder() {}

    /** What only reads: answers to GET, and to HEAD in the same way. */
    public Builder get(String pattern, Endpoint endpoint) {
      return on(pattern, endpoint, "GET");
    }

    /** What answers to these methods, where GET stands for HEAD too. */
    public Builder on(String pattern, Endpoint endpoint, String... methods) {
      Target target = target(pattern);
      for (String method : methods) {
        check(target.declare(method, endpoint), pattern);
        if (method.equals("GET")) {
          check(target.declare("HEAD", endpoint), pattern);
        }
      }
      return this;
    }

    /** What answers whatever the method. */
    public Builder any(String pattern, Endpoint endpoint) {
      check(target(pattern).declare(endpoint), pattern);
      return this;
    }

    /** What answers whatever the method and whatever follows its name. */
    public Builder script(String path, Endpoint endpoint) {
      return any(path, endpoint).any(path + "/{...}", endpoint);
    }

    /** All of them. */
    public Routes build() {
      return new Routes(Map.copyOf(exact), patterns, List.copyOf(declared));
    }

    private Target target(String text) {
      PathPattern pattern = PathPattern.parse(text);
      declared.add(text);
      List<@Nullable String> variables = pattern.variables();
      Target target = patterns.declare(pattern, 0);
      check(target.variables().equals(variables), text);
      if (pattern.isExact()) {
        exact.put(text, target);
      }
      return target;
    }

    private static void check(boolean clear, String pattern) {
      if (!clear) {
        throw new IllegalArgumentException("declared twice: " + pattern);
      }
    }
  }
}
