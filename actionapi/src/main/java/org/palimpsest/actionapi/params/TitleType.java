package org.palimpsest.actionapi.params;

import java.util.List;
import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;

/**
 * Titles of pages of this wiki.
 *
 * @param mustExist whether there must be a page of that title
 */
public record TitleType(boolean mustExist) implements ParamType<Title> {
  @Override
  public Parsed<Title> parse(String text, String name, ParamContext context) {
    Optional<Title> title = context.vocabulary().title(text);
    if (title.isEmpty()) {
      return Parsed.bad(
          Message.of("paramvalidator-badtitle", Message.plain(name), Message.plain(text)));
    }
    return mustExist && !context.vocabulary().exists(title.get())
        ? Parsed.bad(
            Message.of("paramvalidator-missingtitle", Message.plain(name), Message.plain(text)))
        : Parsed.good(title.get());
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    return new ParamDescription.Title(mustExist);
  }

  /** Titles of the main namespace only, which need no name before them. */
  @Override
  public String textOf(Title value) {
    return value.text();
  }

  @Override
  public List<String> errors() {
    return mustExist ? List.of("badtitle", "missingtitle") : List.of("badtitle");
  }

  @Override
  public String wireName() {
    return "title";
  }
}
