package org.palimpsest.actionapi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.RequestContext;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.format.FormatVersion;
import org.palimpsest.actionapi.format.JsonFormat;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * How one answer is printed. Known before anything is checked, because errors are printed too; if
 * what the client wants makes no sense, JSON with its defaults.
 *
 * @param format the format
 * @param json how JSON is printed
 * @param callback the name of the function for JSON, or null
 * @param problem what is wrong with the parameters of the format, or null
 */
record Printer(
    MainParameters.Format format,
    JsonFormat json,
    @Nullable String callback,
    @Nullable ApiError problem) {

  private static final byte[] NOTHING = {};

  /** The printer that a request asks for. */
  static Printer of(RequestContext context) {
    if (MainParameters.Format.NONE
        .name()
        .toLowerCase(Locale.ROOT)
        .equals(context.parameters().peek("format"))) {
      return new Printer(
          MainParameters.Format.NONE, new JsonFormat(FormatVersion.ONE, true), null, null);
    }
    return switch (MainParameters.JSON.read(context.parameters(), context.paramContext("json"))) {
      case Parsed.Good<ParamValues>(ParamValues values) -> ofJson(values);
      case Parsed.Bad<ParamValues>(ApiError error) -> {
        context.notices().warn(ApiWarning.of("json", error.code(), error.message()));
        context
            .notices()
            .warn(
                ApiWarning.of(
                    "main",
                    "errorprinterfailed",
                    "The parameters of the format are wrong; their defaults are used."));
        yield new Printer(
            MainParameters.Format.JSON,
            new JsonFormat(FormatVersion.ONE, true),
            null,
            error.at("json"));
      }
    };
  }

  private static Printer ofJson(ParamValues values) {
    FormatVersion version = values.get(MainParameters.FORMAT_VERSION);
    boolean ascii =
        version == FormatVersion.ONE
            ? !values.get(MainParameters.UTF8)
            : values.get(MainParameters.ASCII);
    String callback = values.find(MainParameters.CALLBACK);
    return new Printer(
        MainParameters.Format.JSON,
        new JsonFormat(version, ascii),
        callback == null ? null : safe(callback),
        null);
  }

  /** The body. */
  byte[] print(ObjectNode root) {
    return format == MainParameters.Format.NONE ? NOTHING : json.print(root, callback);
  }

  /** The MIME type of the body. */
  String mimeType() {
    return switch (format) {
      case JSON -> callback == null ? "application/json" : "text/javascript";
      case NONE -> "text/plain";
    };
  }

  /** The ending of the name under which the body may be kept. */
  String fileEnding() {
    return switch (format) {
      case JSON -> callback == null ? "json" : "js";
      case NONE -> "txt";
    };
  }

  /** Whether this parameter is not to be reported though nobody knows it. */
  boolean ignores(String name) {
    return callback != null && name.equals("_"); // added by scripts to get round caches
  }

  private static String safe(String callback) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < callback.length(); i++) {
      char c = callback.charAt(i);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "_.'\"[]".indexOf(c) >= 0)) {
        safe.append(c);
      }
    }
    return safe.toString();
  }
}
