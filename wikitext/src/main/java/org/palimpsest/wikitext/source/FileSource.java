package org.palimpsest.wikitext.source;

import java.util.Collection;
import java.util.Map;

/** The files of a wiki. Asked for all files of a page at once. */
public interface FileSource {
  /** No files at all. */
  FileSource NONE = names -> Map.of();

  /**
   * The current versions of files that everybody may see.
   *
   * @param names names without namespace, with underscores
   * @return the existing ones only
   */
  Map<String, FileFacts> find(Collection<String> names);
}
