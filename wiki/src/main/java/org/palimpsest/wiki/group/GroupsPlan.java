package org.palimpsest.wiki.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.group.Membership;

/**
 * What of a wish can be done.
 *
 * @param before the groups of the account
 * @param add what is to be added or has another end
 * @param remove what is to be removed
 */
record GroupsPlan(List<Membership> before, List<Membership> add, List<String> remove) {
  /**
   * Cuts a wish to what its performer may do and what changes anything. Who may not take people out
   * of a group may not let them leave it sooner either.
   */
  static GroupsPlan of(
      GroupsRequest wish, List<Membership> before, Set<String> addable, Set<String> removable) {
    Map<String, Membership> current = new LinkedHashMap<>();
    before.forEach(membership -> current.put(membership.group(), membership));
    List<Membership> add =
        wish.add().stream()
            .filter(joined -> addable.contains(joined.group()))
            .filter(joined -> changes(current.get(joined.group()), joined, removable))
            .toList();
    List<String> remove =
        wish.remove().stream()
            .filter(group -> removable.contains(group) && current.containsKey(group))
            .distinct()
            .toList();
    return new GroupsPlan(List.copyOf(before), add, remove);
  }

  boolean isNothing() {
    return add.isEmpty() && remove.isEmpty();
  }

  /** The groups of the account when it is done, new ones last. */
  List<Membership> after() {
    Map<String, Membership> after = new LinkedHashMap<>();
    before.stream()
        .filter(membership -> !remove.contains(membership.group()))
        .forEach(membership -> after.put(membership.group(), membership));
    add.forEach(membership -> after.put(membership.group(), membership));
    return new ArrayList<>(after.values());
  }

  private static boolean changes(
      @Nullable Membership current, Membership wished, Set<String> removable) {
    if (current == null) {
      return true;
    }
    return !Objects.equals(current.expires(), wished.expires())
        && (removable.contains(wished.group()) || !endsBefore(wished.expires(), current.expires()));
  }

  private static boolean endsBefore(@Nullable Instant one, @Nullable Instant other) {
    return one != null && (other == null || one.isBefore(other));
  }
}
