package org.palimpsest.http.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All patterns that begin in the same way: where one segment more leads, and what is declared here.
 * What a path can lead to is at most one visit of each node, whatever the path.
 */
final class RouteNode {
  private final Map<String, RouteNode> literals = new HashMap<>();
  private @Nullable RouteNode variable;
  private @Nullable Target here;
  private @Nullable Target rest;

  /** The place of a pattern, made if need be. */
  Target declare(PathPattern pattern, int depth) {
    if (depth < pattern.segments().size()) {
      String literal = pattern.segments().get(depth);
      if (literal != null) {
        return literals.computeIfAbsent(literal, _ -> new RouteNode()).declare(pattern, depth + 1);
      }
      variable = variable == null ? new RouteNode() : variable;
      return variable.declare(pattern, depth + 1);
    }
    Target target = pattern.rest() ? rest : here;
    if (target == null) {
      target = new Target(pattern.variables());
      if (pattern.rest()) {
        rest = target;
      } else {
        here = target;
      }
    }
    return target;
  }

  /**
   * What a path leads to: literals before variables, and these before the rest of a path.
   *
   * @param from where the next segment begins; behind the end of the path when there is none
   * @param found gets what stands in place of the variables, percent-encoded
   */
  @Nullable Target find(String path, int from, List<String> found) {
    if (from > path.length()) {
      return here;
    }
    int slash = path.indexOf('/', from);
    int end = slash < 0 ? path.length() : slash;
    String segment = path.substring(from, end);
    RouteNode literal = literals.get(segment);
    Target target = literal == null ? null : literal.find(path, end + 1, found);
    if (target == null && variable != null && !segment.isEmpty()) {
      int before = found.size();
      found.add(segment);
      target = variable.find(path, end + 1, found);
      if (target == null) {
        found.subList(before, found.size()).clear();
      }
    }
    if (target == null && rest != null) {
      found.add(path.substring(from));
      target = rest;
    }
    return target;
  }
}
