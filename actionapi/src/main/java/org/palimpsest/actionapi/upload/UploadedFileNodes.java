package org.palimpsest.actionapi.upload;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.model.title.Title;

/** What an upload tells of the file that has become of it, or may become of it. */
public interface UploadedFileNodes {
  /** All of what is known of the current version of a file. */
  Node published(Call call, Title title);

  /** All of what is known of an upload in the stash. */
  Node stashed(Call call, String key);
}
