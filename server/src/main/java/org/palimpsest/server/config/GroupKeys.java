package org.palimpsest.server.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;

/**
 * Groups as configuration files and fixtures write them: names, and the rights of their members.
 */
public final class GroupKeys {
  private static final Pattern NAME = Pattern.compile("\\*|[A-Za-z][A-Za-z0-9-]{0,100}");

  private GroupKeys() {}

  /**
   * Gives groups further rights, and notes what cannot be given.
   *
   * @param path where the groups stand in what was read
   * @param rights names of rights by name of group; a group that is not there yet is made
   */
  public static GroupSet add(
      GroupSet groups, String path, Map<String, List<String>> rights, Mistakes mistakes) {
    GroupSet more = groups;
    for (Map.Entry<String, List<String>> group : rights.entrySet()) {
      String place = path + "." + group.getKey();
      if (!NAME.matcher(group.getKey()).matches()) {
        mistakes.add(place, "cannot be the name of a group");
      }
      Set<Right> named = new LinkedHashSet<>();
      for (String name : group.getValue()) {
        Optional<Right> right = Right.ofWire(name);
        right.ifPresent(named::add);
        if (right.isEmpty()) {
          mistakes.add(place, "names something that is not a right: \"" + name + "\"");
        }
      }
      more = more.with(new Group(group.getKey(), named));
    }
    return more;
  }
}
