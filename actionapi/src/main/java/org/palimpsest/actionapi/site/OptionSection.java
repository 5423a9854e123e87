package org.palimpsest.actionapi.site;

import java.util.Map;
import java.util.function.Function;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.preference.PreferenceValue;
import org.palimpsest.wiki.preference.Preferences;

/** What people have for preferences while they have set none. */
final class OptionSection implements SiteSection {
  private final Preferences preferences;

  OptionSection(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public Map<SiteProperty, Function<QueryCall, Node>> answers() {
    return Map.of(SiteProperty.DEFAULTOPTIONS, call -> options());
  }

  private Node options() {
    ObjectNode options = new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, "_v");
    preferences.defaults().forEach((name, value) -> put(options, name, value));
    return options;
  }

  private static void put(ObjectNode into, String name, PreferenceValue value) {
    switch (value) {
      case PreferenceValue.Text(String text) -> into.put(name, text);
      case PreferenceValue.Whole(long number) -> into.put(name, number);
      case PreferenceValue.Truth(boolean truth) -> into.truth(name, truth);
    }
  }
}
