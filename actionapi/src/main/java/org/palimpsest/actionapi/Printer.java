package org.palimpsest.actionapi;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.format.Format;
import org.palimpsest.actionapi.format.Formats;
import org.palimpsest.actionapi.format.Layout;
import org.palimpsest.actionapi.format.ResultPrinter;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.RequestContext;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;

/**
 * How one answer is printed. Known before anything is checked, because errors are printed too: an
 * unknown format stands for another, and wrong parameters of a format for its defaults.
 *
 * @param result prints the result
 * @param problem what is wrong with the parameters of the format, or null
 */
record Printer(ResultPrinter result, @Nullable ApiError problem) {

  /**
   * The printer that a request asks for.
   *
   * @param fallback the format when it asks for none, or for one that does not exist
   */
  static Printer of(RequestContext context, Format fallback) {
    String name = context.parameters().peek(MainParameters.FORMAT.name());
    Format format = name == null ? fallback : Formats.byName().getOrDefault(name, fallback);
    Declaration declaration = format.declaration();
    return switch (declaration
        .params()
        .read(context.parameters(), context.paramContext(declaration.path()))) {
      case Parsed.Good<ParamValues>(ParamValues values) ->
          new Printer(printer(format, context, values), null);
      case Parsed.Bad<ParamValues>(ApiError error) -> {
        context.notices().warn(ApiWarning.of(declaration.path(), error.code(), error.message()));
        context.notices().warn(ApiWarning.of("main", Message.of("apiwarn-errorprinterfailed")));
        yield new Printer(
            printer(format, context, declaration.params().defaults()),
            error.at(declaration.path()));
      }
    };
  }

  private static ResultPrinter printer(Format format, RequestContext context, ParamValues values) {
    return format.printer(new Call(context, format.declaration(), values), Layout.COMPACT);
  }
}
