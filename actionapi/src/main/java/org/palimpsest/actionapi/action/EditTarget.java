package org.palimpsest.actionapi.action;

import java.util.Optional;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.reading.Pages;

/**
 * The pair of parameters {@code title} and {@code pageid}, exactly one of which names the page that
 * a module writes, which need not exist yet (spec: edit-and-history.md, shared parameter kinds).
 * Thread-safe.
 */
public final class EditTarget {
  private final TitleParser titles;
  private final Pages pages;

  public EditTarget(TitleParser titles, Pages pages) {
    this.titles = titles;
    this.pages = pages;
  }

  /** What the parameters come to. */
  public sealed interface Choice {
    /** A title that a page can have. */
    record Named(Title title) implements Choice {}

    /** None. */
    record Unusable(ApiError error) implements Choice {}
  }

  /** The title that a call names. */
  public Choice of(Call call) {
    String title = call.find(ExistingPage.TITLE);
    Long id = call.find(ExistingPage.PAGE_ID);
    if (title == null) {
      return id == null
          ? unusable("missingparam", "One of the parameters \"title\" and \"pageid\" is needed.")
          : byId(id);
    }
    return id == null
        ? byTitle(title)
        : unusable(
            "invalidparammix", "The parameters \"title\" and \"pageid\" cannot be used together.");
  }

  private Choice byId(long id) {
    Optional<PageFacts> page = pages.find(id);
    return page.isPresent()
        ? new Choice.Named(page.get().title())
        : unusable("nosuchpageid", "There is no page with the id %d.".formatted(id));
  }

  private Choice byTitle(String text) {
    return switch (titles.parse(text)) {
      case ParsedTitle.Local local ->
          local.title().canExist() ? new Choice.Named(local.title()) : noPage(text);
      case ParsedTitle.FragmentOnly _ -> noPage(text);
      case ParsedTitle.Interwiki _, ParsedTitle.Invalid _ ->
          unusable("invalidtitle", "\"%s\" is not the title of a page here.".formatted(text));
    };
  }

  private static Choice noPage(String text) {
    return unusable("pagecannotexist", "There can be no page called \"%s\".".formatted(text));
  }

  private static Choice unusable(String code, String text) {
    return new Choice.Unusable(ApiError.of(code, text));
  }
}
