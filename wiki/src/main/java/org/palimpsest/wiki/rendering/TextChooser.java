package org.palimpsest.wiki.rendering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.memory.RequestMemory;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wiki.revision.RevisionReader;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.section.Sections;

/**
 * Finds the text that somebody wants to be shown, and where it stands (spec: wikitext.md, 19.1).
 * Thread-safe.
 */
public final class TextChooser {
  /** The page of texts of which nobody says where they stand. */
  public static final Title NOWHERE = new Title(Namespace.MAIN, "API");

  private final Pages pages;
  private final RevisionReader reader;
  private final SavedTexts texts;
  private final RedirectTrail redirects;

  public TextChooser(Pages pages, RevisionReader reader) {
    this.pages = pages;
    this.reader = reader;
    this.texts = new SavedTexts(pages, reader);
    this.redirects = new RedirectTrail(pages);
  }

  /** The same for one request, which holds the texts that are read. */
  public TextChooser within(RequestMemory holder) {
    return new TextChooser(pages, reader.within(holder));
  }

  /** The text that was chosen, for this reader. */
  public ChoiceOutcome choose(TextChoice choice, TextPart part, Clearance clearance, Instant now) {
    return switch (choose(choice, clearance, now)) {
      case ChoiceOutcome.Chosen(ChosenText text) -> part(text, part);
      case ChoiceOutcome.NotChosen none -> none;
    };
  }

  private ChoiceOutcome choose(TextChoice choice, Clearance clearance, Instant now) {
    return switch (choice) {
      case TextChoice.OfRevision(long id) -> saved(texts.revision(id, clearance), List.of(), now);
      case TextChoice.OfTitle(Title title, boolean follow) ->
          follow
              ? followed(redirects.from(title), clearance, now)
              : saved(texts.current(title, clearance), List.of(), now);
      case TextChoice.OfPage(long id, boolean follow) ->
          follow
              ? pages
                  .find(id)
                  .map(page -> followed(redirects.from(page.title()), clearance, now))
                  .orElseGet(() -> notFound(new SavedTextOutcome.NoSuchPage(id)))
              : saved(texts.current(id, clearance), List.of(), now);
      case TextChoice.Given given -> given(given, now);
    };
  }

  private ChoiceOutcome followed(RedirectTrail.End end, Clearance clearance, Instant now) {
    return switch (end) {
      case RedirectTrail.End.At(Title title, List<ChosenText.Hop> hops) ->
          title.canExist()
              ? saved(texts.current(title, clearance), hops, now)
              : new ChoiceOutcome.CannotExist(title);
      case RedirectTrail.End.Elsewhere(String title) -> new ChoiceOutcome.Elsewhere(title);
    };
  }

  private static ChoiceOutcome saved(
      SavedTextOutcome outcome, List<ChosenText.Hop> hops, Instant now) {
    return switch (outcome) {
      case SavedTextOutcome.NotFound why -> notFound(why);
      case SavedTextOutcome.Found(SavedText saved) ->
          new ChoiceOutcome.Chosen(
              new ChosenText(
                  Places.of(saved.title(), saved.page(), saved.revision(), now),
                  saved.model(),
                  saved.text(),
                  saved,
                  hops,
                  null));
    };
  }

  private static ChoiceOutcome notFound(SavedTextOutcome.NotFound why) {
    return new ChoiceOutcome.NotFound(why);
  }

  private ChoiceOutcome given(TextChoice.Given given, Instant now) {
    PageContext page = place(given, now);
    if (page == null) {
      return notFound(
          new SavedTextOutcome.NoSuchRevision(given.revision() == null ? 0 : given.revision()));
    }
    ContentModel model =
        given.model() == null ? ContentModel.defaultFor(page.title()) : given.model();
    return given.format() != null && !model.formats().contains(given.format())
        ? new ChoiceOutcome.BadFormat(given.format(), model.wire())
        : new ChoiceOutcome.Chosen(
            new ChosenText(page, model, given.text(), null, List.of(), remark(given, page)));
  }

  private static ChosenText.@Nullable Remark remark(TextChoice.Given given, PageContext page) {
    if (given.revision() != null) {
      return given.title() == null || given.title().equals(page.title())
          ? null
          : new ChosenText.Remark.OfOtherPage(given.revision(), given.title());
    }
    return given.title() == null && given.model() == null
        ? new ChosenText.Remark.AssumedWikitext()
        : null;
  }

  /** Where a text is thought to stand; null if its revision is not there. */
  private @Nullable PageContext place(TextChoice.Given given, Instant now) {
    if (given.revision() != null) {
      return placeOf(given.revision(), now);
    }
    Title title = given.title() == null ? NOWHERE : given.title();
    long id = title.canExist() ? pages.find(title).map(PageFacts::id).orElse(0L) : 0;
    long bytes = given.text().getBytes(StandardCharsets.UTF_8).length;
    return new PageContext(title, id, OptionalLong.empty(), now, "", bytes, now);
  }

  private @Nullable PageContext placeOf(long revision, Instant now) {
    List<RevisionView> found =
        reader
            .byIds(List.of(revision), null, Set.of(RevisionPart.AUTHOR), Clearance.NONE)
            .part()
            .items();
    Map<Long, PageFacts> page = pages.byRevisionIds(List.of(revision));
    PageFacts its = page.get(revision);
    return found.isEmpty() || its == null
        ? null
        : Places.of(its.title(), its.id(), found.getFirst(), now);
  }

  private static ChoiceOutcome part(ChosenText text, TextPart part) {
    Function<String, ChoiceOutcome> cut = some -> new ChoiceOutcome.Chosen(text.with(some));
    return switch (part) {
      case TextPart.Whole _ -> new ChoiceOutcome.Chosen(text);
      case TextPart.Added(String heading) ->
          text.model().supportsSections()
              ? cut.apply(Sections.append("", heading, text.text()))
              : new ChoiceOutcome.Chosen(text);
      case TextPart.Section(int number, String name) ->
          text.model().supportsSections()
              ? Sections.of(text.text())
                  .section(number)
                  .map(cut)
                  .orElseGet(() -> new ChoiceOutcome.NoSuchSection(name, text.page().title()))
              : new ChoiceOutcome.NoSections(text.page().title());
    };
  }
}
