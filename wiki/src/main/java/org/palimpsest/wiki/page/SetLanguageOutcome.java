package org.palimpsest.wiki.page;

import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to say in which language a page is written. */
public sealed interface SetLanguageOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends SetLanguageOutcome {}

  /**
   * The page is in another language than before.
   *
   * @param before the language before, as logs have it
   * @param after the language since, likewise
   * @param logId the log entry
   */
  record Done(Title title, String before, String after, long logId) implements SetLanguageOutcome {}

  /** It may not be done. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** There is no such page. */
  record PageMissing() implements NotDone {}

  /** The log entry may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /**
   * The page is in that language already.
   *
   * @param language its code
   */
  record SameLanguage(String language) implements NotDone {}
}
