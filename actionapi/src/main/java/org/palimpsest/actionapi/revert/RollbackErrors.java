package org.palimpsest.actionapi.revert;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.revert.LatestRevision;
import org.palimpsest.wiki.revert.RollbackOutcome;
import org.palimpsest.wiki.tag.TagRefusal;

/** Which code and sentence stand for which rollback that has not been done: the one table. */
final class RollbackErrors {
  /** The codes of all of them, but for those of what all verbs can be refused for. */
  static final List<String> CODES =
      List.of(
          "cidrtoobroad",
          "alreadyrolled",
          "rollback-nochange",
          "onlyauthor",
          "rollback-showsfile",
          "notvisiblerev",
          "hide-toomany",
          "editconflict",
          "edit-gone-missing",
          "busy");

  private final Namespaces namespaces;

  RollbackErrors(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  List<ApiError> of(RollbackOutcome.NotDone outcome) {
    return switch (outcome) {
      case RollbackOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case RollbackOutcome.TagsRefused(TagRefusal refusal) -> List.of(Refusals.error(refusal));
      case RollbackOutcome.RangeTooWide(String family, int prefix) ->
          List.of(ApiError.of(Message.of("apierror-cidrtoobroad", family, prefix)));
      case RollbackOutcome.PageMissing _ -> List.of(ApiError.of(Message.of("edit-gone-missing")));
      case RollbackOutcome.AlreadyRolled(Title title, String user, LatestRevision current) ->
          List.of(
              ApiError.of(
                      Message.of(
                          "alreadyrolled", namespaces.prefixedText(title), user, named(current)))
                  .with(standing(current)));
      case RollbackOutcome.NoChange(Title title, String user, LatestRevision current) ->
          List.of(
              ApiError.of(Message.of("rollback-nochange", user, namespaces.prefixedText(title)))
                  .with(standing(current)));
      case RollbackOutcome.OnlyAuthor _ -> List.of(ApiError.of(Message.of("cantrollback")));
      case RollbackOutcome.AlreadyBlank(Title title, LatestRevision current) ->
          List.of(
              ApiError.of(
                      "rollback-nochange",
                      Message.of("apierror-rollback-blank", namespaces.prefixedText(title)))
                  .with(standing(current)));
      case RollbackOutcome.ShowsFile(Title title) ->
          List.of(
              ApiError.of(
                  Message.of("apierror-rollback-showsfile", namespaces.prefixedText(title))));
      case RollbackOutcome.TargetNotVisible _ -> List.of(ApiError.of(Message.of("notvisiblerev")));
      case RollbackOutcome.TooManyToHide(int most) ->
          List.of(ApiError.of(Message.of("apierror-hide-toomany", most)));
      case RollbackOutcome.Busy _ -> List.of(ApiError.of(Message.of("apierror-busy")));
      case RollbackOutcome.EditConflict(LatestRevision current) ->
          List.of(ApiError.of(Message.of("edit-conflict")).with(standing(current)));
    };
  }

  /** The author of the current revision, or nothing where it is hidden. */
  private static String named(LatestRevision current) {
    String author = current.author().value();
    return author == null ? "" : author;
  }

  private static ObjectNode standing(LatestRevision current) {
    ObjectNode data =
        new ObjectNode()
            .put("currentrevid", current.revisionId())
            .put("currenttimestamp", current.created());
    String author = current.author().value();
    if (author != null) {
      data.put("currentuser", author);
    }
    return data.flag("currentrevertssame", current.revertsSame());
  }
}
