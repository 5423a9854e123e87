package org.palimpsest.http.route;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of paths: segments between slashes, each a literal or a variable. {@code {name}} stands
 * for one segment, which is not empty; {@code {name...}}, at the end only, for all that follows,
 * slashes included, which may be nothing; {@code {...}} for the same where nobody wants to know.
 *
 * @param segments its literals as they stand in a path, percent-encoded; null for a variable
 * @param rest whether anything may follow the segments
 * @param variables the names of its variables in order; the last one is that of the rest, null if
 *     nobody wants to know
 */
record PathPattern(
    List<@Nullable String> segments, boolean rest, List<@Nullable String> variables) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");
  private static final Pattern REST = Pattern.compile("\\{([A-Za-z]*)\\.\\.\\.}");

  static PathPattern parse(String pattern) {
    if (!pattern.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + pattern);
    }
    List<@Nullable String> segments = new ArrayList<>();
    List<@Nullable String> variables = new ArrayList<>();
    boolean rest = false;
    for (String segment : pattern.substring(1).split("/", -1)) {
      var variable = VARIABLE.matcher(segment);
      var remainder = REST.matcher(segment);
      if (rest) {
        throw new IllegalArgumentException("nothing can follow the rest of a path: " + pattern);
      } else if (variable.matches()) {
        segments.add(null);
        variables.add(variable.group(1));
      } else if (remainder.matches()) {
        rest = true;
        variables.add(remainder.group(1).isEmpty() ? null : remainder.group(1));
      } else if (segment.indexOf('{') >= 0 || segment.indexOf('}') >= 0) {
        throw new IllegalArgumentException("a variable is a whole segment: " + pattern);
      } else {
        segments.add(segment);
      }
    }
    if (new HashSet<>(variables).size() < variables.size()) {
      throw new IllegalArgumentException("two variables of one name: " + pattern);
    }
    return new PathPattern(segments, rest, variables);
  }

  /** Whether it stands for one path only. */
  boolean isExact() {
    return variables.isEmpty();
  }
}
