package org.palimpsest.actionapi.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.rights.GroupChanges;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.group.Membership;

/** Groups and rights as clients are told of them. */
public final class GroupNodes {
  private static final String GROUP = "g";

  private GroupNodes() {}

  /** Names of groups, in this order. */
  public static Node names(List<String> groups) {
    return ListNode.ofTexts(GROUP, groups);
  }

  /** Names of groups, those of the first list before those of the second. */
  public static Node names(List<String> first, List<String> then) {
    return names(joined(first, then));
  }

  /** The groups into which somebody has been put, with the time until when. */
  public static Node memberships(List<Membership> memberships) {
    ListNode list = new ListNode("groupmembership");
    for (Membership membership : memberships) {
      ObjectNode node = list.addObject().put("group", membership.group());
      Instant expires = membership.expires();
      if (expires == null) {
        node.put("expiry", "infinity");
      } else {
        node.put("expiry", expires);
      }
    }
    return list;
  }

  /**
   * The rights that groups give, in the order in which they give them.
   *
   * @param has which of them there are: a bot password may lend some only
   */
  public static Node rights(
      GroupSet groups, List<String> explicit, List<String> implicit, Predicate<Right> has) {
    return ListNode.ofTexts(
        "r",
        groups.rightsOf(joined(explicit, implicit)).stream().filter(has).map(Right::wire).toList());
  }

  /** Into which groups somebody may put people, and from which they may take them. */
  public static Node changeable(GroupChanges changes) {
    return new ObjectNode()
        .put("add", names(changes.add()))
        .put("remove", names(changes.remove()))
        .put("add-self", names(changes.addSelf()))
        .put("remove-self", names(changes.removeSelf()));
  }

  private static List<String> joined(List<String> first, List<String> then) {
    List<String> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
