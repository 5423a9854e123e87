package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.patrol.PatrolAction;
import org.palimpsest.wiki.patrol.PatrolChange;
import org.palimpsest.wiki.revert.RevertedMarks;

/** Looking at what others have done. */
record PatrolAssembly(Foundation base, ActAssembly acts) implements ApiModules {

  @Override
  public List<ActionModule> actions() {
    RevertedMarks marks = new RevertedMarks(acts.acts().tagIds());
    return List.of(
        new PatrolAction(
            new PatrolChange(acts.acts(), base.settings().patrol(), marks::release),
            base.namespaces()));
  }
}
