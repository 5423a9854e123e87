package org.palimpsest.actionapi.list;

import org.palimpsest.actionapi.params.Param;

/**
 * The parameters that lists by name share: which part of the list is wanted. A module declares them
 * among its own, in the order in which clients know them.
 */
public final class NameParams {
  /** The name to begin with. */
  public static final Param<String> FROM = Param.string("from");

  /** The name to stop at. */
  public static final Param<String> TO = Param.string("to");

  /** What names begin with. */
  public static final Param<String> PREFIX = Param.string("prefix");

  /** Which way the list runs. */
  public static final Param<ListDirection> DIRECTION =
      Param.choice("dir", ListDirection.class).defaults(ListDirection.ASCENDING);

  private NameParams() {}
}
