package org.palimpsest.actionapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.IncomingRedirect;

/**
 * How places in a list of redirects are written: what is the same for all titles of the request is
 * left out, so {@code namespace|title|id}, {@code title|id} or {@code id}.
 *
 * @param titles the titles of the request, each once
 */
record RedirectMarks(List<Title> titles) implements PlaceFormat<IncomingRedirect.Place> {
  static RedirectMarks of(List<Title> titles) {
    return new RedirectMarks(titles.stream().distinct().toList());
  }

  @Override
  public Node print(IncomingRedirect.Place place) {
    List<String> parts = new ArrayList<>();
    if (!isOneNamespace()) {
      parts.add(Integer.toString(place.target().namespace()));
    }
    if (titles.size() > 1) {
      parts.add(place.target().key());
    }
    parts.add(Long.toString(place.pageId()));
    return Node.of(String.join("|", parts));
  }

  @Override
  public Optional<IncomingRedirect.Place> parse(String text) {
    String[] parts = text.split("\\|", -1);
    int expected = isOneNamespace() ? titles.size() > 1 ? 2 : 1 : 3;
    if (parts.length != expected || titles.isEmpty()) {
      return Optional.empty();
    }
    Title first = titles.getFirst();
    Optional<Long> namespace =
        isOneNamespace() ? Optional.of((long) first.namespace()) : ListPosition.id(parts[0]);
    String key = titles.size() > 1 ? parts[parts.length - 2] : first.key();
    return namespace
        .filter(id -> id <= Integer.MAX_VALUE)
        .flatMap(id ->
            ListPosition.id(parts[parts.length - 1])
                .map(page -> new IncomingRedirect.Place(new Title(id.intValue(), key), page)));
  }

  private boolean isOneNamespace() {
    return titles.stream().map(Title::namespace).distinct().count() <= 1;
  }
}
