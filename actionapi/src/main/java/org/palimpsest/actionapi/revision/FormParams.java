package org.palimpsest.actionapi.revision;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.model.message.Message;

/** The older parameters by which lists of revisions show texts in another form. */
final class FormParams {
  private static final Param<Boolean> EXPANDED = Param.bool("expandtemplates").deprecated();
  private static final Param<Boolean> TREE = Param.bool("generatexml").deprecated();
  private static final Param<Boolean> PARSED = Param.bool("parse").deprecated();

  /** All of them. */
  static final ParamGroup ALL = ParamGroup.of(EXPANDED, TREE, PARSED);

  private FormParams() {}

  /** Whether texts are parsed: then they come one by one. */
  static boolean parses(Call call) {
    return call.get(PARSED);
  }

  /** Whether templates are replaced by what they stand for. */
  static boolean expands(Call call) {
    return call.get(EXPANDED);
  }

  /** Whether the parse tree is shown. */
  static boolean showsTree(Call call, Set<RevisionProperty> properties) {
    return properties.contains(RevisionProperty.PARSETREE)
        || (call.get(TREE) && properties.contains(RevisionProperty.CONTENT));
  }

  /** The refusal of a form that slots are not shown in; null: none is asked for. */
  static @Nullable ApiError mixed(Call call, Set<RevisionProperty> properties) {
    if (!call.isSent(RevisionsParams.SLOTS)) {
      return null;
    }
    String name =
        properties.contains(RevisionProperty.PARSETREE)
            ? call.nameOf(RevisionsParams.PROP) + "=parsetree"
            : List.of(EXPANDED, TREE, PARSED).stream()
                .filter(call::get)
                .map(call::nameOf)
                .findFirst()
                .orElse(null);
    return name == null
        ? null
        : ApiError.of(
            Message.of(
                "apierror-invalidparammix-cannotusewith",
                name,
                call.nameOf(RevisionsParams.SLOTS)));
  }
}
