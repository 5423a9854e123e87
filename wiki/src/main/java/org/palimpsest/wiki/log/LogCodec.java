package org.palimpsest.wiki.log;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.protection.ProtectionType;
import org.palimpsest.store.group.Membership;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.wiki.log.LogEvent.AccountCreated;
import org.palimpsest.wiki.log.LogEvent.Blocked;
import org.palimpsest.wiki.log.LogEvent.ChangePatrolled;
import org.palimpsest.wiki.log.LogEvent.ContentModelChanged;
import org.palimpsest.wiki.log.LogEvent.ContentModelChosen;
import org.palimpsest.wiki.log.LogEvent.Foreign;
import org.palimpsest.wiki.log.LogEvent.GroupsChanged;
import org.palimpsest.wiki.log.LogEvent.HistoryMerged;
import org.palimpsest.wiki.log.LogEvent.LanguageChanged;
import org.palimpsest.wiki.log.LogEvent.PageCreated;
import org.palimpsest.wiki.log.LogEvent.PageDeleted;
import org.palimpsest.wiki.log.LogEvent.PageMoved;
import org.palimpsest.wiki.log.LogEvent.PageRestored;
import org.palimpsest.wiki.log.LogEvent.Protected;
import org.palimpsest.wiki.log.LogEvent.ProtectionMoved;
import org.palimpsest.wiki.log.LogEvent.RedirectOverwritten;
import org.palimpsest.wiki.log.LogEvent.TagManaged;
import org.palimpsest.wiki.log.LogEvent.TagsUpdated;
import org.palimpsest.wiki.log.LogEvent.Unblocked;
import org.palimpsest.wiki.log.LogEvent.Unprotected;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a log entry says was done as it is kept, and reads it back. */
public final class LogCodec {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, @Nullable Object>> VALUES =
      new TypeReference<>() {};
  private static final String NONE = "{}";
  private static final String FOR_EVER = "infinity";

  /** The word for ever in entries about protections, other than in those about groups. */
  private static final String ENDLESS = "infinite";

  private LogCodec() {}

  /** The parameters of an event, a JSON object. */
  static String params(LogEvent event) {
    return switch (event) {
      case PageCreated _, PageDeleted _, RedirectOverwritten _, Unprotected _, Unblocked _ -> NONE;
      case PageMoved(int namespace, String title, boolean withoutRedirect, _) ->
          JSON.createObjectNode()
              .put("target_ns", namespace)
              .put("target_title", title)
              .put("suppressredirect", withoutRedirect)
              .toString();
      case HistoryMerged(int namespace, String title, Instant point, Long revisionId) -> {
        ObjectNode params = JSON.createObjectNode();
        params.put("mergerevid", revisionId == null ? null : revisionId.toString());
        yield params
            .put("dest_ns", namespace)
            .put("dest_title", title)
            .put("mergepoint", point.toString())
            .toString();
      }
      case ProtectionMoved(int namespace, String title) ->
          JSON.createObjectNode()
              .put("oldtitle_ns", namespace)
              .put("oldtitle_title", title)
              .toString();
      case PageRestored(long revisions, long files) -> {
        ObjectNode params = JSON.createObjectNode();
        params.putObject("count").put("revisions", revisions).put("files", files);
        yield params.toString();
      }
      case ContentModelChosen(String model) ->
          JSON.createObjectNode().put("oldmodel", false).put("newmodel", model).toString();
      case ContentModelChanged(String before, String after) ->
          JSON.createObjectNode().put("oldmodel", before).put("newmodel", after).toString();
      case Protected(boolean _, String description, boolean cascades, List<Protection> all) -> {
        ObjectNode params = JSON.createObjectNode();
        params.put("description", description).put("cascade", cascades);
        putProtections(params.putArray("details"), all);
        yield params.toString();
      }
      case LanguageChanged(String before, String after) ->
          JSON.createObjectNode().put("oldlanguage", before).put("newlanguage", after).toString();
      case ChangePatrolled(long revisionId, long previousId, boolean automatic) ->
          JSON.createObjectNode()
              .put("curid", revisionId)
              .put("previd", previousId)
              .put("auto", automatic)
              .toString();
      case TagsUpdated updated -> TagParams.write(updated).toString();
      case TagManaged(_, String tag, Long count) -> {
        ObjectNode params = JSON.createObjectNode().put("tag", tag);
        yield (count == null ? params : params.put("count", count)).toString();
      }
      case AccountCreated(long userId, _) ->
          JSON.createObjectNode().put("userid", userId).toString();
      case GroupsChanged(List<Membership> before, List<Membership> after) -> {
        ObjectNode params = JSON.createObjectNode();
        putGroups(params.putArray("oldgroups"), before);
        putGroups(params.putArray("newgroups"), after);
        putEnds(params.putArray("oldmetadata"), before);
        putEnds(params.putArray("newmetadata"), after);
        yield params.toString();
      }
      case Blocked blocked -> BlockParams.write(blocked, JSON.createObjectNode());
      case Foreign foreign -> JSON.writeValueAsString(foreign.params());
    };
  }

