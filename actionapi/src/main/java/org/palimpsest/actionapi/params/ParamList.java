package org.palimpsest.actionapi.params;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.request.RequestParameters;
import org.palimpsest.actionapi.result.ObjectNode;

/** The parameters of one module in the order in which they are checked. Immutable. */
public final class ParamList {
  private final List<Param<?>> params;
  private final List<String> names;
  private final IdentityHashMap<Param<?>, Integer> places = new IdentityHashMap<>();

  /** The parameters of a module whose names begin with this prefix. */
  public ParamList(String prefix, List<Param<?>> params) {
    this.params = List.copyOf(params);
    this.names = params.stream().map(param -> prefix + param.name()).toList();
    for (Param<?> param : params) {
      if (places.put(param, places.size()) != null) {
        throw new IllegalArgumentException("declared twice: " + param);
      }
    }
  }

  /** The parameters. */
  public List<Param<?>> params() {
    return params;
  }

  /** The whole name of a parameter, prefix included. */
  public String nameOf(Param<?> param) {
    return names.get(place(param));
  }

  /** Reads and checks all parameters; the first that is wrong decides the error. */
  public Parsed<ParamValues> read(RequestParameters request, ParamContext context) {
    @Nullable Object[] values = new Object[params.size()];
    boolean[] sent = new boolean[params.size()];
    ApiError first = null;
    for (int i = 0; i < values.length; i++) {
      Param<?> param = params.get(i);
      RequestParameters.Value value = sentValue(names.get(i), request, context);
      sent[i] = value != null;
      if (value == null || (param.isRequired() && isAbsent(param, value.text()))) {
        if (param.isRequired() && first == null) {
          first = missing(names.get(i));
        }
        values[i] = param.fallback();
      } else if (first == null) {
        switch (param.type().parse(value.text(), names.get(i), context)) {
          case Parsed.Good<?> good -> values[i] = good.value();
          case Parsed.Bad<?> bad -> first = bad.error();
        }
        if (param.isDeprecated()) {
          warnOfDeprecated(names.get(i), context);
        }
      }
    }
    return first == null
        ? Parsed.good(new ParamValues(this, values, sent))
        : new Parsed.Bad<>(first);
  }

  /** The values of a call that sends nothing. */
  public ParamValues defaults() {
    @Nullable Object[] values = params.stream().map(Param::fallback).toArray();
    return new ParamValues(this, values, new boolean[values.length]);
  }

  int place(Param<?> param) {
    Integer place = places.get(param);
    if (place == null) {
      throw new IllegalArgumentException("not declared: " + param);
    }
    return place;
  }

  private static boolean isAbsent(Param<?> param, String text) {
    return text.isEmpty() && param.type().emptyIsAbsent();
  }

  private static RequestParameters.@Nullable Value sentValue(
      String name, RequestParameters request, ParamContext context) {
    RequestParameters.Value value = request.get(name);
    if (value == null) {
      if (request.isArray(name)) {
        context
            .notices()
            .warn(
                ApiWarning.of(
                    "main",
                    "unsupportedarray",
                    "Parameter \"%s\" was sent as an array, which is not understood."
                        .formatted(name)));
      }
    } else if (value.changed()) {
      context.warn(
          "badutf8",
          "The value of \"%s\" was not clean text and has been changed: texts are UTF-8 in normal form C, without control characters other than tab, line feed and carriage return."
              .formatted(name),
          null);
    }
    return value;
  }

  private static void warnOfDeprecated(String name, ParamContext context) {
    context.warn(
        "deprecation",
        "The parameter \"%s\" is outdated.".formatted(name),
        new ObjectNode().put("feature", "action=%s&%s".formatted(context.path(), name)));
  }

  private static ApiError missing(String name) {
    return ApiError.of("missingparam", "The parameter \"%s\" must be set.".formatted(name));
  }
}
