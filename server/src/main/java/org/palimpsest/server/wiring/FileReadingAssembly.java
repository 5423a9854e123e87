package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.file.ImageInfoQuery;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileVersionReader;

/** What is known of files and their versions. */
record FileReadingAssembly(Foundation base, CommentFormatter comments) implements ApiModules {

  @Override
  public List<QueryModule> queries() {
    return List.of(
        new ImageInfoQuery(
            new FileVersionReader(base.database()),
            comments,
            base.titles(),
            base.settings().site()));
  }
}
