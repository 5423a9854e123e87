package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.group.UserRightsAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.wiki.group.ChangeGroups;

/** Who is put into which group. */
record GroupAssembly(Foundation base, ChangeGroups change) implements ApiModules {

  static GroupAssembly of(
      Foundation base, AuthorityAssembly authority, RevisionAssembly revisions) {
    return new GroupAssembly(
        base,
        new ChangeGroups(
            base.database(),
            authority.authority(),
            authority.groups(),
            authority.tags(),
            revisions.tagIds(),
            base.clock()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(new UserRightsAction(change, base.settings()));
  }
}
