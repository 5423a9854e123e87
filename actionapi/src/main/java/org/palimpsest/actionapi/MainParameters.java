package org.palimpsest.actionapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.format.Format;
import org.palimpsest.actionapi.format.Formats;
import org.palimpsest.actionapi.help.MainModule;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.model.user.UserReference;

/**
 * The parameters of the API as a whole (spec: api-framework.md, section 2), in the order in which
 * they are checked.
 */
final class MainParameters {
  /** What a client wants to be sure of about itself. */
  enum Assertion {
    ANON,
    USER,
    BOT
  }

  static final Param<Format> FORMAT =
      Param.choice("format", Formats.byName()).defaults(Formats.DEFAULT);
  static final Param<Long> MAX_LAG = Param.integer("maxlag");
  static final Param<Long> SHARED_MAX_AGE =
      Param.integer("smaxage", IntegerType.atLeast(0)).defaults(0L);
  static final Param<Long> MAX_AGE = Param.integer("maxage", IntegerType.atLeast(0)).defaults(0L);
  static final Param<Assertion> ASSERT = Param.choice("assert", Assertion.class);
  static final Param<String> ASSERT_USER =
      Param.user("assertuser", UserReference.Kind.NAME, UserReference.Kind.TEMP);
  static final Param<String> REQUEST_ID = Param.string("requestid");
  static final Param<Boolean> SERVED_BY = Param.bool("servedby");
  static final Param<Boolean> CURRENT_TIME = Param.bool("curtimestamp");
  static final Param<Boolean> LANGUAGE_INFO = Param.bool("responselanginfo");
  static final Param<String> ORIGIN = Param.string("origin");
  static final Param<Boolean> CROSS_ORIGIN = Param.bool("crossorigin");
  static final Param<String> USE_LANGUAGE = Param.string("uselang").defaults("user");
  static final Param<String> VARIANT = Param.string("variant");
  static final Param<ErrorFormat> ERROR_FORMAT =
      Param.choice("errorformat", ErrorFormat.class).defaults(ErrorFormat.BC);
  static final Param<String> ERROR_LANGUAGE = Param.string("errorlang").defaults("uselang");
  static final Param<Boolean> ERRORS_LOCAL = Param.bool("errorsuselocal");

  private MainParameters() {}

  /** What an API with this choice of actions says about itself. */
  static Declaration declaration(Param<ActionModule> action) {
    List<Param<?>> params = new ArrayList<>();
    params.add(action);
    params.addAll(
        List.of(
            FORMAT,
            MAX_LAG,
            SHARED_MAX_AGE,
            MAX_AGE,
            ASSERT,
            ASSERT_USER,
            REQUEST_ID,
            SERVED_BY,
            CURRENT_TIME,
            LANGUAGE_INFO,
            ORIGIN,
            CROSS_ORIGIN,
            USE_LANGUAGE,
            VARIANT,
            ERROR_FORMAT,
            ERROR_LANGUAGE,
            ERRORS_LOCAL));
    return Declaration.of(MainModule.PATH, params)
        .readingNothing()
        .example("action=help")
        .example("action=help&recursivesubmodules=1");
  }

  /** The error format wanted, for errors about the parameters themselves. */
  static ErrorFormat errorFormat(@Nullable String sent) {
    for (ErrorFormat format : ErrorFormat.values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(sent)) {
        return format;
      }
    }
    return ErrorFormat.BC;
  }
}
