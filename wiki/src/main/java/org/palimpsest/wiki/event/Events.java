package org.palimpsest.wiki.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.store.outbox.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events and the one form in which the outbox keeps them: the name of the kind, and a JSON object
 * of the components of the record.
 */
public final class Events {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final Map<String, Class<? extends WikiEvent>> KINDS =
      Map.ofEntries(
          Map.entry("page.created", WikiEvent.PageCreated.class),
          Map.entry("page.edited", WikiEvent.PageEdited.class),
          Map.entry("page.moved", WikiEvent.PageMoved.class),
          Map.entry("history.merged", WikiEvent.HistoryMerged.class),
          Map.entry("history.imported", WikiEvent.HistoryImported.class),
          Map.entry("file.changed", WikiEvent.FileChanged.class),
          Map.entry("page.deleted", WikiEvent.PageDeleted.class),
          Map.entry("page.restored", WikiEvent.PageRestored.class),
          Map.entry("protection.changed", WikiEvent.ProtectionChanged.class),
          Map.entry("visibility.changed", WikiEvent.VisibilityChanged.class),
          Map.entry("log.written", WikiEvent.LogWritten.class));

  private Events() {}

  /** Adds an event to the outbox, in the transaction of what it tells of. */
  public static void append(JdbcClient sql, Instant at, WikiEvent event) {
    Outbox.append(sql, at, kind(event), json(event));
  }

  /** Adds several events with few statements. */
  public static void appendAll(JdbcClient sql, Instant at, List<? extends WikiEvent> events) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    events.forEach(
        event -> byKind.computeIfAbsent(kind(event), _ -> new ArrayList<>()).add(json(event)));
    byKind.forEach((kind, payloads) -> Outbox.appendAll(sql, at, kind, payloads));
  }

  /** The name under which an event is kept. */
  static String kind(WikiEvent event) {
    return switch (event) {
      case WikiEvent.PageCreated _ -> "page.created";
      case WikiEvent.PageEdited _ -> "page.edited";
      case WikiEvent.PageMoved _ -> "page.moved";
      case WikiEvent.HistoryMerged _ -> "history.merged";
      case WikiEvent.HistoryImported _ -> "history.imported";
      case WikiEvent.FileChanged _ -> "file.changed";
      case WikiEvent.PageDeleted _ -> "page.deleted";
      case WikiEvent.PageRestored _ -> "page.restored";
      case WikiEvent.ProtectionChanged _ -> "protection.changed";
      case WikiEvent.VisibilityChanged _ -> "visibility.changed";
      case WikiEvent.LogWritten _ -> "log.written";
    };
  }

  /** The components of an event as they are kept. */
  static String json(WikiEvent event) {
    return MAPPER.writeValueAsString(event);
  }

  /**
   * An event as it was kept; empty for a kind that is not known here, as one that a later version
   * has written.
   *
   * @param kind the name under which it is kept
   * @param payload its components
   * @throws IllegalArgumentException if the payload is not that of an event of this kind
   */
  public static Optional<WikiEvent> read(String kind, String payload) {
    Class<? extends WikiEvent> type = KINDS.get(kind);
    if (type == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(payload, type));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no event of the kind " + kind + ": " + payload, e);
    }
  }
}
