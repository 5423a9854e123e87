package org.palimpsest.wikitext.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.source.PageSource;
import org.palimpsest.wikitext.source.PageStatus;
import org.palimpsest.wikitext.source.PageText;

/** Pages as files of a folder, each called like its title with underscores. */
record PageFolder(Path folder, Namespaces namespaces) implements PageSource {
  @Override
  public Map<Title, PageText> texts(Collection<Title> titles) {
    Map<Title, PageText> texts = new HashMap<>();
    for (Title title : existing(titles).keySet()) {
      try {
        Path file = file(title);
        String text = Files.readString(file);
        texts.put(
            title,
            new PageText(
                1,
                1,
                Files.getLastModifiedTime(file).toInstant(),
                "",
                Files.size(file),
                ContentModel.WIKITEXT,
                text));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  @Override
  public Map<Title, PageStatus> existing(Collection<Title> titles) {
    Map<Title, PageStatus> existing = new HashMap<>();
    for (Title title : titles) {
      if (title.canExist() && Files.isRegularFile(file(title))) {
        existing.put(title, new PageStatus(1, false));
      }
    }
    return existing;
  }

  private Path file(Title title) {
    return folder.resolve(namespaces.prefixedKey(title).replace('/', '%') + ".wikitext");
  }
}
