package org.palimpsest.actionapi.rendering;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.page.PageChoice;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.rendering.TextChoice;
import org.palimpsest.wiki.rendering.TextPart;

/** What a call of {@code action=parse} wants to be parsed. */
record ParseRequest(TextChoice choice, TextPart part) {
  /** Reads it from the parameters, in the order in which these are checked. */
  static Parsed<ParseRequest> of(Call call, PageChoice pages) {
    if (call.get(ParseParams.PARSOID)) {
      return new Parsed.Bad<>(ApiError.of(Message.of("apierror-parsoid-unavailable")));
    }
    ApiError mixed = ParseParams.mixed(call);
    return mixed != null
        ? new Parsed.Bad<>(mixed)
        : ParseParams.part(call)
            .then(part ->
                (ParseParams.isOfSaved(call) ? saved(call, pages) : given(call, pages))
                    .map(choice -> new ParseRequest(choice, part)));
  }

  private static Parsed<TextChoice> saved(Call call, PageChoice pages) {
    boolean follow = call.get(ParseParams.REDIRECTS);
    Long revision = call.find(ParseParams.OLD_ID);
    if (revision != null) {
      return Parsed.good(new TextChoice.OfRevision(revision));
    }
    Long page = call.find(ParseParams.PAGE_ID);
    if (page != null) {
      return Parsed.good(new TextChoice.OfPage(page, follow));
    }
    String name = call.find(ParseParams.PAGE);
    return parsed(pages.possible(name == null ? "" : name))
        .map(title -> new TextChoice.OfTitle(title, follow));
  }

  /** A title, or none. */
  record Named(@Nullable Title title) {}

  /** The title of this name, if there is a name. */
  static Parsed<Named> title(PageChoice pages, @Nullable String name) {
    return name == null ? Parsed.good(new Named(null)) : parsed(pages.title(name)).map(Named::new);
  }

  private static Parsed<TextChoice> given(Call call, PageChoice pages) {
    return title(pages, call.find(ParseParams.TITLE)).map(named -> given(call, named.title()));
  }

  private static TextChoice given(Call call, @Nullable Title title) {
    String text = call.find(ParseParams.TEXT);
    return new TextChoice.Given(
        text == null ? "" : text,
        title,
        call.find(ParseParams.REVISION),
        call.find(ParseParams.MODEL),
        call.find(ParseParams.FORMAT));
  }

  private static Parsed<Title> parsed(PageChoice.Choice<Title> choice) {
    return switch (choice) {
      case PageChoice.Choice.Chosen<Title>(Title title) -> Parsed.good(title);
      case PageChoice.Choice.Refused<Title>(ApiError error) -> new Parsed.Bad<>(error);
    };
  }
}
