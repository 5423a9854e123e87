package org.palimpsest.wiki.dump.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Expiries;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.time.ParsedExpiry;
import org.palimpsest.model.title.TitleParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parameters of log entries as the text that dumps have, and as the JSON object that {@code
 * wiki.log.LogCodec} reads. Immutable and thread-safe.
 */
public final class LogParamsText {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, @Nullable Object>> VALUES =
      new TypeReference<>() {};

  /** A place in MediaWiki's sentences, a form, and the name. */
  private static final Pattern NAME_IN_SENTENCES = Pattern.compile("[0-9]*:([a-z-]*):(.+)");

  private static final String REVISION = "associated_rev_id";

  private final StoredParams params;

  /**
   * Reads and writes parameters.
   *
   * @param titles knows the namespaces of the wiki
   */
  public LogParamsText(TitleParser titles) {
    this.params = new StoredParams(titles);
  }

  /**
   * The text for a dump.
   *
   * @param revisionId the revision that goes with the entry; 0 for none
   * @param json what is kept with an entry of this kind
   */
  public String write(String type, String action, long revisionId, String json) {
    Map<String, @Nullable Object> ours = JSON.readValue(json, VALUES);
    Map<String, @Nullable Object> dumped = new LinkedHashMap<>();
    if (isBlock(type, action)) {
      ours.remove("expiry");
    }
    params.of(type, action).forEach(param -> param.write(ours, dumped));
    dumped.putAll(ours);
    if (revisionId != 0) {
      dumped.put(REVISION, revisionId);
    }
    return SerializedPhp.of(dumped);
  }

  /**
   * The JSON object for a text of a dump. Ids in it are those of the wiki that was dumped; the
   * revision that goes with the entry is left out.
   *
   * @param time when the entry was made: how long blocks last is told from then on
   */
  public String read(String type, String action, Instant time, String text) {
    List<StoredParam> known = params.of(type, action);
    Map<String, @Nullable Object> dumped =
        SerializedPhp.map(text).orElseGet(() -> byLines(text, known));
    dumped.remove(REVISION);
    Map<String, @Nullable Object> ours = new LinkedHashMap<>();
    known.forEach(param -> param.read(dumped, ours));
    dumped.forEach((key, value) -> {
      Matcher name = NAME_IN_SENTENCES.matcher(key);
      ours.put(name.matches() ? name.group(2) : key, value);
    });
    if (isBlock(type, action)) {
      completeBlock(ours, time);
    }
    return JSON.writeValueAsString(ours);
  }

  /** Old entries have a line for each value, in the order of their sentences. */
  private static Map<String, @Nullable Object> byLines(String text, List<StoredParam> known) {
    Map<String, @Nullable Object> dumped = new LinkedHashMap<>();
    if (text.isEmpty()) {
      return dumped;
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      dumped.put(i < known.size() ? known.get(i).stored() : Integer.toString(i), lines.get(i));
    }
    return dumped;
  }

  private static boolean isBlock(String type, String action) {
    return (type.equals("block") || type.equals("suppress"))
        && action.endsWith("block")
        && !action.equals("unblock");
  }

  /** Dumps do not tell the end of a block, and old ones not that there are partial blocks. */
  private static void completeBlock(Map<String, @Nullable Object> ours, Instant time) {
    ours.putIfAbsent("flags", List.of());
    ours.putIfAbsent("sitewide", true);
    if (ours.get("duration") instanceof String duration) {
      end(duration, time).ifPresent(end -> ours.put("expiry", end.toString()));
    }
  }

  private static Optional<Instant> end(String duration, Instant time) {
    return switch (Expiries.parse(duration, time)) {
      case ParsedExpiry.Valid(Expiry.At at) -> Optional.of(at.time());
      case ParsedExpiry.Past(Instant past) -> Optional.of(past);
      case ParsedExpiry.Valid _, ParsedExpiry.Unparsable _ -> Optional.empty();
    };
  }
}
