package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.module.ApiModule;
import org.palimpsest.actionapi.module.Call;

/** A format that answers can be had in ({@code format}). Immutable and thread-safe. */
public interface Format extends ApiModule {
  @Override
  default String group() {
    return FORMAT;
  }

  /**
   * How it prints for one request, which is warned of what the format cannot do.
   *
   * @param call the values of the format's parameters
   */
  ResultPrinter printer(Call call, Layout layout);
}
