package org.palimpsest.http.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.Endpoint;

/** What is declared at one pattern: endpoints by method. */
final class Target {
  private final List<@Nullable String> variables;
  private final Map<String, Endpoint> byMethod = new TreeMap<>();
  private @Nullable Endpoint always;

  Target(List<@Nullable String> variables) {
    this.variables = variables;
  }

  List<@Nullable String> variables() {
    return variables;
  }

  /** Declares what answers to all methods; says whether nothing had been declared. */
  boolean declare(Endpoint endpoint) {
    boolean free = always == null && byMethod.isEmpty();
    always = endpoint;
    return free;
  }

  /** Declares what answers to a method; says whether nothing had been. */
  boolean declare(String method, Endpoint endpoint) {
    return byMethod.put(method, endpoint) == null && always == null;
  }

  @Nullable Endpoint endpoint(String method) {
    return always == null ? byMethod.get(method) : always;
  }

  List<String> methods() {
    return new ArrayList<>(byMethod.keySet());
  }
}
