package org.palimpsest.actionapi.list;

import java.util.function.UnaryOperator;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.store.seek.Window;

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

  /**
   * The part of the list that a call asks for.
   *
   * @param name how a name that was sent is listed
   */
  public static Window<String> window(Call call, UnaryOperator<String> name) {
    String from = call.find(FROM);
    String to = call.find(TO);
    return new Window<>(
        call.get(DIRECTION).stored,
        from == null ? null : name.apply(from),
        to == null ? null : name.apply(to),
        ListParams.limit(call));
  }
}
