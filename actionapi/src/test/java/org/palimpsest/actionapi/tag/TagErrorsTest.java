package org.palimpsest.actionapi.tag;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.tagging.ManageTagOutcome;
import org.palimpsest.wiki.tagging.UpdateTagsOutcome;

final class TagErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_that_is_not_done_to_a_tag_and_no_others() {
    VerbErrors.hold(
        ManageTagOutcome.NotDone.class,
        TagErrors::of,
        Set.of(Act.MANAGE_TAGS, Act.DELETE_TAG),
        TagErrors.OF_MANAGING,
        Set.of());
  }

  @Test
  void the_help_names_the_codes_of_all_that_is_not_tagged_and_no_others() {
    VerbErrors.hold(
        UpdateTagsOutcome.NotDone.class,
        outcome -> TagErrors.of(outcome, List.of("revid")),
        Set.of(Act.TAG),
        TagErrors.OF_UPDATING,
        Set.of());
  }
}
