package org.palimpsest.wiki.tagging;

import java.util.Locale;
import org.palimpsest.wiki.authority.Act;

/** What can be done to a change tag itself. */
public enum TagOperation {
  /** People may give a tag that was given before. */
  ACTIVATE(Act.MANAGE_TAGS),
  /** There is a new tag, which people may give. */
  CREATE(Act.MANAGE_TAGS),
  /** People may give it no longer. */
  DEACTIVATE(Act.MANAGE_TAGS),
  /** It is taken off everything that carries it. */
  DELETE(Act.DELETE_TAG);

  private final Act act;

  TagOperation(Act act) {
    this.act = act;
  }

  /** What it needs. */
  public Act act() {
    return act;
  }

  /** The name that clients know, under which it is logged. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
