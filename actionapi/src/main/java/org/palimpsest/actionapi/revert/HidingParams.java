package org.palimpsest.actionapi.revert;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.wiki.revert.Hiding;
import org.palimpsest.wiki.revert.RollbackOutcome;

/** How clients say what a rollback is to hide, and what they are told of it. */
final class HidingParams {
  private static final Param<List<Field>> HIDE =
      Param.choice("hide", Field.class).multi(MultiType.Rules.EXACT);
  private static final Param<Level> LEVEL =
      Param.choice("hidelevel", levels()).defaults(Level.HIDDEN);
  private static final Param<String> REASON = Param.string("hidereason").defaults("");

  static final ParamGroup ALL = ParamGroup.of(HIDE, LEVEL, REASON);

  private HidingParams() {}

  private static Map<String, Level> levels() {
    Map<String, Level> levels = new LinkedHashMap<>();
    for (Level level : List.of(Level.HIDDEN, Level.SUPPRESSED)) {
      levels.put(wire(level), level);
    }
    return levels;
  }

  /** Why it cannot be told what is to be hidden; null if it can. */
  static @Nullable ApiError refusal(Call call) {
    return Stream.of(LEVEL, REASON)
        .filter(each -> call.isSent(each) && !call.isSent(HIDE))
        .findFirst()
        .map(each ->
            ApiError.of(
                "invalidparammix",
                Message.of("apierror-invalidparammix-mustusewith", each.name(), HIDE.name())))
        .orElse(null);
  }

  /** What is to be hidden; null for nothing. */
  static @Nullable Hiding of(Call call) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    fields.addAll(call.getOrEmpty(HIDE));
    return fields.isEmpty()
        ? null
        : new Hiding(fields, call.get(LEVEL), TextEnds.trim(call.get(REASON)));
  }

  /** What is told of it. */
  static ObjectNode node(RollbackOutcome.HiddenRevisions hidden, Hiding hiding) {
    ObjectNode node = new ObjectNode();
    if (hidden.logId() != 0) {
      node.put("logid", hidden.logId());
    }
    return node.put("ids", ListNode.ofNumbers("id", hidden.ids()))
        .put("level", wire(hiding.level()))
        .put(
            "fields",
            ListNode.ofTexts(
                "field", hiding.fields().stream().sorted().map(HidingParams::wire).toList()));
  }

  private static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
