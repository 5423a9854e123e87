package org.palimpsest.actionapi.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.comparison.ComparisonRequest;
import org.palimpsest.wiki.comparison.Relative;

/** The parameters of {@code action=compare}, and what they come to. */
final class CompareParams {
  private static final SideParams FROM = new SideParams("from");
  private static final SideParams TO = new SideParams("to");
  private static final Param<Relative> RELATIVE = Param.choice("torelative", Relative.class);
  static final Param<List<CompareProperty>> PROP =
      Param.choice("prop", CompareProperty.class)
          .multi()
          .defaults(List.of(CompareProperty.DIFF, CompareProperty.IDS, CompareProperty.TITLE));
  static final Param<List<String>> SLOTS =
      Param.choice("slots", List.of(SideParams.MAIN)).multi(MultiType.Rules.ORDINARY_OR_ALL);
  static final Param<DiffType> TYPE =
      Param.choice("difftype", DiffType.class).defaults(DiffType.TABLE);

  static final Declaration DECLARATION =
      Declaration.of("compare", all()).example("action=compare&fromrev=1&torev=2");

  private CompareParams() {}

  private static List<Param<?>> all() {
    List<Param<?>> params = new ArrayList<>();
    params.addAll(FROM.places());
    params.addAll(FROM.texts());
    params.addAll(TO.places());
    params.add(RELATIVE);
    params.addAll(TO.texts());
    params.addAll(List.of(PROP, SLOTS, TYPE));
    return params;
  }

  /** What a call wants compared. */
  static Parsed<ComparisonRequest> request(Call call) {
    ApiError missing = missing(call, FROM.naming());
    ApiError lacking = missing == null ? missing(call, TO.naming(RELATIVE)) : missing;
    return lacking != null
        ? new Parsed.Bad<>(lacking)
        : FROM.read(call)
            .then(from ->
                other(call)
                    .map(to -> {
                      Set<CompareProperty> properties = call.choices(PROP, CompareProperty.class);
                      return new ComparisonRequest(
                          call.performer(),
                          from,
                          to,
                          showsTexts(properties),
                          properties.contains(CompareProperty.REL),
                          call.now());
                    }));
  }

  private static Parsed<ComparisonRequest.Other> other(Call call) {
    Relative relative = call.find(RELATIVE);
    return relative == null
        ? TO.read(call).map(ComparisonRequest.Other.Given::new)
        : Parsed.good(new ComparisonRequest.Other.Neighbour(relative));
  }

  /** Whether these show what the texts say. */
  static boolean showsTexts(Set<CompareProperty> properties) {
    return properties.contains(CompareProperty.DIFF)
        || properties.contains(CompareProperty.DIFFSIZE);
  }

  private static @Nullable ApiError missing(Call call, Stream<Param<?>> naming) {
    List<Param<?>> params = naming.toList();
    List<String> names = params.stream().map(call::nameOf).toList();
    return params.stream().anyMatch(call::isSent)
        ? null
        : ApiError.of(Message.of("apierror-missingparam-at-least-one-of", names, names.size()));
  }
}
