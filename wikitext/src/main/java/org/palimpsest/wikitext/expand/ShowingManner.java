package org.palimpsest.wikitext.expand;

import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.mark.ErrorSpan;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.tag.ContentReader;
import org.palimpsest.wikitext.tag.ExtensionTag;
import org.palimpsest.wikitext.tag.TagTable;

/** For a page that is shown: extension tags become marks, comments vanish. */
final class ShowingManner implements Manner {
  private final Parse parse;
  private final TagTable tags;
  private final ContentReader reader;
  private final Errors errors;
  private final HiddenContent hidden;

  ShowingManner(Parse parse, TagTable tags, ContentReader reader) {
    this.parse = parse;
    this.tags = tags;
    this.reader = reader;
    this.errors = new Errors(parse.wiki().facts());
    this.hidden =
        new HiddenContent(parse, error -> ErrorSpan.of(errors.words(error), parse.marks()));
  }

  @Override
  public String comment(String typed) {
    return "";
  }

  @Override
  public String ignored(String typed, Frame frame) {
    return "";
  }

  @Override
  public String extension(Element element, Frame frame, Expander expander) {
    ExtensionTag tag = tags.get(element.name());
    if (tag == null) {
      return element.source();
    }
    Mark mark = tag.show(new ExtensionCall(parse, element, frame, expander, reader));
    return switch (mark) {
      case Mark.Literal(String text) -> hidden.keep(mark, text);
      case Mark.Hidden(String content, _) -> hidden.keep(mark, content);
      case Mark.StartTag _,
          Mark.EndTag _,
          Mark.Comment _,
          Mark.Section _,
          Mark.ContentsPlace _,
          Mark.Link _,
          Mark.Media _ ->
          parse.marks().add(mark);
    };
  }

  @Override
  public String leftOut(Message why) {
    return parse.marks().add(new Mark.Comment(errors.words(why)));
  }

  @Override
  public boolean marksSections() {
    return true;
  }

  @Override
  public boolean onlySubstitutes() {
    return false;
  }

  @Override
  public HiddenContent hidden() {
    return hidden;
  }

  @Override
  public String finished(String text) {
    return hidden.limited(text);
  }
}
