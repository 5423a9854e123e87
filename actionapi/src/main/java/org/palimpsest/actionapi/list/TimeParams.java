package org.palimpsest.actionapi.list;

import java.time.Instant;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;

/**
 * The parameters that lists by time share: which part of the list is wanted. A module declares them
 * among its own, in the order in which clients know them.
 */
public final class TimeParams {
  public static final Param<Instant> START = Param.timestamp("start");
  public static final Param<Instant> END = Param.timestamp("end");
  public static final Param<Direction> DIRECTION =
      Param.choice("dir", Direction.class).defaults(Direction.OLDER);

  /** These three, as most lists know them. */
  public static final ParamGroup TIMES = ParamGroup.of(START, END, DIRECTION);

  private TimeParams() {}

  /** The part of the list that a call asks for, from where it goes on if it does. */
  public static Parsed<Window<Position>> window(Call call) {
    return ListPosition.CONTINUE
        .read(call)
        .map(place -> times(call).startingAt(place.orElse(null)));
  }

  /** The part of the list that a call asks for, for lists that go on in a way of their own. */
  public static Window<Position> times(Call call) {
    return Window.between(
        call.get(DIRECTION), call.find(START), call.find(END), ListParams.limit(call));
  }
}
