package org.palimpsest.actionapi.visibility;

import org.palimpsest.actionapi.result.Node;

/** How clients read the parameters of a log entry. */
@FunctionalInterface
public interface EntryParams {
  /**
   * The parameters of an entry.
   *
   * @param type the log in which it stands
   * @param action what was done within that log
   * @param params what is kept with it, a JSON object
   */
  Node of(String type, String action, String params);
}
