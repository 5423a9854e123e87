package org.palimpsest.actionapi.deletion;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.deletion.DeleteOutcome;
import org.palimpsest.wiki.deletion.UndeleteOutcome;
import org.palimpsest.wiki.file.DeleteVersionOutcome;

final class DeletionErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_of_a_deletion_and_no_others() {
    VerbErrors.hold(
        DeleteOutcome.NotDone.class,
        outcome -> DeletionErrors.of(outcome, "Reed bed"),
        Set.of(Act.DELETE),
        DeletionErrors.OF_DELETION,
        Set.of("invalidoldimage", "nodeleteablefile"));
  }

  @Test
  void the_help_names_the_codes_of_all_outcomes_of_a_deletion_of_a_version() {
    VerbErrors.hold(
        DeleteVersionOutcome.NotDone.class,
        outcome -> DeletionErrors.of(outcome, "File:Reed bed.png"),
        Set.of(Act.DELETE),
        DeletionErrors.OF_DELETION,
        Set.of());
  }

  @Test
  void the_help_names_the_codes_of_all_outcomes_of_a_restoration_and_no_others() {
    VerbErrors.hold(
        UndeleteOutcome.NotDone.class,
        DeletionErrors::of,
        Set.of(Act.UNDELETE, Act.UNDELETE_PAGE),
        DeletionErrors.OF_RESTORATION,
        Set.of("invalidtitle", "pagecannotexist"));
  }
}
