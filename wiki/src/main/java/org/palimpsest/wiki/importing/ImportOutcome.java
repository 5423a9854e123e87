package org.palimpsest.wiki.importing;

import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to take in pages of another wiki. */
public sealed interface ImportOutcome {
  /** Nothing more has been done; what is told of pages before stays. */
  sealed interface NotDone extends ImportOutcome {}

  /**
   * A page that could be placed.
   *
   * @param revisions how many revisions of it were new
   */
  record Page(Title title, int revisions) {}

  /** It is done. */
  record Done(List<Page> pages) implements ImportOutcome {
    public Done {
      pages = List.copyOf(pages);
    }
  }

  /** This is for those only who may take in files. */
  record NoRight() implements NotDone {}

  /** What is done may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** No page can have the title of the root page. */
  record BadRootPage() implements NotDone {}

  /**
   * The namespace of the root page has no subpages.
   *
   * @param namespace its name; empty for the main one
   */
  record NoSubpages(String namespace) implements NotDone {}

  /**
   * The file cannot be used, or not from some place on. The pages before it stay.
   *
   * @param sentence what is wrong and where
   */
  record Broken(String sentence) implements NotDone {}

  /** Others change one of the pages all the time. The pages before it stay. */
  record Busy() implements NotDone {}
}
