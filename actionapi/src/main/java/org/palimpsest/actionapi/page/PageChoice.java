package org.palimpsest.actionapi.page;

import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.page.Pages;

/**
 * The pair of parameters {@code title} and {@code pageid}, exactly one of which names the page that
 * a module works on (spec: edit-and-history.md, shared parameter kinds; rollback.md, section 2.1).
 * Thread-safe.
 */
public final class PageChoice {
  /** The page by its name. */
  public static final Param<String> TITLE = Param.string("title");

  /** The page by its id. */
  public static final Param<Long> PAGE_ID = Param.integer("pageid");

  /** Both of them. */
  public static final ParamGroup PARAMS =
      ParamGroup.of(
          List.of(TITLE, PAGE_ID),
          "missingparam",
          "invalidparammix",
          "badvalue",
          "badinteger",
          "invalidtitle",
          "pagecannotexist",
          "nosuchpageid",
          "missingtitle");

  private final TitleParser titles;
  private final Pages pages;

  public PageChoice(TitleParser titles, Pages pages) {
    this.titles = titles;
    this.pages = pages;
  }

  /**
   * A pair of parameters of which exactly one names a page.
   *
   * @param title the page by its name
   * @param id the page by its id
   */
  public record Pair(Param<String> title, Param<Long> id) {
    /** Those of modules that are about one page. */
    static final Pair USUAL = new Pair(TITLE, PAGE_ID);

    /** A pair of these names. */
    public static Pair of(String title, String id) {
      return new Pair(Param.string(title), Param.integer(id));
    }
  }

  /**
   * What the parameters come to.
   *
   * @param <T> a page, or a title
   */
  public sealed interface Choice<T> {
    /** This one. */
    record Chosen<T>(T value) implements Choice<T> {}

    /** None. */
    record Refused<T>(ApiError error) implements Choice<T> {}
  }

  /** The existing page that a call names. */
  public Choice<PageFacts> existing(Call call) {
    return switch (name(call, Pair.USUAL)) {
      case Name.Id(long id) -> byId(id);
      case Name.Text(String text) ->
          switch (titles.parse(text)) {
            case ParsedTitle.Local local -> existing(local.title());
            case ParsedTitle.FragmentOnly _ -> missing();
            case ParsedTitle.Interwiki _, ParsedTitle.Invalid _ -> notATitle(text);
          };
      case Name.Unclear(ApiError error) -> new Choice.Refused<>(error);
    };
  }

  /**
   * The title that a pair of parameters names, whether a page of it exists or can; a place on the
   * current page, which there is none, is no title.
   */
  public Choice<Title> title(Call call, Pair pair) {
    return switch (name(call, pair)) {
      case Name.Id(long id) ->
          switch (byId(id)) {
            case Choice.Chosen<PageFacts>(PageFacts page) -> new Choice.Chosen<>(page.title());
            case Choice.Refused<PageFacts>(ApiError error) -> new Choice.Refused<>(error);
          };
      case Name.Text(String text) -> title(text);
      case Name.Unclear(ApiError error) -> new Choice.Refused<>(error);
    };
  }

  /** The title that a text means, likewise. */
  public Choice<Title> title(String text) {
    return switch (titles.parse(text)) {
      case ParsedTitle.Local(Title title, _) -> new Choice.Chosen<>(title);
      case ParsedTitle.FragmentOnly _, ParsedTitle.Interwiki _, ParsedTitle.Invalid _ ->
          notATitle(text);
    };
  }

  /** The page of a title that exists. */
  public Choice<PageFacts> existing(Title title) {
    Optional<PageFacts> page = title.canExist() ? pages.find(title) : Optional.empty();
    return page.<Choice<PageFacts>>map(Choice.Chosen::new).orElseGet(PageChoice::missing);
  }

  /**
   * As {@link #existing}, where a title that no page can have is refused as such, and a file will
   * do that has no page.
   */
  public Choice<Deletable> deletable(Call call) {
    if (name(call, Pair.USUAL) instanceof Name.Text(String text)) {
      return switch (possible(text)) {
        case Choice.Chosen<Title>(Title title) -> deletable(title);
        case Choice.Refused<Title>(ApiError error) -> new Choice.Refused<>(error);
      };
    }
    return deletable(existing(call));
  }

  private Choice<Deletable> deletable(Title title) {
    return title.namespace() == Namespace.FILE
            && pages.find(title).isEmpty()
            && pages.hasFile(title)
        ? new Choice.Chosen<>(new Deletable(title, 0))
        : deletable(existing(title));
  }

  private static Choice<Deletable> deletable(Choice<PageFacts> page) {
    return switch (page) {
      case Choice.Chosen<PageFacts>(PageFacts found) ->
          new Choice.Chosen<>(new Deletable(found.title(), found.id()));
      case Choice.Refused<PageFacts>(ApiError error) -> new Choice.Refused<>(error);
    };
  }

  /**
   * What can be deleted.
   *
   * @param pageId the page; 0 for a file that has none
   */
  public record Deletable(Title title, long pageId) {}

  /** The title that a call names, of a page that exists or can be made. */
  public Choice<Title> possible(Call call) {
    return switch (name(call, Pair.USUAL)) {
      case Name.Id(long id) ->
          switch (byId(id)) {
            case Choice.Chosen<PageFacts>(PageFacts page) -> new Choice.Chosen<>(page.title());
            case Choice.Refused<PageFacts>(ApiError error) -> new Choice.Refused<>(error);
          };
      case Name.Text(String text) -> possible(text);
      case Name.Unclear(ApiError error) -> new Choice.Refused<>(error);
    };
  }

  /** The title that a text means, of a page that exists or can be made. */
  public Choice<Title> possible(String text) {
    return switch (titles.parse(text)) {
      case ParsedTitle.Local local ->
          local.title().canExist() ? new Choice.Chosen<>(local.title()) : noPage(text);
      case ParsedTitle.FragmentOnly _ -> noPage(text);
      case ParsedTitle.Interwiki _, ParsedTitle.Invalid _ -> notATitle(text);
    };
  }

  private sealed interface Name {
    record Id(long id) implements Name {}

    record Text(String text) implements Name {}

    record Unclear(ApiError error) implements Name {}
  }

  private static Name name(Call call, Pair pair) {
    String title = call.find(pair.title());
    Long id = call.find(pair.id());
    List<String> names = List.of(call.nameOf(pair.title()), call.nameOf(pair.id()));
    if (title != null && id != null) {
      return new Name.Unclear(
          ApiError.of(Message.of("apierror-invalidparammix", names, names.size())));
    }
    if (title != null) {
      return new Name.Text(title);
    }
    return id != null
        ? new Name.Id(id)
        : new Name.Unclear(
            ApiError.of(Message.of("apierror-missingparam-one-of", names, names.size())));
  }

  private Choice<PageFacts> byId(long id) {
    return pages
        .find(id)
        .<Choice<PageFacts>>map(Choice.Chosen::new)
        .orElseGet(() -> refused(Message.of("apierror-nosuchpageid", id)));
  }

  private static Choice<PageFacts> missing() {
    return refused(Message.of("apierror-missingtitle"));
  }

  private static Choice<Title> noPage(String text) {
    return refused(Message.of("apierror-pagecannotexist", text));
  }

  private static <T> Choice<T> notATitle(String text) {
    return refused(Message.of("apierror-invalidtitle", text));
  }

  private static <T> Choice<T> refused(Message message) {
    return new Choice.Refused<>(ApiError.of(message));
  }
}
