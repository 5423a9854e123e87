package org.palimpsest.wiki.protection;

import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.tag.TagRefusal;

/** What came of a wish to protect a page or a title. */
public sealed interface ProtectOutcome {
  /** Nothing has been done. */
  sealed interface NotDone extends ProtectOutcome {}

  /**
   * It is protected as was asked, perhaps since before.
   *
   * @param cascades whether what the page includes is protected too
   * @param asked what was asked for
   */
  record Done(Title title, boolean cascades, List<AskedProtection> asked)
      implements ProtectOutcome {
    public Done {
      asked = List.copyOf(asked);
    }
  }

  /**
   * Nothing has been done, as was wished; this would be.
   *
   * @param cascades whether what the page includes would be protected too
   * @param asked what was asked for
   * @param before the protections that there are
   * @param after those that there would be
   * @param revision whether the history of the page would say so
   */
  record Planned(
      Title title,
      boolean cascades,
      List<AskedProtection> asked,
      List<Protection> before,
      List<Protection> after,
      boolean revision)
      implements ProtectOutcome {
    public Planned {
      asked = List.copyOf(asked);
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** It may not be done. */
  record Refused(List<Refusal> refusals) implements NotDone {
    public Refused {
      refusals = List.copyOf(refusals);
    }
  }

  /** What is done may not be tagged. */
  record TagsRefused(TagRefusal refusal) implements NotDone {}

  /** What was asked for makes no sense. */
  record Flawed(ProtectionFlaw flaw) implements NotDone {}

  /** The page is being changed all the time. */
  record Busy() implements NotDone {}
}
