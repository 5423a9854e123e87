package org.palimpsest.actionapi.file;

import java.util.List;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileListReader;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.upload.StashReader;

/** All that queries tell of files, which is made of the same parts. */
public final class FileModules {
  private final FileVersionReader versions;
  private final StashReader stash;
  private final CommentFormatter comments;
  private final TitleParser titles;
  private final Settings settings;

  public FileModules(
      FileVersionReader versions,
      StashReader stash,
      CommentFormatter comments,
      TitleParser titles,
      Settings settings) {
    this.versions = versions;
    this.stash = stash;
    this.comments = comments;
    this.titles = titles;
    this.settings = settings;
  }

  /** The modules. */
  public List<QueryModule> queries(FileListReader lists) {
    return List.of(
        new ImageInfoQuery(versions, comments, titles, settings.site()),
        new StashImageInfoQuery(stash, stashNodes()),
        new MyStashedFilesQuery(stash),
        new AllImagesQuery(lists, comments, titles, settings),
        new DuplicateFilesQuery(lists),
        new FileArchiveQuery(lists, comments, titles));
  }

  /** What uploads tell of the files that they have become. */
  public FileInfoOfUploads ofUploads() {
    return new FileInfoOfUploads(versions, stash, stashNodes());
  }

  private StashNodes stashNodes() {
    return new StashNodes(comments, titles.namespaces(), settings.site());
  }
}
