package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.file.FileModules;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileListReader;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.upload.StashReader;

/** What is known of files and their versions. */
record FileReadingAssembly(Foundation base, FileModules modules) implements ApiModules {

  static FileReadingAssembly of(Foundation base, CommentFormatter comments) {
    return new FileReadingAssembly(
        base,
        new FileModules(
            new FileVersionReader(base.database()),
            new StashReader(base.database()),
            comments,
            base.titles(),
            base.settings()));
  }

  @Override
  public List<QueryModule> queries() {
    return modules.queries(new FileListReader(base.database()));
  }
}
