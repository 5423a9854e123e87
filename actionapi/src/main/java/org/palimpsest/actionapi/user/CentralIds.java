package org.palimpsest.actionapi.user;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * Ids of accounts over several wikis. This wiki shares its accounts with no other, so there is one
 * kind of such ids, {@code local}, and they are the ordinary ones.
 *
 * @param wikiId the id of this wiki
 */
record CentralIds(String wikiId) {
  private static final String LOCAL = "local";

  /**
   * Puts them.
   *
   * @param id the account's id as everybody may know it; 0 for none
   * @param attached whether there is an account
   * @param otherWiki the id of a wiki about which the client asks too; null for none
   */
  void put(ObjectNode node, long id, boolean attached, @Nullable String otherWiki) {
    node.put("centralids", assoc().put(LOCAL, id))
        .put("attachedlocal", assoc().flag(LOCAL, attached));
    if (otherWiki != null) {
      node.put("attachedwiki", assoc().flag(LOCAL, attached && otherWiki.equals(wikiId)));
    }
  }

  private static ObjectNode assoc() {
    return new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
  }
}
