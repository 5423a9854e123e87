package org.palimpsest.wikitext.function.address;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.wikitext.context.Wiki;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.source.FileFacts;

/** The whole address of a file, or of a smaller rendering of it ({@code filepath}). */
final class FilePath implements ParserFunction {
  @Override
  public Result call(FunctionCall call) {
    FileFacts file = file(call);
    if (file == null) {
      return Result.of("");
    }
    boolean quoted = false;
    int width = 0;
    for (int i = 1; i < call.count() && i <= 2; i++) {
      String option = call.argument(i);
      if (option.equals("nowiki")) {
        quoted = true;
      } else {
        width = width(option, file);
      }
    }
    String path =
        width > 0 && (width < file.width() || file.kind() == FileFacts.Kind.DRAWING)
            ? file.thumbnails().ofWidth(width)
            : file.thumbnails().original();
    String address = call.parse().wiki().settings().server() + path;
    return Result.of(quoted ? address.replaceFirst(":", "&#58;") : address);
  }

  private static @Nullable FileFacts file(FunctionCall call) {
    Wiki wiki = call.parse().wiki();
    String name = call.argument(0);
    return !name.isEmpty()
            && wiki.settings().titles().parse("File:" + name) instanceof ParsedTitle.Local file
            && call.expensive("file " + file.title().key())
        ? wiki.files().find(List.of(file.title().key())).get(file.title().key())
        : null;
  }

  /** The width that is asked for, such that the height asked for is kept; 0 for none. */
  private static int width(String size, FileFacts file) {
    String numbers = size.endsWith("px") ? size.substring(0, size.length() - 2) : size;
    int times = numbers.indexOf('x');
    int width = number(times < 0 ? numbers : numbers.substring(0, times));
    int height = times < 0 ? 0 : number(numbers.substring(times + 1));
    return height > 0 && file.height() > 0
        ? (int) Math.min(width, Math.round((double) height * file.width() / file.height()))
        : width;
  }

  private static int number(String digits) {
    return !digits.isEmpty()
            && digits.length() <= 5
            && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : 0;
  }
}
