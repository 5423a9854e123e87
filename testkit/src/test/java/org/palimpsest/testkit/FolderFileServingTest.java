package org.palimpsest.testkit;

final class FolderFileServingTest extends FileServingContract {
  @Override
  TestWiki.Builder builder() {
    return TestWiki.builder();
  }
}
