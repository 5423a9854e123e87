package org.palimpsest.actionapi.edit;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.edit.EditOutcome;

final class EditErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_and_no_others() {
    EditErrors errors = new EditErrors(Namespaces.standard("Wiki"));
    VerbErrors.hold(
        EditOutcome.NotDone.class,
        errors::of,
        Set.of(Act.EDIT, Act.CREATE, Act.CREATE_ACCOUNT),
        EditErrors.CODES,
        Set.of());
  }
}
