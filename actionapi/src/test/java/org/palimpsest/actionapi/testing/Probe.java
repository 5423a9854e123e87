package org.palimpsest.actionapi.testing;

import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.action.Action;
import org.palimpsest.actionapi.action.Answer;
import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.action.Declaration;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.model.people.UserReference;

/** A module that reads and says what each of its parameters was taken for. */
public final class Probe implements Action {
  /** Words to choose from. */
  public enum Word {
    ONE,
    TWO,
    THREE
  }

  private static final List<Param<?>> PARAMS =
      List.of(
          Param.string("string"),
          Param.text("text"),
          Param.integer("integer"),
          Param.integer("range", IntegerType.between(1, 9)),
          Param.integer("strict", IntegerType.between(1, 9).strictly()),
          Param.integer("integers").multi(),
          Param.bool("bool"),
          Param.choice("word", Word.class),
          Param.choice("words", Word.class).multi(MultiType.Rules.ORDINARY_OR_ALL),
          Param.limit("limit", 10, 500, 5000),
          Param.namespace("namespace"),
          Param.namespaces("namespaces", Set.of(-1)),
          Param.timestamp("timestamp"),
          Param.expiry("expiry", Period.ofYears(1)),
          Param.user("user", UserReference.Kind.NAME, UserReference.Kind.IP, UserReference.Kind.ID),
          Param.tags("tags"),
          Param.string("list").multi(new MultiType.Rules(3, 5, true, null)),
          Param.string("old").deprecated());

  private static final Declaration DECLARATION = Declaration.of("probe", PARAMS);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    StringBuilder values = new StringBuilder();
    for (Param<?> param : PARAMS) {
      if (call.isSent(param)) {
        Object value = value(call, param);
        values.append(values.isEmpty() ? "" : " ").append(param.name()).append('=').append(value);
      }
    }
    return Answer.of("probe", Node.of(values.toString()));
  }

  private static <T> @Nullable T value(Call call, Param<T> param) {
    return call.find(param);
  }
}
