package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.preference.OptionsAction;
import org.palimpsest.wiki.preference.Preferences;

/** What users prefer. */
record PreferenceAssembly(Preferences preferences) implements ApiModules {

  static PreferenceAssembly of(Foundation base, AuthorityAssembly authority) {
    return new PreferenceAssembly(
        new Preferences(
            base.database(), base.settings().site(), base.namespaces(), authority.groups()));
  }

  @Override
  public List<ActionModule> actions() {
    return List.of(new OptionsAction(preferences));
  }
}
