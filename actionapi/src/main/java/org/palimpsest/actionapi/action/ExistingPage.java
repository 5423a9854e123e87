package org.palimpsest.actionapi.action;

import java.util.Optional;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.reading.Pages;

/**
 * The pair of parameters {@code title} and {@code pageid}, exactly one of which names the existing
 * page that a module works on (spec: rollback.md, section 2.1). Thread-safe.
 */
public final class ExistingPage {
  /** The page by its name. */
  public static final Param<String> TITLE = Param.string("title");

  /** The page by its id. */
  public static final Param<Long> PAGE_ID = Param.integer("pageid");

  private final TitleParser titles;
  private final Pages pages;

  public ExistingPage(TitleParser titles, Pages pages) {
    this.titles = titles;
    this.pages = pages;
  }

  /** What the parameters come to. */
  public sealed interface Choice {
    /** A page. */
    record Found(PageFacts page) implements Choice {}

    /** None. */
    record NotFound(ApiError error) implements Choice {}
  }

  /** The page that a call names. */
  public Choice of(Call call) {
    String title = call.find(TITLE);
    Long id = call.find(PAGE_ID);
    if (title == null) {
      return id == null
          ? refused("missingparam", "One of the parameters \"title\" and \"pageid\" is needed.")
          : byId(id);
    }
    return id == null
        ? byTitle(title)
        : refused(
            "invalidparammix", "The parameters \"title\" and \"pageid\" cannot be used together.");
  }

  private Choice byId(long id) {
    return found(pages.find(id), "nosuchpageid", "There is no page with the id %d.".formatted(id));
  }

  private Choice byTitle(String text) {
    return switch (titles.parse(text)) {
      case ParsedTitle.Local local ->
          found(
              local.title().canExist() ? pages.find(local.title()) : Optional.empty(),
              "missingtitle",
              "The page does not exist.");
      case ParsedTitle.FragmentOnly _ -> refused("missingtitle", "The page does not exist.");
      case ParsedTitle.Interwiki _, ParsedTitle.Invalid _ ->
          refused("invalidtitle", "\"%s\" is not the title of a page here.".formatted(text));
    };
  }

  private static Choice found(Optional<PageFacts> page, String code, String otherwise) {
    return page.<Choice>map(Choice.Found::new).orElseGet(() -> refused(code, otherwise));
  }

  private static Choice refused(String code, String text) {
    return new Choice.NotFound(ApiError.of(code, text));
  }
}
