package org.palimpsest.actionapi.file;

import java.util.List;
import java.util.Set;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.visibility.Seen;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.file.FileVersionView;
import org.palimpsest.wiki.setting.SiteSettings;
import org.palimpsest.wiki.upload.StashedFileView;

/** Says about uploads in the stash what is said about versions of files. */
record StashNodes(CommentFormatter comments, Namespaces namespaces, SiteSettings site) {

  /** An upload of which all has come. Its key stands for the name that it has not got yet. */
  ObjectNode node(
      Call call,
      StashedFileView file,
      Set<FileProperty> properties,
      FileInfoNodes.Thumbnail thumbnail) {
    FileVersionView version =
        new FileVersionView(
            0,
            file.key(),
            0,
            file.created(),
            null,
            Set.of(),
            false,
            Seen.unread(),
            Seen.unread(),
            Seen.open(file.size()),
            new Seen<>(file.content(), false));
    return new FileInfoNodes(
            properties,
            FileInfoNodes.MetadataChoice.NEWEST,
            namespaces,
            new CommentNodes(comments, false, List.of()))
        .node(
            version,
            new FileLinks.Stashed(FileLinks.origin(call, site.publicUrl()), file.key(), namespaces),
            thumbnail);
  }
}
