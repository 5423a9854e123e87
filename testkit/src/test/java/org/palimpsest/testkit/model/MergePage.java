package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A merge of a history, or the beginning of it, into that of another page.
 *
 * @param upTo the last revision that goes along; null: all of them do
 */
record MergePage(String user, String from, String to, @Nullable Revision upTo, boolean dry)
    implements Act {
  @Override
  public List<String> parameters() {
    List<String> all = Dry.parameters(dry, "action", "mergehistory", "from", from, "to", to);
    if (upTo != null) {
      all.addAll(List.of("timestamp", upTo.created() + "|" + upTo.id()));
    }
    return all;
  }

  private List<Revision> moved(Page source) {
    return source.history.stream()
        .filter(each -> upTo == null || Revision.BY_TIME.compare(each, upTo) <= 0)
        .toList();
  }

  @Override
  public String expected(ModelWiki model) {
    Page source = model.pages.get(from);
    Page target = model.pages.get(to);
    if (source == null || target == null) {
      return source == null ? "mergehistory-fail-invalid-source" : "mergehistory-fail-invalid-dest";
    }
    return Rules.first(
        DONE,
        Rules.unless(source != target, "mergehistory-fail-self-merge"),
        Rules.unless(fits(moved(source), target), "mergehistory-fail-timestamps-overlap"),
        Rules.edit(model, user, from),
        Rules.edit(model, user, to),
        Rules.unless(Rules.isAdministrator(user), "mergehistory-fail-permission"));
  }

  /** Whether the revisions have a place between two of the target's, or before all of them. */
  private static boolean fits(List<Revision> moved, Page target) {
    return !moved.isEmpty()
        && Revision.BY_TIME.compare(target.current(), moved.getLast()) > 0
        && target.history.stream()
            .noneMatch(each ->
                Revision.BY_TIME.compare(each, moved.getFirst()) >= 0
                    && Revision.BY_TIME.compare(each, moved.getLast()) <= 0);
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    Instant now = deed.now();
    Page source = model.page(from);
    Page target = model.page(to);
    List<Revision> moved = moved(source);
    Revision last = moved.getLast();
    Optional<Revision> kept =
        source.history.stream().filter(each -> !moved.contains(each)).findFirst();
    Revision current = source.current();
    target.history.addAll(moved);
    target.history.sort(Revision.BY_TIME);
    source.history.removeAll(moved);
    model.update(
        change -> change.page() == source.id && !change.logged() && isUpTo(change, last),
        change -> change.at(target.id));
    if (kept.isEmpty() && current.model().equals(Revision.WIKITEXT)) {
      source.history.add(Revision.redirect(deed.revision(), now, user, to));
    } else if (kept.isEmpty()) {
      model.delete(from, user, now);
    }
    model.follow(from, to);
    model.log(from, user, now);
  }

  private static boolean isUpTo(Change change, Revision last) {
    int order = change.created().compareTo(last.created());
    return order < 0 || (order == 0 && change.revision() <= last.id());
  }
}
