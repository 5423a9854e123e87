package org.palimpsest.actionapi.importing;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.importing.ImportOutcome;

/** Which code and sentence stand for which import that has not come about: the one table. */
final class ImportErrors {
  /** There is no file. */
  static final ApiError NO_FILE = ApiError.of("nofile", Message.of("importnofile"));

  /** The caller may not take in files. */
  static final ApiError NO_RIGHT = ApiError.of(Message.of("apierror-cantimport-upload"));

  /** The codes of all of them. */
  static final List<String> CODES =
      List.of(
          "invalidparammix",
          "cantimport-upload",
          "nointerwikiprefix",
          "nofile",
          "tags-apply-no-permission",
          "tags-apply-blocked",
          "import-rootpage-invalid",
          "import-rootpage-nosubpage",
          "import-unknownerror",
          ApiError.BUSY);

  private ImportErrors() {}

  /** Why nothing has come in, or nothing more. */
  static ApiError of(ImportOutcome.NotDone outcome) {
    return switch (outcome) {
      case ImportOutcome.NoRight _ -> NO_RIGHT;
      case ImportOutcome.TagsRefused(var refusal) -> Refusals.error(refusal);
      case ImportOutcome.BadRootPage _ -> ApiError.of(Message.of("import-rootpage-invalid"));
      case ImportOutcome.NoSubpages(String namespace) ->
          ApiError.of(
              Message.of("import-rootpage-nosubpage", namespace.isEmpty() ? "(Main)" : namespace));
      case ImportOutcome.Broken(String sentence) ->
          ApiError.of(Message.of("apierror-import-unknownerror", Message.plain(sentence)));
      case ImportOutcome.Busy _ -> ApiError.of(Message.of("apierror-busy"));
    };
  }
}
