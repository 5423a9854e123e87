package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.actionapi.module.QueryKind;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.http.form.RequestParameters;

/**
 * How far the modules of one query have come, and what the client has to send to get the rest
 * (spec: api-framework.md, section 17). Used by one thread.
 */
final class Progress {
  private final Continuation sent;
  private final RequestParameters parameters;
  private final GeneratorProgress generator;
  private final ObjectNode nextOfLists = new ObjectNode();
  private final ObjectNode nextOfProps = new ObjectNode();
  private final ObjectNode nextByModule = new ObjectNode();
  private final List<QueryModule> finished = new ArrayList<>();

  Progress(Continuation sent, RequestParameters parameters, GeneratorProgress generator) {
    this.sent = sent;
    this.parameters = parameters;
    this.generator = generator;
  }

  /** Whether a module has nothing more to say since an earlier answer. */
  boolean isFinished(QueryModule module) {
    return (sent.pagesDone() && isProp(module))
        || sent.finished().contains(module.declaration().name());
  }

  /** Notes that a module has nothing more to say. */
  void finish(QueryModule module) {
    finished.add(module);
  }

  /** Notes with which parameters, prefix included, a module goes on; none when it is finished. */
  void note(QueryModule module, ObjectNode next) {
    if (next.isEmpty()) {
      finish(module);
      return;
    }
    (isProp(module) ? nextOfProps : nextOfLists).putAll(next);
    nextByModule.put(module.declaration().name(), next);
  }

  /** What stands at the head of the answer. */
  ObjectNode head() {
    ObjectNode head = new ObjectNode();
    ObjectNode next = new ObjectNode().putAll(nextOfLists);
    Set<String> names = new LinkedHashSet<>();
    ObjectNode position = new ObjectNode();
    boolean propsDone = nextOfProps.isEmpty();
    if (propsDone) {
      head.flag("batchcomplete", true);
      position = generator.next();
    } else {
      next.putAll(nextOfProps);
      position.putAll(generator.here());
      copySentPosition(position);
    }
    boolean pagesDone = propsDone && generator.next().isEmpty();
    for (QueryModule module : finished) {
      if (!(propsDone && !pagesDone && isProp(module))) {
        names.add(module.declaration().name());
      }
    }
    next.putAll(position);
    if (!next.isEmpty()) {
      List<String> places = List.copyOf(position.members().keySet());
      next.put("continue", new Continuation(pagesDone, places, names).print());
      head.put("continue", next);
    }
    return head;
  }

  /** What stands at the head of the answer to a client of the old ways. */
  ObjectNode rawHead() {
    ObjectNode head = new ObjectNode();
    ObjectNode next = new ObjectNode().putAll(nextByModule);
    if (!generator.next().isEmpty()) {
      ObjectNode ofModule = new ObjectNode();
      if (nextByModule.get(generator.module()) instanceof ObjectNode same) {
        ofModule.putAll(same);
      }
      next.put(generator.module(), ofModule.putAll(generator.next()));
    }
    if (!next.isEmpty()) {
      head.put("query-continue", next);
    }
    if (!generator.here().isEmpty()) {
      head.put("query-noncontinue", new ObjectNode().put(generator.module(), generator.here()));
    }
    return head;
  }

  private void copySentPosition(ObjectNode into) {
    for (String name : sent.position()) {
      RequestParameters.Value value = parameters.get(name);
      if (value != null && generator.params().contains(name) && !into.members().containsKey(name)) {
        into.put(name, value.text());
      }
    }
  }

  /** The parameters of a module as the client sends them. */
  static ObjectNode prefixed(String prefix, ObjectNode params) {
    ObjectNode prefixed = new ObjectNode();
    for (Map.Entry<String, Node> param : params.members().entrySet()) {
      prefixed.put(prefix + param.getKey(), param.getValue());
    }
    return prefixed;
  }

  private static boolean isProp(QueryModule module) {
    return module.kind() == QueryKind.PROP;
  }
}
