package org.palimpsest.server.wiring;

import org.palimpsest.http.Endpoint;
import org.palimpsest.http.route.Routes;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.web.file.FileEndpoint;
import org.palimpsest.web.file.FileReaders;
import org.palimpsest.web.file.StashEndpoint;
import org.palimpsest.web.file.ThumbnailReplies;
import org.palimpsest.web.file.ThumbnailScript;
import org.palimpsest.wiki.login.Sessions;
import org.palimpsest.wiki.media.thumbnail.Thumbnailer;
import org.palimpsest.wiki.serving.FileFetcher;
import org.palimpsest.wiki.serving.StashFetcher;
import org.palimpsest.wiki.serving.ThumbnailMaker;
import org.palimpsest.wiki.serving.Thumbnails;
import org.palimpsest.wiki.upload.ScratchFiles;

/** What answers where files are fetched. */
record ServingAssembly(Endpoint files, Endpoint thumbnails, Endpoint stash) {
  /** The thumbnails of a wiki, which its owner closes. */
  static Thumbnails thumbnails(Foundation base, ScratchFiles scratch) {
    return new Thumbnails(
        base.blobs().derived(),
        new ThumbnailMaker(
            base.database(),
            base.blobs(),
            Thumbnailer.best(base.settings().media().maxThumbnailedPixels()),
            scratch));
  }

  static ServingAssembly of(Foundation base, Sessions sessions, Thumbnails made) {
    FileFetcher fetcher = new FileFetcher(base.database(), base.blobs());
    boolean open =
        base.settings()
            .groups()
            .groups()
            .find(GroupSet.EVERYBODY)
            .map(group -> group.rights().contains(Right.READ))
            .orElse(false);
    FileReaders readers = new FileReaders(open, sessions);
    ThumbnailReplies replies = new ThumbnailReplies(fetcher, made, readers);
    return new ServingAssembly(
        new FileEndpoint(fetcher, replies, readers),
        new ThumbnailScript(fetcher, replies, readers, base.titles()),
        new StashEndpoint(
            new StashFetcher(base.database(), base.clock()), fetcher, replies, readers));
  }

  /** Declares where they answer: at the places where MediaWiki has them. */
  Routes.Builder declare(Routes.Builder routes) {
    String rest = "/{" + FileEndpoint.REST + "...}";
    return routes
        .get("/w/images" + rest, files)
        .get("/images" + rest, files)
        .get("/w/thumb.php", thumbnails)
        .get("/wiki/Special:UploadStash/{" + StashEndpoint.REST + "...}", stash);
  }
}
