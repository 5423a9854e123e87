package org.palimpsest.actionapi.error;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.message.Message;

/** Puts errors and warnings into the result, in the shape that the client wants. */
public final class ErrorPrinter {
  private final ErrorFormat format;
  private final Wording wording;
  private final String apiUrl;

  /**
   * A printer.
   *
   * @param apiUrl where the API is, for the sentence that sends people to its help
   */
  public ErrorPrinter(Wording wording, String apiUrl) {
    this.format = wording.format();
    this.wording = wording;
    this.apiUrl = apiUrl;
  }

  /** Puts errors; in the old shape only the first. */
  public void putErrors(ObjectNode into, List<ApiError> errors) {
    if (format == ErrorFormat.BC) {
      ApiError first = errors.getFirst();
      ObjectNode error = into.putObject("error");
      error.put("code", first.code()).put("info", wording.text(first.message()));
      if (first.data() != null) {
        // Among the data there may be a code of their own, which stands back.
        error.putAll(first.data()).put("code", first.code());
      }
      String legacy = LegacyCodes.of(first);
      if (legacy != null) {
        error.put("legacycode", legacy);
      }
      error.content("docref", docref());
      return;
    }
    ListNode list = into.putList("errors", "error");
    for (ApiError error : new LinkedHashSet<>(errors)) {
      list.add(entry(error.code(), error.message(), error.data(), error.module()));
    }
    into.content("docref", docref());
  }

  private String docref() {
    return wording.text(Message.of("api-usage-docref", apiUrl));
  }

  /** Puts warnings, if there are any. */
  public void putWarnings(ObjectNode into, List<ApiWarning> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    if (format != ErrorFormat.BC) {
      ListNode list = into.putList("warnings", "warning");
      for (ApiWarning warning : warnings) {
        list.add(entry(warning.code(), warning.message(), warning.data(), warning.module()));
      }
      return;
    }
    Map<String, StringBuilder> lines = new HashMap<>();
    ObjectNode byModule = into.putObject("warnings");
    for (ApiWarning warning : warnings) {
      String module = warning.module().substring(warning.module().lastIndexOf('+') + 1);
      StringBuilder text = lines.computeIfAbsent(module, _ -> new StringBuilder());
      text.append(text.isEmpty() ? "" : "\n").append(wording.text(warning.message()));
      byModule.put(module, new ObjectNode().content("warnings", text.toString()));
    }
  }

  private ObjectNode entry(
      String code, Message message, @Nullable ObjectNode data, @Nullable String module) {
    ObjectNode entry = new ObjectNode();
    entry.put("code", code);
    wording.putWords(entry, message);
    if (data != null && !data.isEmpty()) {
      entry.put("data", data);
    }
    if (module != null) {
      entry.put("module", module);
    }
    return entry;
  }

  /** The value of the header that names the errors, in their order. */
  public static String header(List<ApiError> errors) {
    return errors.stream().map(ApiError::code).distinct().collect(Collectors.joining(", "));
  }
}
