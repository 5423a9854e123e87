package org.palimpsest.server.wiring;

import java.util.List;
import org.palimpsest.actionapi.file.FileInfoOfUploads;
import org.palimpsest.actionapi.file.FileRevertAction;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.upload.UploadAction;
import org.palimpsest.actionapi.watch.WatchParams;
import org.palimpsest.store.blob.BlobKeeper;
import org.palimpsest.wiki.file.FilePages;
import org.palimpsest.wiki.file.RevertFile;
import org.palimpsest.wiki.file.VersionWriter;
import org.palimpsest.wiki.media.MediaInspector;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.upload.ByteKeeping;
import org.palimpsest.wiki.upload.CopyUploads;
import org.palimpsest.wiki.upload.Publishing;
import org.palimpsest.wiki.upload.Stash;
import org.palimpsest.wiki.upload.UploadHelpers;
import org.palimpsest.wiki.upload.UploadNames;
import org.palimpsest.wiki.upload.Uploads;

/** Giving files versions: uploads, and reverts to old ones. */
record FileAssembly(Foundation base, FileInfoOfUploads info, Uploads uploads, RevertFile revertFile)
    implements ApiModules {

  static FileAssembly of(
      Foundation base,
      ActAssembly acts,
      RevisionAssembly revisions,
      FilePages pages,
      FileInfoOfUploads info,
      UploadHelpers helpers) {
    Settings settings = base.settings();
    VersionWriter writer = writer(base, acts, revisions);
    ByteKeeping keeping =
        new ByteKeeping(
            new MediaInspector(settings.media().maxImagePixels()),
            new BlobKeeper(base.database(), base.blobs()),
            base.blobs(),
            new Stash(acts.acts(), base.random(), settings.upload()),
            helpers.scratch());
    Uploads uploads =
        new Uploads(
            acts.acts(),
            new UploadNames(base.titles(), settings.site().fileExtensions()),
            keeping,
            new Publishing(acts.acts(), writer, pages),
            new CopyUploads(
                settings.copies(),
                helpers.remote(),
                helpers.scratch(),
                settings.upload().maxUploadBytes()),
            settings.upload());
    return new FileAssembly(
        base, info, uploads, new RevertFile(acts.acts(), writer, pages, base.blobs()));
  }

  /** What gives files versions. */
  static VersionWriter writer(Foundation base, ActAssembly acts, RevisionAssembly revisions) {
    return new VersionWriter(
        acts.acts(), revisions.writer(), revisions.contents(), base.settings().patrol());
  }

  /** What the pages of files say. */
  static FilePages pages(Foundation base, ActAssembly acts, SiteAssembly site) {
    return new FilePages(
        site.contentWords(),
        base.namespaces(),
        acts.texts().redirects(),
        acts.texts().transforms(),
        base.settings().edit().maxArticleBytes());
  }

  @Override
  public List<ActionModule> actions() {
    Settings settings = base.settings();
    return List.of(
        new UploadAction(uploads, info, base.namespaces(), settings.upload(), settings.watch()),
        new FileRevertAction(revertFile, base.titles(), WatchParams.onlyIfAsked(settings.watch())));
  }
}
