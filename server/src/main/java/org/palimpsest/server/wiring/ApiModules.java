package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.query.PageSetAction;
import org.palimpsest.actionapi.query.QueryModule;

/** What the assembly of a concept adds to the API; a new module is a line in one of these lists. */
interface ApiModules {
  /** Modules of {@code action=query}. */
  default List<QueryModule> queries() {
    return List.of();
  }

  /**
   * Values of {@code action} that take pages as queries do.
   *
   * @param pages finds them
   */
  default List<ActionModule> actions(PageSetAction pages) {
    return List.of();
  }

  /** Values of {@code action}. */
  default List<ActionModule> actions() {
    return List.of();
  }
}
