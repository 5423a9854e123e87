package org.palimpsest.actionapi.upload;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.actionapi.testing.VerbErrors;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wiki.upload.UploadOutcome;

final class UploadErrorsTest {
  @Test
  void the_help_names_the_codes_of_all_outcomes_and_no_others() {
    UploadErrors errors =
        new UploadErrors(
            Namespaces.standard("Palimpsest"),
            1024,
            new Wording(ErrorFormat.BC, new Translator(ApiMessages.load(), "en")));
    VerbErrors.hold(
        UploadOutcome.NotDone.class,
        errors::of,
        Set.of(Act.EDIT, Act.CREATE, Act.UPLOAD),
        UploadErrors.CODES,
        Set.of(
            "uploaddisabled",
            "missingparam",
            "invalidparammix",
            "missingresult",
            "nofilename",
            "filekeyneeded",
            "filekeynotallowed"));
  }
}
