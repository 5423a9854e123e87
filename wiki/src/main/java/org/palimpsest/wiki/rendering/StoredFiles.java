package org.palimpsest.wiki.rendering;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Window;
import org.palimpsest.wiki.file.FileAddress;
import org.palimpsest.wiki.file.FileContentView;
import org.palimpsest.wiki.file.FileHistoriesRequest;
import org.palimpsest.wiki.file.FileHistory;
import org.palimpsest.wiki.file.FileVersionReader;
import org.palimpsest.wiki.file.FileVersionView;
import org.palimpsest.wiki.file.Picture;
import org.palimpsest.wiki.page.Pages;
import org.palimpsest.wikitext.source.FileFacts;
import org.palimpsest.wikitext.source.FileSource;

/** The files of the wiki as everybody sees them. Thread-safe. */
final class StoredFiles implements FileSource {
  private static final int AT_ONCE = 500;

  private final Pages pages;
  private final FileVersionReader versions;

  StoredFiles(Pages pages, FileVersionReader versions) {
    this.pages = pages;
    this.versions = versions;
  }

  @Override
  public Map<String, FileFacts> find(Collection<String> names) {
    List<Title> titles =
        names.stream().distinct().map(name -> new Title(Namespace.FILE, name)).toList();
    Map<Title, PageFacts> known = pages.byTitles(titles);
    Map<String, FileFacts> found = HashMap.newHashMap(titles.size());
    for (int from = 0; from < titles.size(); from += AT_ONCE) {
      List<Title> some = titles.subList(from, Math.min(titles.size(), from + AT_ONCE));
      for (FileHistory file : currents(some, known)) {
        file.versions().stream()
            .findFirst()
            .flatMap(StoredFiles::facts)
            .ifPresent(facts -> found.put(file.asked().key(), facts));
      }
    }
    return found;
  }

  private List<FileHistory> currents(List<Title> titles, Map<Title, PageFacts> known) {
    Map<Title, @Nullable PageFacts> asked = new LinkedHashMap<>();
    titles.forEach(title -> asked.put(title, known.get(title)));
    return versions
        .histories(
            new FileHistoriesRequest(asked, Window.all(Direction.OLDER, 1), null),
            Set.of(),
            Clearance.NONE)
        .files();
  }

  private static Optional<FileFacts> facts(FileVersionView version) {
    FileSize size = version.size().value();
    FileContentView content = version.content().value();
    return size == null || content == null
        ? Optional.empty()
        : Optional.of(facts(version, size, Picture.of(size, content.mime())));
  }

  private static FileFacts facts(
      FileVersionView version, FileSize size, Optional<Picture> picture) {
    FileFacts.Kind kind =
        picture
            .map(its -> its.format().grows() ? FileFacts.Kind.DRAWING : FileFacts.Kind.BITMAP)
            .orElse(FileFacts.Kind.OTHER);
    return new FileFacts(
        version.name(),
        kind,
        size.width(),
        size.height(),
        new Addresses(version.address(), picture.orElse(null)));
  }

  private record Addresses(FileAddress file, @Nullable Picture picture)
      implements FileFacts.Addresses {
    @Override
    public String original() {
      return file.path();
    }

    @Override
    public String ofWidth(int width) {
      if (picture == null) {
        return original();
      }
      Picture.Shown shown = picture.within(width, null);
      return shown.asIs() ? original() : file.thumbnail(picture.thumbnail(shown.width())).path();
    }
  }
}
