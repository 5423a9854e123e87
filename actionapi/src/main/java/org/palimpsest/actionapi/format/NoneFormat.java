package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.ObjectNode;

/** {@code format=none}: an empty body, for those to whom the headers say enough. */
final class NoneFormat implements Format {
  private static final Declaration DECLARATION = Declaration.of("none");
  private static final ResultPrinter PRINTER = new Nothing();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ResultPrinter printer(Call call, Layout layout) {
    return PRINTER;
  }

  private record Nothing() implements ResultPrinter {
    @Override
    public String mimeType() {
      return "text/plain";
    }

    @Override
    public String fileName() {
      return "api-result.txt";
    }

    @Override
    public void print(ObjectNode root, PrintContext occasion, Utf8Output out) {}
  }
}
