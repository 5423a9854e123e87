package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.group.UserRightsAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.wiki.group.ChangeGroups;

/** Who is put into which group. */
record GroupAssembly(Foundation base, ChangeGroups change) implements ApiModules {

  static GroupAssembly of(Foundation base, AuthorityAssembly authority, ActAssembly acts) {
    return new GroupAssembly(base, new ChangeGroups(acts.acts(), authority.groups()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(new UserRightsAction(change, base.settings()));
  }
}
