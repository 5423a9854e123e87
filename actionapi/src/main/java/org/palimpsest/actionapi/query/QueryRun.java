package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;

/** Runs the modules of one {@code action=query} and puts their answers together. */
final class QueryRun {
  private final Call call;
  private final PageSet pages;
  private final Progress progress;
  private final ObjectNode query = new ObjectNode();
  private final ObjectNode beside = new ObjectNode();

  /**
   * A run that has yet to begin.
   *
   * @param indexPageIds whether the ids of all entries are listed
   * @param asides what else is said about the pages as a whole
   */
  QueryRun(Call call, PageSet pages, Progress progress, boolean indexPageIds, ObjectNode asides) {
    this.call = call;
    this.pages = pages;
    this.progress = progress;
    query.putAll(pages.lists());
    ObjectNode entries = pages.entries();
    if (!entries.isEmpty()) {
      if (indexPageIds) {
        query.put("pageids", ListNode.ofTexts("id", new ArrayList<>(entries.members().keySet())));
      }
      query.put("pages", entries);
    }
    query.putAll(asides);
  }

  /**
   * Runs them.
   *
   * @param raw whether the client continues in the old way
   */
  Answer run(List<QueryModule> modules, boolean raw) {
    for (QueryModule module : modules) {
      List<ApiError> errors = progress.isFinished(module) ? skip(module) : runOne(module);
      if (!errors.isEmpty()) {
        return Answer.refused(
            errors.stream().map(error -> error.at(module.declaration().path())).toList());
      }
    }
    return new Answer.Done(
        raw ? progress.rawHead() : progress.head(),
        (query.isEmpty() ? new ObjectNode() : new ObjectNode().put("query", query)).putAll(beside));
  }

  /** A module that does not run again still owns its parameters: they are not unrecognised. */
  private List<ApiError> skip(QueryModule module) {
    progress.finish(module);
    Declaration declaration = module.declaration();
    declaration
        .params()
        .params()
        .forEach(param -> call.context().parameters().get(declaration.params().nameOf(param)));
    return List.of();
  }

  private List<ApiError> runOne(QueryModule module) {
    Declaration declaration = module.declaration();
    return switch (declaration
        .params()
        .read(
            call.context().parameters(),
            call.context().paramContext(declaration.path(), module.call()))) {
      case Parsed.Bad<ParamValues>(ApiError error) -> List.of(error);
      case Parsed.Good<ParamValues>(ParamValues values) ->
          switch (module.execute(new QueryCall(call.context(), declaration, values, pages))) {
            case QueryAnswer.Refused(List<ApiError> errors) -> errors;
            case QueryAnswer.Done done -> {
              (module.answersBesideQuery() ? beside : query).putAll(done.members());
              progress.note(module, Progress.prefixed(declaration.prefix(), done.next()));
              yield List.of();
            }
          };
    };
  }
}
