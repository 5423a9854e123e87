package org.palimpsest.actionapi.move;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.move.MoveOutcome;

final class MoveErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_of_a_move_and_no_others() {
    VerbErrors.hold(
        MoveOutcome.NotDone.class,
        new MoveErrors(Namespaces.standard("Site"))::of,
        Set.of(Act.MOVE, Act.EDIT, Act.MOVE_TARGET),
        MoveErrors.CODES,
        Set.of("invalidparammix", "nosuchpageid", "unsupportednamespace"));
  }
}
