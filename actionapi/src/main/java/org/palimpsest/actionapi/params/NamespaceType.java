package org.palimpsest.actionapi.params;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;

/**
 * Ids of namespaces in which pages can exist.
 *
 * @param extra other ids that are accepted, such as −1
 */
public record NamespaceType(Set<Integer> extra) implements KnownValues<Integer> {
  /** Ids of namespaces in which pages can exist. */
  public static final NamespaceType ORDINARY = new NamespaceType(Set.of());

  @Override
  public @Nullable Integer find(String text, ParamContext context) {
    Long number = IntegerType.numberOf(text);
    if (number == null || number != number.intValue()) {
      return null;
    }
    int id = number.intValue();
    boolean known =
        extra.contains(id)
            || (id >= Namespace.MAIN && context.vocabulary().namespaces().byId(id).isPresent());
    return known ? id : null;
  }

  @Override
  public List<Integer> all(ParamContext context) {
    return context.vocabulary().namespaces().all().stream()
        .map(Namespace::id)
        .filter(id -> id >= Namespace.MAIN || extra.contains(id))
        .toList();
  }

  @Override
  public List<String> names(ParamContext context) {
    return all(context).stream().map(String::valueOf).toList();
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    return new ParamDescription.Namespace(extra.stream().sorted().toList());
  }

  @Override
  public String wireName() {
    return "namespace";
  }
}
