package org.palimpsest.actionapi.query;

import java.util.Set;
import org.palimpsest.actionapi.result.ObjectNode;

/**
 * Where a generator stands.
 *
 * @param module the name of the generator; empty when there is none
 * @param params the names of its parameters as the client sends them
 * @param here the parameters, as the client sends them, with which the same pages come again where
 *     their modules are not done with them; empty where the request as it was does that
 * @param next the parameters with which the next pages come; empty at the end
 */
record GeneratorProgress(String module, Set<String> params, ObjectNode here, ObjectNode next) {
  /** Nothing generates pages, or all have been generated. */
  static final GeneratorProgress NONE =
      new GeneratorProgress("", Set.of(), new ObjectNode(), new ObjectNode());
}
