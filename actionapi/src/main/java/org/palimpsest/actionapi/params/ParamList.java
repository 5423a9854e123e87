package org.palimpsest.actionapi.params;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.http.form.RequestParameters;

/** The parameters of one module in the order in which they are checked. Immutable. */
public final class ParamList {
  private final String prefix;
  private final List<Param<?>> params;
  private final List<String> names;
  private final IdentityHashMap<Param<?>, Integer> places = new IdentityHashMap<>();

  /** The parameters of a module whose names begin with this prefix. */
  public ParamList(String prefix, List<Param<?>> params) {
    this.prefix = prefix;
    this.params = List.copyOf(params);
    this.names = params.stream().map(param -> prefix + param.name()).toList();
    for (Param<?> param : params) {
      if (places.put(param, places.size()) != null) {
        throw new IllegalArgumentException("declared twice: " + param);
      }
    }
  }

  /** What the names of the parameters begin with. */
  public String prefix() {
    return prefix;
  }

  /** The parameters. */
  public List<Param<?>> params() {
    return params;
  }

  /** The whole name of a parameter, prefix included. */
  public String nameOf(Param<?> param) {
    return names.get(place(param));
  }

  /** The whole name of the parameter at a place. */
  String nameAt(int place) {
    return names.get(place);
  }

  /** Reads and checks all parameters; the first that is wrong decides the error. */
  public Parsed<ParamValues> read(RequestParameters request, ParamContext context) {
    return new ParamReading(this, request, context).read();
  }

  /** The values of a call that sends nothing. */
  public ParamValues defaults() {
    @Nullable Object[] values =
        params.stream()
            .map(param -> param.template() == null ? param.fallback() : Map.of())
            .toArray();
    return new ParamValues(this, values, new boolean[values.length]);
  }

  int place(Param<?> param) {
    Integer place = places.get(param);
    if (place == null) {
      throw new IllegalArgumentException("not declared: " + param);
    }
    return place;
  }
}
