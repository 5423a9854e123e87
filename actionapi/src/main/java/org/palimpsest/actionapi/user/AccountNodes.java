package org.palimpsest.actionapi.user;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.BlockNode;
import org.palimpsest.actionapi.group.GroupNodes;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.wiki.block.BlockInfo;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.user.AccountView;

/** Accounts as lists show them. */
final class AccountNodes {
  private final GroupSet groups;
  private final CentralIds centralIds;

  AccountNodes(Settings settings) {
    this.groups = settings.groups().groups();
    this.centralIds = new CentralIds(settings.site().cookiePrefix());
  }

  /** The rights that an account has by its groups. */
  Node rights(AccountView account) {
    return GroupNodes.rights(
        groups, account.explicitGroups(), account.implicitGroups(), right -> true);
  }

  /** That the name is hidden, and the block where it is wanted. */
  static void block(ObjectNode node, @Nullable BlockInfo block) {
    if (block != null) {
      node.putAll(BlockNode.of(block));
    }
  }

  /** That the name is hidden, which is said to those who may know. */
  static void hidden(ObjectNode node, AccountView account) {
    if (account.hidden()) {
      node.flag("hidden", true);
    }
  }

  /** Other wikis are told no id of an account whose name is hidden. */
  void centralIds(ObjectNode node, AccountView account, @Nullable String otherWiki) {
    centralIds.put(node, account.hidden() ? 0 : account.id(), true, otherWiki);
  }
}
