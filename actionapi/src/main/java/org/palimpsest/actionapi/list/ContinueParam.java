package org.palimpsest.actionapi.list;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * The parameter with which clients go on in a list, and how a place is written in it.
 *
 * @param <S> the value of the parameter
 * @param <P> a place
 * @param param the parameter; {@code continue} in most lists
 * @param parse the place that a value stands for; empty when it stands for none
 * @param print the value for a place
 */
public record ContinueParam<S, P>(
    Param<S> param, Function<S, Optional<P>> parse, Function<P, Node> print) {

  /** A parameter in which places are texts of this format. */
  public static <P> ContinueParam<String, P> of(Param<String> param, PlaceFormat<P> format) {
    return new ContinueParam<>(param, format::parse, format::print);
  }

  /** A parameter that tells how many items to pass over. */
  public static ContinueParam<Long, Long> offset(Param<Long> param) {
    return new ContinueParam<>(param, Optional::of, Node::of);
  }

  /** Where the client goes on; empty when it begins. */
  public Parsed<Optional<P>> read(Call call) {
    S sent = call.find(param);
    if (sent == null) {
      return Parsed.good(Optional.empty());
    }
    Optional<P> found = parse.apply(sent);
    return found.isEmpty() ? new Parsed.Bad<>(ListErrors.BAD_CONTINUE) : Parsed.good(found);
  }

  /** The parameter, without prefix, with which clients go on at a place; none for null. */
  public ObjectNode at(@Nullable P place) {
    ObjectNode params = new ObjectNode();
    return place == null ? params : params.put(param.name(), print.apply(place));
  }
}
