package org.palimpsest.wiki.comparison;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.edit.SavedForm;
import org.palimpsest.wiki.revision.RevisionView;
import org.palimpsest.wiki.revision.SlotText;
import org.palimpsest.wikitext.section.Sections;

/**
 * Makes the texts that are compared: those of revisions, those that were given in their place, and
 * parts of them. It computes only.
 */
final class SideTexts {
  /** Where a text belongs of which nobody has said where it belongs. */
  private static final Title NOWHERE = new Title(Namespace.MAIN, "API");

  private static final String NEW_SECTION = "new";

  private final SidePair sides;
  private final SavedForm savedForm;
  private boolean assumedWikitext;

  SideTexts(SidePair sides, SavedForm savedForm) {
    this.sides = sides;
    this.savedForm = savedForm;
  }

  /** Whether nothing has told what kind of text one of them is. */
  boolean assumedWikitext() {
    return assumedWikitext;
  }

  /** One side with its text. */
  Step<ComparedSide> side(SidePair.Side side) {
    RevisionView view = side.view();
    SlotText content = view == null ? null : view.content().value();
    if (view != null && content == null) {
      return Step.end(new ComparisonOutcome.HiddenText(view.id()));
    }
    String own = content == null || content.text() == null ? "" : content.text();
    return whole(side, own)
        .then(text -> part(side, text))
        .then(text -> Step.done(new ComparedSide(revision(side), text)));
  }

  private static ComparedSide.@Nullable Revision revision(SidePair.Side side) {
    Title title = side.found().title();
    return side.view() == null || title == null || !side.isRevision()
        ? null
        : new ComparedSide.Revision(side.view(), title, side.found().deleted());
  }

  private Step<String> whole(SidePair.Side side, String own) {
    GivenText given = side.request().given();
    if (given == null) {
      return Step.done(own);
    }
    if (side.view() == null && (given.text() == null || given.section() != null)) {
      return Step.end(new ComparisonOutcome.NoRevision(side.asFrom()));
    }
    if (given.text() == null) {
      return Step.done(own);
    }
    ContentModel model = model(side, given);
    if (given.format() != null && !model.formats().contains(given.format())) {
      return Step.end(new ComparisonOutcome.BadFormat(given.format(), model.wire()));
    }
    return saved(side, given, given.text(), model)
        .then(text ->
            given.section() == null
                ? Step.done(text)
                : replaced(side, own, given.section(), text, model));
  }

  private ContentModel model(SidePair.Side side, GivenText given) {
    if (given.model() != null) {
      return given.model();
    }
    ContentModel model = side.model() == null ? side.usualModel() : side.model();
    ContentModel guessed = model == null ? sides.guessedModel() : model;
    assumedWikitext |= guessed == null;
    return guessed == null ? ContentModel.WIKITEXT : guessed;
  }

  private Step<String> saved(SidePair.Side side, GivenText given, String text, ContentModel model) {
    if (!given.asSaved()) {
      return Step.done(text);
    }
    Title own = side.found().title() == null ? sides.title() : side.found().title();
    return savedForm
        .of(own == null ? NOWHERE : own, model, text)
        .map(Step::done)
        .orElseGet(() -> Step.end(new ComparisonOutcome.TooBig(savedForm.mostBytes())));
  }

  /** The text of a revision with another text in the place of a section; as it is without it. */
  private static Step<String> replaced(
      SidePair.Side side, String own, String section, String text, ContentModel model) {
    ContentModel ofRevision = side.model() == null ? ContentModel.UNKNOWN : side.model();
    if (!ofRevision.supportsSections()) {
      return Step.end(new ComparisonOutcome.NoSections(ofRevision.wire()));
    }
    if (!model.supportsSections()) {
      return Step.end(new ComparisonOutcome.SectionOfOtherModel());
    }
    return Step.done(
        section.equals(NEW_SECTION)
            ? Sections.append(own, "", text)
            : Sections.of(own).replace(number(section), text).orElse(own));
  }

  private Step<String> part(SidePair.Side side, String text) {
    String section = side.request().part();
    if (section == null) {
      return Step.done(text);
    }
    GivenText given = side.request().given();
    ContentModel own = side.model() == null ? ContentModel.WIKITEXT : side.model();
    ContentModel model = given == null || given.text() == null ? own : model(side, given);
    Optional<String> found =
        model.supportsSections() ? Sections.of(text).section(number(section)) : Optional.empty();
    return found
        .map(Step::done)
        .orElseGet(() -> Step.end(new ComparisonOutcome.NoSuchSection(side.asFrom(), section)));
  }

  /** Anything that is no number stands for the part before the first heading. */
  private static int number(String section) {
    String number = section.startsWith("T-") ? section.substring(2) : section;
    return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
  }
}
