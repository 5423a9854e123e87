package org.palimpsest.wiki.upload;

import java.time.Instant;
import java.util.List;

/**
 * What somebody who uploads a file may not have meant (spec: filerevert-and-files.md, section 3.3).
 */
public sealed interface UploadWarning {
  /** The file is called otherwise than was asked for: by this key. */
  record BadFilename(String name) implements UploadWarning {}

  /** There is a file of this key. */
  record Exists(String name) implements UploadWarning {}

  /** There is no file of this key, but a page for it. */
  record PageExists(String name) implements UploadWarning {}

  /** There is a file whose name differs in the ending only. */
  record ExistsNormalized(String name) implements UploadWarning {}

  /** It is called like a thumbnail of a file that there is. */
  record Thumbnail(String name) implements UploadWarning {}

  /** It is called like a thumbnail. */
  record ThumbnailName(String name) implements UploadWarning {}

  /** It is called as cameras call what they take. */
  record BadPrefix(String name) implements UploadWarning {}

  /** The file is just so since this time. */
  record NoChange(Instant created) implements UploadWarning {}

  /** It was so in these old versions. */
  record DuplicateVersions(List<Instant> created) implements UploadWarning {
    public DuplicateVersions {
      created = List.copyOf(created);
    }
  }

  /** Other files are just so, by their keys. */
  record Duplicate(List<String> names) implements UploadWarning {
    public Duplicate {
      names = List.copyOf(names);
    }
  }

  /** There was a file of this key, and it has been deleted. */
  record WasDeleted(String name) implements UploadWarning {}

  /** A deleted file was just so; its key is empty for those who may not know it. */
  record DuplicateArchive(String name) implements UploadWarning {}
}
