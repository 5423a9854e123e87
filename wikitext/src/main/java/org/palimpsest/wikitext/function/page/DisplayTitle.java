package org.palimpsest.wikitext.function.page;

import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.CharacterReferences;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.html.LineTree;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.output.OutputBuilder;
import org.palimpsest.wikitext.output.Tracking;

/** Another spelling of the page's title for its heading ({@code DISPLAYTITLE}). */
public final class DisplayTitle implements ParserFunction {
  private static final String PROPERTY = "displaytitle";
  private static final String KEEPS_FIRST = "noreplace";

  @Override
  public Result call(FunctionCall call) {
    Parse parse = call.parse();
    OutputBuilder output = parse.output();
    String text = Marks.removed(call.argument(0));
    String marked = TitleMarkup.of(text, parse.marks());
    if (!isSpellingOf(parse.page().title(), parse, marked)) {
      output.track(Tracking.IGNORED_DISPLAY_TITLE);
      output.warn(Message.of("restricted-displaytitle", Message.plain(text)));
    } else if (output.displayTitle() == null || !keepsFirst(call)) {
      output.displayTitle(marked);
      output.property(
          PROPERTY,
          HtmlWriter.write(LineTree.of(marked, parse.marks(), parse.wiki().settings().limits())));
    }
    return Result.of("");
  }

  private static boolean isSpellingOf(Title title, Parse parse, String marked) {
    String plain = CharacterReferences.decode(Marks.removed(marked));
    return parse.wiki().settings().titles().parse(plain)
            instanceof ParsedTitle.Local(Title spelled, String fragment)
        && fragment.isEmpty()
        && spelled.equals(title);
  }

  private static boolean keepsFirst(FunctionCall call) {
    for (int i = 1; i < call.count(); i++) {
      if (call.argument(i).equals(KEEPS_FIRST)) {
        return true;
      }
    }
    return false;
  }
}
