package org.palimpsest.server.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupChanges;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;

/**
 * Groups as configuration files and fixtures write them: names, and the rights of their members.
 */
public final class GroupKeys {
  private static final Pattern NAME = Pattern.compile("\\*|[A-Za-z][A-Za-z0-9-]{0,100}");

  private GroupKeys() {}

  /**
   * Gives groups further rights or takes some away, and notes what cannot be given.
   *
   * @param path where the groups stand in what was read
   * @param rights names of rights by name of group, those to be taken away with {@code -} before
   *     them; a group that is not there yet is made
   */
  public static GroupSet add(
      GroupSet groups, String path, Map<String, List<String>> rights, Mistakes mistakes) {
    GroupSet more = groups;
    for (Map.Entry<String, List<String>> group : rights.entrySet()) {
      String place = path + "." + group.getKey();
      if (!NAME.matcher(group.getKey()).matches()) {
        mistakes.add(place, "cannot be the name of a group");
      }
      Set<Right> given = new LinkedHashSet<>();
      Set<Right> taken = new LinkedHashSet<>();
      for (String name : group.getValue()) {
        boolean taking = name.startsWith("-");
        Optional<Right> right = Right.ofWire(taking ? name.substring(1) : name);
        right.ifPresent((taking ? taken : given)::add);
        if (right.isEmpty()) {
          mistakes.add(place, "names something that is not a right: \"" + name + "\"");
        }
      }
      more = more.with(new Group(group.getKey(), given)).without(group.getKey(), taken);
    }
    return more;
  }

  /** What the members of a group may do to other groups, by the keys that say so. */
  public enum Change {
    ADD("add-groups"),
    REMOVE("remove-groups"),
    ADD_SELF("add-self"),
    REMOVE_SELF("remove-self");

    private final String key;

    Change(String key) {
      this.key = key;
    }

    /** The kind that a whole key such as {@code add-groups.bureaucrat} is of. */
    static Optional<Change> of(String key) {
      return Stream.of(values()).filter(change -> key.startsWith(change.key + ".")).findFirst();
    }

    private GroupChanges allowing(List<String> groups) {
      return new GroupChanges(
          this == ADD ? groups : List.of(),
          this == REMOVE ? groups : List.of(),
          this == ADD_SELF ? groups : List.of(),
          this == REMOVE_SELF ? groups : List.of());
    }
  }

  /**
   * Lets the members of groups put people into others, and notes what cannot be.
   *
   * @param changes names of groups by the name of the group whose members may change them; {@code
   *     *} stands for all
   */
  static GroupSet addChanges(
      GroupSet groups, Map<Change, Map<String, List<String>>> changes, Mistakes mistakes) {
    GroupSet more = groups;
    for (Map.Entry<Change, Map<String, List<String>>> kind : changes.entrySet()) {
      for (Map.Entry<String, List<String>> entry : kind.getValue().entrySet()) {
        String place = kind.getKey().key + "." + entry.getKey();
        if (groups.find(entry.getKey()).isEmpty()) {
          mistakes.add(place, "names something that is not a group: \"" + entry.getKey() + "\"");
        }
        entry.getValue().stream()
            .filter(name -> !name.equals(GroupChanges.ALL))
            .filter(name -> !groups.explicitNames().contains(name))
            .forEach(name ->
                mistakes.add(
                    place, "names a group into which nobody can be put: \"" + name + "\""));
        more = more.with(entry.getKey(), kind.getKey().allowing(entry.getValue()));
      }
    }
    return more;
  }
}
