package org.palimpsest.wiki.rendering;

import org.palimpsest.model.title.Title;

/** What came of the choice of a text. */
public sealed interface ChoiceOutcome {
  /** This text. */
  record Chosen(ChosenText text) implements ChoiceOutcome {}

  /** Why there is none. */
  sealed interface NotChosen extends ChoiceOutcome {}

  /** It is not there, or not for the reader. */
  record NotFound(SavedTextOutcome.NotFound why) implements NotChosen {}

  /** A redirect leads to a title that no page can have. */
  record CannotExist(Title title) implements NotChosen {}

  /** A redirect leads to another wiki. */
  record Elsewhere(String title) implements NotChosen {}

  /** The text has no such section. */
  record NoSuchSection(String name, Title title) implements NotChosen {}

  /** Texts of its model have no sections. */
  record NoSections(Title title) implements NotChosen {}

  /** Texts of this model cannot be in this format. */
  record BadFormat(String format, String model) implements NotChosen {}
}
