package org.palimpsest.wiki.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.file.FilePlace;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;

/**
 * Which versions of which files are wanted.
 *
 * @param pages titles in the namespace of files and the pages that have them, null for none; at
 *     most 500
 * @param window which versions of each
 * @param resume the title and the version to go on with; null: the request begins
 */
public record FileHistoriesRequest(
    Map<Title, @Nullable PageFacts> pages, Window<Position> window, @Nullable FilePlace resume) {
  private static final Comparator<Title> BY_NAME =
      Comparator.comparing(Title::key, TitleRange::compare);

  /** The titles that are left, in the order in which their files are read. */
  List<Title> titles() {
    Map<Title, Boolean> sorted = new TreeMap<>(BY_NAME);
    pages.keySet().stream()
        .filter(title -> resume == null || TitleRange.compare(title.key(), resume.name()) >= 0)
        .forEach(title -> sorted.put(title, true));
    return List.copyOf(sorted.keySet());
  }

  /** Those of these titles whose pages lead elsewhere, by the id of the page. */
  Map<Long, Title> redirects(Collection<Title> titles) {
    Map<Long, Title> redirects = new TreeMap<>();
    for (Title title : titles) {
      PageFacts page = pages.get(title);
      if (page != null && page.redirect()) {
        redirects.put(page.id(), title);
      }
    }
    return redirects;
  }

  /**
   * Where the history of a single file goes on after these versions. Who has begun to go on by the
   * place stays with that: the current version, which is no longer among them, may be older.
   */
  FileHistory.Next next(List<FileVersionView> versions, FileVersionView next) {
    boolean byTime =
        resume == null
            && versions.stream().allMatch(each -> each.created().isAfter(next.created()));
    return new FileHistory.Next(next.position(), byTime);
  }
}
