package org.palimpsest.actionapi.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.message.Message;

/** Another format on a page of HTML, for people who look at what programs get. */
final class HtmlFormat implements Format {
  private static final Param<Boolean> WRAPPED = Param.bool("wrappedhtml");

  private final Format shown;
  private final Declaration declaration;

  /** A format of this name that shows another. */
  HtmlFormat(String name, Format shown) {
    this.shown = shown;
    List<Param<?>> params = new ArrayList<>();
    params.add(WRAPPED);
    params.addAll(shown.declaration().params().params());
    this.declaration = Declaration.of(name, params);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  /** Who asks for wrapped HTML gets it even if the parameters of the shown format are wrong. */
  @Override
  public ResultPrinter printer(Call call, Layout layout) {
    ResultPrinter printer = shown.printer(call, Layout.INDENTED);
    return call.context().parameters().get(WRAPPED.name()) != null
        ? new WrappedPrinter(printer)
        : new HtmlPrinter(printer, introduction(), call.context());
  }

  private Message introduction() {
    String name = shown.declaration().name();
    return shown instanceof RawFormat
        ? Message.of("api-format-prettyprint-header-only-html")
        : Message.of("api-format-prettyprint-header", name.toUpperCase(Locale.ROOT), name);
  }
}
