package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.protection.Protection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How it is kept what a log entry says of protection. */
final class ProtectionParams {
  /** The word for ever, other than in entries about groups. */
  private static final String ENDLESS = "infinite";

  private ProtectionParams() {}

  static ObjectNode write(ProtectionEvent event) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    return switch (event) {
      case ProtectionEvent.Unprotected _ -> params;
      case ProtectionEvent.Moved(int namespace, String title) ->
          params.put("oldtitle_ns", namespace).put("oldtitle_title", title);
      case ProtectionEvent.Protected(_, String description, boolean cascades, var protections) -> {
        params.put("description", description).put("cascade", cascades);
        put(params.putArray("details"), protections);
        yield params;
      }
    };
  }

  /** The event that was kept so; null if its kind is none of these. */
  static @Nullable ProtectionEvent read(String name, JsonNode json) {
    return switch (name) {
      case "protect/protect" -> isProtected(false, json);
      case "protect/modify" -> isProtected(true, json);
      case "protect/unprotect" -> new ProtectionEvent.Unprotected();
      case "protect/move_prot" ->
          new ProtectionEvent.Moved(
              json.required("oldtitle_ns").intValue(),
              json.required("oldtitle_title").stringValue());
      default -> null;
    };
  }

  private static void put(ArrayNode details, List<Protection> protections) {
    for (Protection protection : protections) {
      Instant expires = protection.expires();
      ObjectNode detail =
          details
              .addObject()
              .put("type", protection.type())
              .put("level", protection.level())
              .put("expiry", expires == null ? ENDLESS : expires.toString());
      if (!LogCodec.isOfTitle(protection)) {
        detail.put("cascade", protection.cascades());
      }
    }
  }

  private static ProtectionEvent isProtected(boolean changed, JsonNode json) {
    List<Protection> protections = new ArrayList<>();
    for (JsonNode detail : json.required("details")) {
      String expiry = detail.required("expiry").stringValue();
      protections.add(
          new Protection(
              detail.required("type").stringValue(),
              detail.required("level").stringValue(),
              expiry.equals(ENDLESS) ? null : Instant.parse(expiry),
              detail.path("cascade").booleanValue(false)));
    }
    return new ProtectionEvent.Protected(
        changed,
        json.required("description").stringValue(),
        json.required("cascade").booleanValue(),
        protections);
  }
}
