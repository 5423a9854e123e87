package org.palimpsest.wiki.log;

import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.protection.ProtectionType;
import org.palimpsest.store.log.LogDetails;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.wiki.log.LogEvent.ChangePatrolled;
import org.palimpsest.wiki.log.LogEvent.Foreign;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a log entry says was done as it is kept, and reads it back. */
public final class LogCodec {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, @Nullable Object>> VALUES =
      new TypeReference<>() {};

  private LogCodec() {}

  /** The parameters of an event, a JSON object. */
  static String params(LogEvent event) {
    return switch (event) {
      case PageEvent ofPage -> PageParams.write(ofPage).toString();
      case ProtectionEvent ofProtection -> ProtectionParams.write(ofProtection).toString();
      case TagEvent ofTags -> TagParams.write(ofTags).toString();
      case AccountEvent ofAccount -> AccountParams.write(ofAccount).toString();
      case FileEvent ofFile -> FileParams.write(ofFile).toString();
      case VisibilityEvent ofItems -> VisibilityParams.write(ofItems).toString();
      case BlockEvent ofBlock -> BlockParams.write(ofBlock).toString();
      case ChangePatrolled(long revisionId, long previousId, boolean automatic) ->
          JSON.createObjectNode()
              .put("curid", revisionId)
              .put("previd", previousId)
              .put("auto", automatic)
              .toString();
      case Foreign foreign -> JSON.writeValueAsString(foreign.params());
    };
  }

  /** What an entry says was done, as a JSON object. */
  public static String params(String type, String action, LogDetails details) {
    return switch (details) {
      case LogDetails.Params(String json) -> json;
      case LogDetails.Version version -> params(event(type, action, version));
    };
  }

  /** What an entry says was done. */
  public static LogEvent event(String type, String action, LogDetails details) {
    return switch (details) {
      case LogDetails.Params(String json) -> event(type, action, json);
      case LogDetails.Version version -> {
        LogEvent event = FileParams.event(type + '/' + action, version);
        yield event == null ? new Foreign(type, action, Map.of()) : event;
      }
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
      LogEvent event = known(type, type + '/' + action, json);
      if (event != null && isAll(event, params, json)) {
        return event;
      }
    } catch (JacksonException | DateTimeParseException | NumberFormatException e) {
      // It is not as this wiki writes it.
    }
    return new Foreign(type, action, JSON.readValue(params, VALUES));
  }

  private static @Nullable LogEvent known(String type, String name, JsonNode json) {
    return switch (type) {
      case "delete" -> either(PageParams.read(name, json), name, json);
      case "suppress" -> either(BlockParams.read(name, json), name, json);
      case "create", "move", "merge", "import", "contentmodel", "pagelang" ->
          PageParams.read(name, json);
      case "protect" -> ProtectionParams.read(name, json);
      case "tag", "managetags" -> TagParams.read(name, json);
      case "newusers", "rights" -> AccountParams.read(name, json);
      case "block" -> BlockParams.read(name, json);
      case "upload" -> FileParams.read(name, json);
      case "patrol" -> patrolled(name, json);
      default -> null;
    };
  }

  private static @Nullable LogEvent either(@Nullable LogEvent event, String name, JsonNode json) {
    return event == null ? VisibilityParams.read(name, json) : event;
  }

  private static @Nullable LogEvent patrolled(String name, JsonNode json) {
    return switch (name) {
      case "patrol/patrol", "patrol/autopatrol" ->
          new ChangePatrolled(
              json.required("curid").longValue(),
              json.required("previd").longValue(),
              json.required("auto").booleanValue());
      default -> null;
    };
  }

  private static boolean isAll(LogEvent event, String params, JsonNode json) {
    String written = params(event);
    return written.equals(params) || JSON.readTree(written).equals(json);
  }

  /** Whether what is protected is a title, which includes nothing. */
  public static boolean isOfTitle(Protection protection) {
    return protection.type().equals(ProtectionType.CREATE.wire());
  }
}
