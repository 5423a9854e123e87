package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.group.Membership;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How it is kept what a log entry says of an account. */
final class AccountParams {
  private static final String FOR_EVER = "infinity";

  private AccountParams() {}

  static ObjectNode write(AccountEvent event) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    return switch (event) {
      case AccountEvent.Created(long userId, _) -> params.put("userid", userId);
      case AccountEvent.GroupsChanged(List<Membership> before, List<Membership> after) -> {
        putGroups(params.putArray("oldgroups"), before);
        putGroups(params.putArray("newgroups"), after);
        putEnds(params.putArray("oldmetadata"), before);
        putEnds(params.putArray("newmetadata"), after);
        yield params;
      }
    };
  }

  /** The event that was kept so; null if its kind is none of these. */
  static @Nullable AccountEvent read(String name, JsonNode json) {
    return switch (name) {
      case "newusers/create" ->
          new AccountEvent.Created(json.required("userid").longValue(), false);
      case "newusers/create2" ->
          new AccountEvent.Created(json.required("userid").longValue(), true);
      case "rights/rights" ->
          new AccountEvent.GroupsChanged(
              memberships(json.required("oldmetadata")), memberships(json.required("newmetadata")));
      default -> null;
    };
  }

  private static void putGroups(ArrayNode groups, List<Membership> memberships) {
    memberships.forEach(membership -> groups.add(membership.group()));
  }

  private static void putEnds(ArrayNode ends, List<Membership> memberships) {
    for (Membership membership : memberships) {
      Instant expires = membership.expires();
      ends.addObject()
          .put("group", membership.group())
          .put("expiry", expires == null ? FOR_EVER : expires.toString());
    }
  }

  private static List<Membership> memberships(JsonNode ends) {
    List<Membership> memberships = new ArrayList<>();
    for (JsonNode end : ends) {
      String expiry = end.required("expiry").stringValue();
      memberships.add(
          new Membership(
              end.required("group").stringValue(),
              expiry.equals(FOR_EVER) ? null : Instant.parse(expiry)));
    }
    return memberships;
  }
}
