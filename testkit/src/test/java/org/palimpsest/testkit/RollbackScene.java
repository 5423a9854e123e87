package org.palimpsest.testkit;

/** A page by Heron that Magpie has spoilt twice. */
final class RollbackScene {
  private RollbackScene() {}

  /** Makes it; the client is of Wren, who may roll back. */
  static TestClient spoil(TestWiki wiki) {
    wiki.account("Wren", "sysop");
    wiki.account("Heron");
    wiki.account("Magpie");
    wiki.page("Reed bed").by("Heron", "good").by("Magpie", "bad").by("Magpie", "worse").make();
    return wiki.clientOf("Wren");
  }
}
