package org.palimpsest.wiki.dump;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of a dump. It comes behind its revisions, since its title may stand behind them too.
 *
 * @param title its whole title, as the other wiki writes it; empty if it has none
 * @param namespace the number of its namespace on the other wiki; null where the dump does not say
 * @param line where it begins in the dump
 */
public record DumpedPage(String title, @Nullable Integer namespace, long line) implements DumpItem {
  public DumpedPage {
    Objects.requireNonNull(title);
  }
}
