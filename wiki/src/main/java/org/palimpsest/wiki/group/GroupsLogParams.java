package org.palimpsest.wiki.group;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.store.group.Membership;
import tools.jackson.databind.json.JsonMapper;

/** What the log keeps of a change of groups: the groups before and after, with their ends. */
final class GroupsLogParams {
  private static final JsonMapper JSON = JsonMapper.shared();

  private GroupsLogParams() {}

  /** As JSON. */
  static String of(List<Membership> before, List<Membership> after) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("oldgroups", names(before));
    params.put("newgroups", names(after));
    params.put("oldmetadata", ends(before));
    params.put("newmetadata", ends(after));
    return JSON.writeValueAsString(params);
  }

  private static List<String> names(List<Membership> memberships) {
    return memberships.stream().map(Membership::group).toList();
  }

  private static List<Map<String, String>> ends(List<Membership> memberships) {
    return memberships.stream().map(GroupsLogParams::end).toList();
  }

  private static Map<String, String> end(Membership membership) {
    Instant expires = membership.expires();
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("group", membership.group());
    entry.put("expiry", expires == null ? "infinity" : expires.toString());
    return entry;
  }
}
