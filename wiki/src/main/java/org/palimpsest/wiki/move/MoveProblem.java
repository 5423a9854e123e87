package org.palimpsest.wiki.move;

import java.util.List;
import java.util.stream.Stream;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** Why one page cannot be moved to one title. */
public sealed interface MoveProblem {
  /** It has that title ({@code selfmove}). */
  record SamePage() implements MoveProblem {}

  /** There is a page of that title ({@code articleexists}). */
  record TargetExists(Title title) implements MoveProblem {}

  /**
   * At that title stands a redirect that leads elsewhere and has never led here ({@code
   * redirectexists}).
   */
  record RedirectExists(Title title) implements MoveProblem {}

  /** No page can have that title ({@code immobile-target-namespace}). */
  record TargetImpossible(Title title) implements MoveProblem {}

  /** It is the page of a file, and that is no name of one ({@code nonfilenamespace}). */
  record FileElsewhere() implements MoveProblem {}

  /** It is a file, and that is the name of one of another type ({@code filetypemismatch}). */
  record OtherType() implements MoveProblem {}

  /** It is no file, and that is the name of one ({@code nonfile-cannot-move-to-file}). */
  record ToFile() implements MoveProblem {}

  /** What would be the title of a subpage is none ({@code invalidtitle}). */
  record TitleUnusable(String text) implements MoveProblem {}

  /** It is one more subpage than may be moved at once ({@code movepage-max-pages}). */
  record TooMany(int most) implements MoveProblem {}

  /** The performer may not do this. */
  record Denied(Refusal refusal) implements MoveProblem {}

  /** The performer may not give tags. */
  record TagsDenied(TagRefusal refusal) implements MoveProblem {}

  /** What of these the performer may not do. */
  static Stream<Refusal> refusals(List<MoveProblem> problems) {
    return problems.stream()
        .flatMap(problem ->
            problem instanceof Denied(Refusal refusal) ? Stream.of(refusal) : Stream.empty());
  }
}
