package org.palimpsest.testkit.model;

import java.util.List;

/** The end of a block. */
record Unblock(String user, String target) implements Act {
  @Override
  public List<String> parameters() {
    return List.of("action", "unblock", "user", target);
  }

  @Override
  public String expected(ModelWiki model) {
    return Rules.first(
        DONE,
        Rules.administer(user),
        BlockUser.own(model, user, target),
        Rules.unless(model.blocks.containsKey(target), "cantunblock"));
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    model.blocks.remove(target);
  }
}
