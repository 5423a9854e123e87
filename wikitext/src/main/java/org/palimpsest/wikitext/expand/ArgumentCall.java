package org.palimpsest.wikitext.expand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.preprocess.Piece;
import org.palimpsest.wikitext.source.PageText;

/** A call of a function whose arguments stand in a text. */
final class ArgumentCall implements FunctionCall {
  private final Expander expander;
  private final Frame frame;
  private final @Nullable String first;
  private final List<Piece.Part> parts;
  private final @Nullable String[] names;
  private final @Nullable String[] values;

  /**
   * @param first what stands behind the colon, expanded; null for a variable
   * @param parts what stands behind the pipes
   */
  ArgumentCall(Expander expander, Frame frame, @Nullable String first, List<Piece.Part> parts) {
    this.expander = expander;
    this.frame = frame;
    this.first = first;
    this.parts = parts;
    this.names = new String[parts.size()];
    this.values = new String[parts.size()];
  }

  @Override
  public Parse parse() {
    return expander.parse();
  }

  @Override
  public int count() {
    return first == null ? 0 : 1 + parts.size();
  }

  @Override
  public String argument(int index) {
    return TextEnds.trim(untrimmed(index));
  }

  @Override
  public String untrimmed(int index) {
    if (index >= count()) {
      return "";
    }
    if (index == 0 && first != null) {
      return first;
    }
    return isNamed(index) ? rawName(index) + '=' + rawValue(index) : rawValue(index);
  }

  @Override
  public String name(int index) {
    return isNamed(index) ? TextEnds.trim(rawName(index)) : "";
  }

  @Override
  public boolean isNamed(int index) {
    return index > 0 && index < count() && parts.get(index - 1).name() != null;
  }

  @Override
  public String value(int index) {
    return isNamed(index) ? TextEnds.trim(rawValue(index)) : "";
  }

  @Override
  public String expand(String wikitext) {
    return expander.expandAlone(wikitext);
  }

  @Override
  public String tag(String name, String attributes, @Nullable String content) {
    String source =
        '<' + name + attributes + (content == null ? "/>" : '>' + content + "</" + name + '>');
    return expander.tags().get(name) == null
        ? source
        : expander
            .manner()
            .extension(new Manner.Element(name, attributes, content, source), frame, expander);
  }

  @Override
  public boolean expensive(String question) {
    return expander.budget().expensive(question);
  }

  @Override
  public @Nullable PageText page(Title title) {
    return expander.calls().templates().page(title);
  }

  private String rawName(int index) {
    String known = names[index - 1];
    if (known == null) {
      List<Piece> name = parts.get(index - 1).name();
      known = name == null ? "" : expander.expand(name, frame, false);
      names[index - 1] = known;
    }
    return known;
  }

  private String rawValue(int index) {
    String known = values[index - 1];
    if (known == null) {
      known = expander.expand(parts.get(index - 1).value(), frame, false);
      values[index - 1] = known;
    }
    return known;
  }
}