  /**
   * The event that was kept so. One that says more or other things than this wiki would is {@link
   * Foreign}, so that nothing of it is lost.
   *
   * @param params a JSON object
   */
  public static LogEvent event(String type, String action, String params) {
    try {
      JsonNode json = JSON.readTree(params);
      LogEvent event = known(type + '/' + action, json);
      if (event != null && isAll(event, params, json)) {
        return event;
      }
    } catch (JacksonException | DateTimeParseException | NumberFormatException e) {
      // It is not as this wiki writes it.
    }
    return new Foreign(type, action, JSON.readValue(params, VALUES));
  }

  private static @Nullable LogEvent known(String name, JsonNode json) {
    return switch (name) {
      case "create/create" -> new PageCreated();
      case "delete/delete" -> new PageDeleted();
      case "delete/delete_redir" -> new RedirectOverwritten();
      case "move/move", "move/move_redir" ->
          new PageMoved(
              json.required("target_ns").intValue(),
              json.required("target_title").stringValue(),
              json.required("suppressredirect").booleanValue(),
              name.equals("move/move_redir"));
      case "merge/merge" -> {
        JsonNode revisionId = json.required("mergerevid");
        yield new HistoryMerged(
            json.required("dest_ns").intValue(),
            json.required("dest_title").stringValue(),
            Instant.parse(json.required("mergepoint").stringValue()),
            revisionId.isNull() ? null : Long.valueOf(revisionId.stringValue()));
      }
      case "protect/move_prot" ->
          new ProtectionMoved(
              json.required("oldtitle_ns").intValue(),
              json.required("oldtitle_title").stringValue());
      case "delete/restore" -> {
        JsonNode count = json.required("count");
        yield new PageRestored(
            count.required("revisions").longValue(), count.required("files").longValue());
      }
      case "contentmodel/new" -> new ContentModelChosen(json.required("newmodel").stringValue());
      case "contentmodel/change" ->
          new ContentModelChanged(
              json.required("oldmodel").stringValue(), json.required("newmodel").stringValue());
      case "protect/protect" -> isProtected(false, json);
      case "protect/modify" -> isProtected(true, json);
      case "protect/unprotect" -> new Unprotected();
      case "pagelang/pagelang" ->
          new LanguageChanged(
              json.required("oldlanguage").stringValue(),
              json.required("newlanguage").stringValue());
      case "patrol/patrol", "patrol/autopatrol" ->
          new ChangePatrolled(
              json.required("curid").longValue(),
              json.required("previd").longValue(),
              json.required("auto").booleanValue());
      case "tag/update" -> TagParams.read(json);
      case "managetags/create",
          "managetags/activate",
          "managetags/deactivate",
          "managetags/delete" ->
          new TagManaged(
              name.substring(name.indexOf('/') + 1),
              json.required("tag").stringValue(),
              json.has("count") ? json.required("count").longValue() : null);
      case "newusers/create" -> new AccountCreated(json.required("userid").longValue(), false);
      case "newusers/create2" -> new AccountCreated(json.required("userid").longValue(), true);
      case "rights/rights" ->
          new GroupsChanged(
              memberships(json.required("oldmetadata")), memberships(json.required("newmetadata")));
      case "block/block", "block/reblock", "suppress/block", "suppress/reblock" ->
          BlockParams.read(name, json);
      case "block/unblock" -> new Unblocked();
      default -> null;
    };
  }

  private static boolean isAll(LogEvent event, String params, JsonNode json) {
    String written = params(event);
    return written.equals(params) || JSON.readTree(written).equals(json);
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

  private static void putProtections(ArrayNode details, List<Protection> protections) {
    for (Protection protection : protections) {
      Instant expires = protection.expires();
      ObjectNode detail =
          details
              .addObject()
              .put("type", protection.type())
              .put("level", protection.level())
              .put("expiry", expires == null ? ENDLESS : expires.toString());
      if (!isOfTitle(protection)) {
        detail.put("cascade", protection.cascades());
      }
    }
  }

  /** Whether what is protected is a title, which includes nothing. */
  public static boolean isOfTitle(Protection protection) {
    return protection.type().equals(ProtectionType.CREATE.wire());
  }

  private static Protected isProtected(boolean changed, JsonNode json) {
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
    return new Protected(
        changed,
        json.required("description").stringValue(),
        json.required("cascade").booleanValue(),
        protections);
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
