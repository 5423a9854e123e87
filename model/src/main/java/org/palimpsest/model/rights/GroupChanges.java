package org.palimpsest.model.rights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Into which groups somebody may put people, and from which they may take them. Immutable.
 *
 * @param add groups into which they may put others
 * @param remove groups from which they may take others
 * @param addSelf groups that they may join
 * @param removeSelf groups that they may leave
 */
public record GroupChanges(
    List<String> add, List<String> remove, List<String> addSelf, List<String> removeSelf) {
  /** Stands for all groups. */
  public static final String ALL = "*";

  /** None at all. */
  public static final GroupChanges NONE =
      new GroupChanges(List.of(), List.of(), List.of(), List.of());

  public GroupChanges {
    add = List.copyOf(add);
    remove = List.copyOf(remove);
    addSelf = List.copyOf(addSelf);
    removeSelf = List.copyOf(removeSelf);
  }

  /** Whether nothing may be changed. */
  public boolean isNothing() {
    return equals(NONE);
  }

  /** What somebody may change who may do this and that. */
  public GroupChanges and(GroupChanges other) {
    return new GroupChanges(
        both(add, other.add),
        both(remove, other.remove),
        both(addSelf, other.addSelf),
        both(removeSelf, other.removeSelf));
  }

  /** The same among these groups and in their order, {@link #ALL} replaced by them. */
  GroupChanges within(List<String> groups) {
    return new GroupChanges(
        within(groups, add),
        within(groups, remove),
        within(groups, addSelf),
        within(groups, removeSelf));
  }

  private static List<String> both(List<String> one, List<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  private static List<String> within(List<String> groups, List<String> named) {
    Stream<String> found = groups.stream();
    return (named.contains(ALL) ? found : found.filter(named::contains)).toList();
  }
}
