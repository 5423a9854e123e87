package org.palimpsest.actionapi.block;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.blocking.BlockOutcome;
import org.palimpsest.wiki.blocking.UnblockOutcome;

final class BlockErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_of_blocking_and_no_others() {
    VerbErrors.hold(
        BlockOutcome.NotDone.class,
        new BlockErrors(Namespaces.standard("Marsh"))::of,
        Set.of(Act.BLOCK),
        BlockErrors.OF_BLOCKING,
        Set.of());
  }

  @Test
  void the_help_names_the_codes_of_all_outcomes_of_unblocking_and_no_others() {
    VerbErrors.hold(
        UnblockOutcome.NotDone.class,
        BlockErrors::of,
        Set.of(Act.BLOCK),
        BlockErrors.OF_UNBLOCKING,
        Set.of());
  }
}
