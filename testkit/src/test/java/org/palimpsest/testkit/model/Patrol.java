package org.palimpsest.testkit.model;

import java.util.List;

/** Somebody says to have looked at a revision. */
record Patrol(String user, long revision) implements Act {
  @Override
  public String token() {
    return "patrol";
  }

  @Override
  public List<String> parameters() {
    return List.of("action", "patrol", "revid", Long.toString(revision));
  }

  @Override
  public String reason() {
    return "";
  }

  @Override
  public String expected(ModelWiki model) {
    boolean live = model.live().stream().anyMatch(each -> each.id() == revision);
    return model
        .changeOf(revision)
        .map(change -> Rules.first(DONE, Rules.administer(user), block(model, change)))
        .orElse(live ? "notpatrollable" : "nosuchrevid");
  }

  private String block(ModelWiki model, Change change) {
    Block block = model.blocks.get(user);
    return Rules.unless(
        block == null || !block.forbids(change.title(), change.page(), null), "blocked");
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Change change = model.changeOf(revision).orElseThrow();
    model.update(each -> each.equals(change), Change::asPatrolled);
  }
}
