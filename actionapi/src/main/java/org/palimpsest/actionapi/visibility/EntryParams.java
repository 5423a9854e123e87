package org.palimpsest.actionapi.visibility;

import org.palimpsest.actionapi.result.Node;
import org.palimpsest.store.log.LogDetails;

/** How clients read the parameters of a log entry. */
@FunctionalInterface
public interface EntryParams {
  /**
   * The parameters of an entry.
   *
   * @param type the log in which it stands
   * @param action what was done within that log
   * @param details what it says of it
   */
  Node of(String type, String action, LogDetails details);
}
