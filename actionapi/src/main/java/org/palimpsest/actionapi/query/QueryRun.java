package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.actionapi.action.Answer;
import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/** Runs the modules of one {@code action=query} and puts their answers together. */
final class QueryRun {
  private final Call call;
  private final PageSet pages;
  private final Continuation continuation;
  private final boolean rawContinue;
  private final boolean indexPageIds;
  private final ObjectNode query = new ObjectNode();
  private final ObjectNode next = new ObjectNode();
  private final ObjectNode nextByModule = new ObjectNode();
  private final Set<String> finished = new LinkedHashSet<>();
  private boolean propsFinished = true;

  QueryRun(
      Call call,
      PageSet pages,
      Continuation continuation,
      boolean rawContinue,
      boolean indexPageIds) {
    this.call = call;
    this.pages = pages;
    this.continuation = continuation;
    this.rawContinue = rawContinue;
    this.indexPageIds = indexPageIds;
  }

  Answer run(List<QueryModule> modules) {
    query.putAll(pages.lists());
    ObjectNode fromModules = new ObjectNode();
    for (QueryModule module : modules) {
      List<ApiError> errors = isSkipped(module) ? List.of() : runOne(module, fromModules);
      if (!errors.isEmpty()) {
        return Answer.refused(
            errors.stream().map(error -> error.at(module.declaration().path())).toList());
      }
    }
    putPages();
    query.putAll(fromModules);
    return new Answer.Done(head(), query.isEmpty() ? new ObjectNode() : answer());
  }

  private ObjectNode answer() {
    return new ObjectNode().put("query", query);
  }

  private boolean isSkipped(QueryModule module) {
    String name = module.declaration().name();
    boolean skipped =
        (continuation.skipProps() && module.kind() == QueryModule.Kind.PROP)
            || continuation.finished().contains(name);
    if (skipped) {
      finished.add(name);
      readNamesOnly(module);
    }
    return skipped;
  }

  /** A module that does not run again still owns its parameters: they are not unrecognised. */
  private void readNamesOnly(QueryModule module) {
    Declaration declaration = module.declaration();
    declaration
        .params()
        .params()
        .forEach(param -> call.context().parameters().get(declaration.params().nameOf(param)));
  }

  private List<ApiError> runOne(QueryModule module, ObjectNode fromModules) {
    Declaration declaration = module.declaration();
    return switch (declaration
        .params()
        .read(call.context().parameters(), call.context().paramContext(declaration.path(), module.call()))) {
      case Parsed.Bad<ParamValues>(ApiError error) -> List.of(error);
      case Parsed.Good<ParamValues>(ParamValues values) ->
          switch (module.execute(new QueryCall(call.context(), declaration, values, pages))) {
            case QueryAnswer.Refused(List<ApiError> errors) -> errors;
            case QueryAnswer.Done done -> {
              fromModules.putAll(done.members());
              note(module, done.next());
              yield List.of();
            }
          };
    };
  }

  private void note(QueryModule module, ObjectNode nextOfModule) {
    Declaration declaration = module.declaration();
    if (nextOfModule.isEmpty()) {
      finished.add(declaration.name());
      return;
    }
    ObjectNode prefixed = new ObjectNode();
    for (Map.Entry<String, Node> param : nextOfModule.members().entrySet()) {
      prefixed.put(declaration.prefix() + param.getKey(), param.getValue());
    }
    next.putAll(prefixed);
    nextByModule.put(declaration.name(), prefixed);
    propsFinished &= module.kind() != QueryModule.Kind.PROP;
  }

  private void putPages() {
    ObjectNode entries = pages.entries();
    if (entries.isEmpty()) {
      return;
    }
    if (indexPageIds) {
      query.put("pageids", ListNode.ofTexts("id", new ArrayList<>(entries.members().keySet())));
    }
    query.put("pages", entries);
  }

  private ObjectNode head() {
    ObjectNode head = new ObjectNode();
    if (rawContinue) {
      if (!nextByModule.isEmpty()) {
        head.put("query-continue", nextByModule);
      }
      return head;
    }
    if (propsFinished) {
      head.flag("batchcomplete", true);
    }
    if (!next.isEmpty()) {
      next.put("continue", new Continuation(propsFinished, finished).print());
      head.put("continue", next);
    }
    return head;
  }
}
