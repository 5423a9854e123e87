package org.palimpsest.actionapi.testing;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.ChoiceType;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.TextType;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.model.user.UserReference;

/** A module that reads and says what each of its parameters was taken for. */
public final class Probe implements ActionModule {
  /** Words to choose from. */
  public enum Word {
    ONE,
    TWO,
    THREE
  }

  private static final Param<List<Word>> PLACES =
      Param.choice("places", Word.class).multi(MultiType.Rules.ORDINARY_OR_ALL);
  private static final Param<Long> FOR_EACH =
      Param.integer("size-{place}", IntegerType.between(1, 9)).forEach("place", PLACES);

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
          PLACES,
          Param.limit("limit", 10, 500, 5000),
          Param.namespace("namespace"),
          Param.namespaces("namespaces", Set.of(-1)),
          Param.timestamp("timestamp"),
          Param.expiry("expiry", Period.ofYears(1)),
          Param.user("user", UserReference.Kind.NAME, UserReference.Kind.IP, UserReference.Kind.ID),
          Param.tags("tags"),
          Param.string("list").multi(new MultiType.Rules(3, 5, true, null)),
          Param.string("old").deprecated(),
          Param.of("oldword", ChoiceType.ofTexts(List.of("a", "b")).deprecated("b")),
          Param.title("title", false),
          Param.title("page", true),
          Param.upload("file"),
          Param.of("bytes", new TextType("string", 4, null)),
          Param.of("chars", new TextType("string", null, 2)),
          Param.string("secret").sensitive().deprecated(),
          Param.string("only").note("alone"),
          FOR_EACH);

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
        Object value = param.template() == null ? value(call, param) : sizes(call);
        values.append(values.isEmpty() ? "" : " ").append(param.name()).append('=').append(value);
      }
    }
    return Answer.of("probe", Node.of(values.toString()));
  }

  private static Map<String, Long> sizes(Call call) {
    Map<String, Long> sizes = new TreeMap<>();
    for (Word place : call.getOrEmpty(PLACES)) {
      String name = place.name().toLowerCase(Locale.ROOT);
      Long size = call.find(FOR_EACH, name);
      if (size != null) {
        sizes.put(name, size);
      }
    }
    return sizes;
  }

  private static <T> @Nullable T value(Call call, Param<T> param) {
    return call.find(param);
  }
}
