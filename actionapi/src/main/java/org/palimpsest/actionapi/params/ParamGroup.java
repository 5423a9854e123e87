package org.palimpsest.actionapi.params;

import java.util.Arrays;
import java.util.List;

/**
 * Parameters that belong together, one or several: modules are declared as a row of them. What goes
 * wrong with them comes along, so no module has to say it again. Immutable.
 */
public interface ParamGroup {
  /** The parameters, in the order in which they are checked. */
  List<Param<?>> params();

  /** The codes of the errors that clients have to expect because of them. */
  List<String> errors();

  /** These parameters, each checked by itself. */
  static ParamGroup of(Param<?>... params) {
    return of(
        List.of(params),
        Arrays.stream(params)
            .flatMap(param -> param.errors().stream())
            .distinct()
            .toArray(String[]::new));
  }

  /** These parameters, of which more is checked together than each by itself. */
  static ParamGroup of(List<Param<?>> params, String... errors) {
    List<Param<?>> all = List.copyOf(params);
    List<String> codes = List.of(errors);
    return new ParamGroup() {
      @Override
      public List<Param<?>> params() {
        return all;
      }

      @Override
      public List<String> errors() {
        return codes;
      }
    };
  }
}
