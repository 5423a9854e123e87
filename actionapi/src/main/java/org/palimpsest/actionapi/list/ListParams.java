package org.palimpsest.actionapi.list;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;

/** The parameters that lists of all kinds share. */
public final class ListParams {
  /** How many items are wanted. */
  public static final Param<Long> LIMIT = Param.limit();

  /** Where a list goes on. */
  public static final Param<String> CONTINUE = Param.string("continue");

  /** Only what has this change tag. */
  public static final Param<String> TAG = Param.string("tag");

  private ListParams() {}

  /** How many items a call wants. */
  public static int limit(Call call) {
    return call.get(LIMIT).intValue();
  }
}
