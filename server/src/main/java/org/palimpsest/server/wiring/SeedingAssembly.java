package org.palimpsest.server.wiring;

import java.nio.file.Files;
import org.palimpsest.server.fixture.FileSeeder;
import org.palimpsest.server.fixture.PageSeeder;
import org.palimpsest.server.fixture.SeededBytes;
import org.palimpsest.server.fixture.Seeders;
import org.palimpsest.store.blob.BlobKeeper;
import org.palimpsest.wiki.media.MediaInspector;
import org.palimpsest.wiki.presave.PreSaveTransforms;
import org.palimpsest.wiki.upload.UploadNames;

/** Pages and files with a given history. */
record SeedingAssembly(Seeders seeders) {

  static SeedingAssembly of(
      Foundation base, AuthorityAssembly authority, RevisionAssembly revisions) {
    ActAssembly acts = ActAssembly.of(base, authority, revisions, PreSaveTransforms.PLAIN);
    SiteAssembly site = SiteAssembly.of(base, revisions, PreferenceAssembly.of(base, authority));
    SeededBytes bytes =
        new SeededBytes(
            new UploadNames(base.titles(), base.settings().site().fileExtensions()),
            new MediaInspector(base.settings().media().maxImagePixels()),
            new BlobKeeper(base.database(), base.blobs()),
            () -> Files.createTempFile("palimpsest-fixture-", null),
            base.clock());
    return new SeedingAssembly(
        new Seeders(
            new PageSeeder(
                base.database(),
                base.titles(),
                revisions.contents(),
                revisions.writer(),
                base.clock()),
            new FileSeeder(
                base.database(),
                bytes,
                FileAssembly.writer(base, acts, revisions),
                FileAssembly.pages(base, acts, site),
                base.clock())));
  }
}
