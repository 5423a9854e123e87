package org.palimpsest.actionapi.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.account.AccountRow;
import org.palimpsest.store.account.Membership;
import org.palimpsest.store.account.SignedIn;
import org.palimpsest.wiki.accounts.GroupRules;
import org.palimpsest.wiki.authority.Performer;

/** Groups and rights as clients are told of them; {@code person} is null without an account. */
final class GroupNodes {
  private static final String GROUP = "g";

  private final GroupSet groups;
  private final GroupRules rules;

  GroupNodes(GroupSet groups, GroupRules rules) {
    this.groups = groups;
    this.rules = rules;
  }

  /** All groups, those into which somebody has been put first. */
  Node all(@Nullable SignedIn person, Instant now) {
    return ListNode.ofTexts(GROUP, names(person, now));
  }

  /** The groups into which somebody has been put, with the time until when. */
  Node memberships(@Nullable SignedIn person, Instant now) {
    ListNode list = new ListNode("groupmembership");
    if (person != null) {
      for (Membership membership : person.groups()) {
        if (membership.holds(now)) {
          ObjectNode node = list.addObject().put("group", membership.group());
          Instant expires = membership.expires();
          if (expires == null) {
            node.put("expiry", "infinity");
          } else {
            node.put("expiry", expires);
          }
        }
      }
    }
    return list;
  }

  /** The groups in which somebody is of themselves. */
  Node implicit(@Nullable AccountRow account, Instant now) {
    return ListNode.ofTexts(GROUP, rules.implicit(account, now));
  }

  /** The rights of this request, in the order in which the groups give them. */
  Node rights(@Nullable SignedIn person, Performer performer, Instant now) {
    return ListNode.ofTexts(
        "r",
        groups.rightsOf(names(person, now)).stream()
            .filter(performer::has)
            .map(Right::wire)
            .toList());
  }

  /** Into which groups the caller may put people, and from which remove them. */
  Node changeable(Performer performer) {
    List<String> all = performer.has(Right.USERRIGHTS) ? groups.explicitNames() : List.of();
    return new ObjectNode()
        .put("add", ListNode.ofTexts(GROUP, all))
        .put("remove", ListNode.ofTexts(GROUP, all))
        .put("add-self", new ListNode(GROUP))
        .put("remove-self", new ListNode(GROUP));
  }

  private List<String> names(@Nullable SignedIn person, Instant now) {
    List<String> names =
        new ArrayList<>(person == null ? List.of() : GroupRules.explicit(person.groups(), now));
    names.addAll(rules.implicit(person == null ? null : person.account(), now));
    return names;
  }
}
