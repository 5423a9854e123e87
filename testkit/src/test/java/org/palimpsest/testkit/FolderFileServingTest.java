package org.palimpsest.testkit;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.blob.FolderObjects;

final class FolderFileServingTest extends FileServingContract {
  @TempDir private Path folder;

  @Override
  TestWiki.Builder builder() {
    return TestWiki.builder().objects(objects());
  }

  private FolderObjects objects() {
    return new FolderObjects(folder.resolve("files"), InstantSource.system());
  }

  @Override
  void lose(String hash) {
    objects().delete("blobs/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
  }
}
