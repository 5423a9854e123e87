package org.palimpsest.store.blob;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What has been made of blobs and can be made again, such as small pictures of large ones. Goes
 * with the blob that it was made of. Throws as {@link ObjectStore} does. Thread-safe.
 */
public final class DerivedBlobs {
  private static final String PARTS = "derived/";

  private final ObjectStore objects;

  DerivedBlobs(ObjectStore objects) {
    this.objects = objects;
  }

  /**
   * Keeps something.
   *
   * @param of what it was made of
   * @param variant says how it was made; a part of a name as {@link ObjectStore} has them
   */
  public void put(BlobKey of, String variant, Path file) {
    objects.put(name(of, variant), file, DigestedFile.of(file).key());
  }

  /** How many bytes it has; empty: there is none. */
  public OptionalLong size(BlobKey of, String variant) {
    return objects.size(name(of, variant));
  }

  /** Opens a part of it as {@link BlobStore#open} does. */
  public Optional<InputStream> open(BlobKey of, String variant, long offset, long length) {
    return objects.open(name(of, variant), offset, length);
  }

  /** How many variants there are of a blob. */
  public int count(BlobKey of) {
    return names(of).size();
  }

  /** Deletes all variants of a blob. */
  public void deleteAll(BlobKey of) {
    names(of).forEach(objects::delete);
  }

  /** Tells of each blob of which something has been made, as often as something has. */
  void each(Consumer<BlobKey> told) {
    objects.list(PARTS, found -> Names.key(found.name(), PARTS).ifPresent(told));
  }

  private List<String> names(BlobKey of) {
    List<String> names = new ArrayList<>();
    objects.list(Names.of(PARTS, of) + "/", found -> names.add(found.name()));
    return names;
  }

  private static String name(BlobKey of, String variant) {
    return Names.of(PARTS, of) + "/" + variant;
  }
}
