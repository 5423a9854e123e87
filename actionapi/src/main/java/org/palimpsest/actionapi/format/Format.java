package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.action.Call;
import org.palimpsest.actionapi.action.Declaration;

/** A format that answers can be had in ({@code format}). Immutable and thread-safe. */
public interface Format {
  /** What it says about itself; its path is its name, and always the same. */
  Declaration declaration();

  /**
   * How it prints for one request, which is warned of what the format cannot do.
   *
   * @param call the values of the format's parameters
   */
  ResultPrinter printer(Call call, Layout layout);
}
