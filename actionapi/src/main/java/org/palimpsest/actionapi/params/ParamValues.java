package org.palimpsest.actionapi.params;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The typed values of one module's parameters in one request. */
public final class ParamValues {
  private final ParamList declared;
  private final @Nullable Object[] values;
  private final boolean[] sent;

  ParamValues(ParamList declared, @Nullable Object[] values, boolean[] sent) {
    this.declared = declared;
    this.values = values;
    this.sent = sent;
  }

  /** The value of a parameter that is required or has a default. */
  public <T> T get(Param<T> param) {
    T value = find(param);
    if (value == null) {
      throw new IllegalStateException("neither required nor with a default: " + param);
    }
    return value;
  }

  /** The value of a parameter, or null when it was not sent and has no default. */
  @SuppressWarnings("unchecked") // read by the parameter's own type
  public <T> @Nullable T find(Param<T> param) {
    if (param.template() != null) {
      throw new IllegalArgumentException("one of several: " + param);
    }
    return (T) values[declared.place(param)];
  }

  /**
   * The value that a parameter of which there are several has for a value of its source; null when
   * it was not sent and has no default.
   */
  @SuppressWarnings("unchecked") // read by the parameter's own type
  public <T> @Nullable T find(Param<T> param, String of) {
    Map<String, T> byValue = (Map<String, T>) values[declared.place(param)];
    T value = byValue == null ? null : byValue.get(of);
    return value == null ? param.fallback() : value;
  }

  /** Whether it was sent. */
  public boolean isSent(Param<?> param) {
    return sent[declared.place(param)];
  }
}
