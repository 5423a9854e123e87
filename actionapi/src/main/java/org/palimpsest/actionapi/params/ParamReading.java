package org.palimpsest.actionapi.params;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;

/**
 * One reading of the parameters of one module. All are looked at even if one is wrong, so that none
 * is reported as unrecognised. Used by one thread.
 */
final class ParamReading {
  private static final String REDACTED = "[redacted]";
  private static final char SEPARATOR = MultiType.OTHER_SEPARATOR;

  private final ParamList list;
  private final RequestParameters request;
  private final ParamContext context;
  private final @Nullable Object[] values;
  private final boolean[] sent;
  private @Nullable ApiError first;

  ParamReading(ParamList list, RequestParameters request, ParamContext context) {
    this.list = list;
    this.request = request;
    this.context = context;
    this.values = new @Nullable Object[list.params().size()];
    this.sent = new boolean[values.length];
  }

  Parsed<ParamValues> read() {
    for (int i = 0; i < values.length; i++) {
      Param<?> param = list.params().get(i);
      Param.Template template = param.template();
      if (template == null) {
        values[i] = valueOf(param, list.nameAt(i), i);
      } else {
        values[i] = valuesOf(param, template, i);
      }
    }
    return first == null
        ? Parsed.good(new ParamValues(list, values, sent))
        : new Parsed.Bad<>(first);
  }

  /** One value for every value of the parameter that this one follows. */
  private Map<String, Object> valuesOf(Param<?> param, Param.Template template, int place) {
    Map<String, Object> byValue = new LinkedHashMap<>();
    for (String of : textsOf(template.source())) {
      Object value = valueOf(param, template.fill(list.nameAt(place), of), place);
      if (value != null) {
        byValue.put(of, value);
      }
    }
    return byValue;
  }

  @SuppressWarnings("unchecked") // read by the parameter's own type
  private <T> List<String> textsOf(Param<T> source) {
    T value = (T) values[list.place(source)];
    return value == null || !(source.type() instanceof MultiType<?> multi)
        ? List.of()
        : multi.textsOf((List<?>) value);
  }

  private <T> @Nullable T valueOf(Param<T> param, String name, int place) {
    RequestParameters.Value value = sentValue(name);
    sent[place] |= value != null;
    if (value == null) {
      if (param.isRequired()) {
        refuse(ApiError.of(Message.of("paramvalidator-missingparam", Message.plain(name))));
      }
      return param.fallback();
    }
    String text = value.text();
    if (param.isRequired() && text.isEmpty() && param.type().emptyIsAbsent()) {
      refuse(
          ApiError.of(
              Message.of("paramvalidator-missingparam", Message.plain(name), Message.plain(text))));
    }
    return first == null ? parsed(param, name, text) : null;
  }

  private <T> @Nullable T parsed(Param<T> param, String name, String text) {
    String shown = param.isSensitive() ? REDACTED : text.replace(SEPARATOR, '\uFFFD');
    if (param.isDeprecated()) {
      context.warn(
          "deprecation",
          Message.of("paramvalidator-param-deprecated", Message.plain(name), Message.plain(shown)),
          new ObjectNode().put("feature", context.feature(name)));
    }
    if (isSeveral(text) && !param.type().takesSeparators()) {
      refuse(
          ApiError.of(
              Message.of("paramvalidator-notmulti", Message.plain(name), Message.plain(shown))));
      return null;
    }
    return switch (param.type().parse(text, name, context)) {
      case Parsed.Good<T>(T good) -> good;
      case Parsed.Bad<T>(ApiError error) -> {
        refuse(error);
        yield null;
      }
    };
  }

  private static boolean isSeveral(String text) {
    return !text.isEmpty() && text.charAt(0) == SEPARATOR;
  }

  private void refuse(ApiError error) {
    if (first == null) {
      first = error;
    }
  }

  private RequestParameters.@Nullable Value sentValue(String name) {
    if (request.isAbsent(name)) { // as most are
      return null;
    }
    RequestParameters.Value value = request.get(name);
    if (value == null) {
      if (request.isArray(name)) {
        context.notices().warn(ApiWarning.of("main", Message.of("apiwarn-unsupportedarray", name)));
      }
    } else if (value.changed()) {
      context.warn(Message.of("apiwarn-badutf8", name), null);
    }
    return value;
  }
}
