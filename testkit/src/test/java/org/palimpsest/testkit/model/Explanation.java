package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks for an order in which acts that were sent at the same time, done one after the other in the
 * model, tell what they were told and leave what the real wiki is. Orders are tried act by act, and
 * given up as soon as an act would be told something else.
 *
 * <p>What consists of parts may have something else between them. The title of a page is looked up
 * before it is done something to. So what is done to the page may also be done at the title that
 * another act has given it since, or be told that the page is gone. Whether there is a page is
 * looked up likewise before somebody says what they have seen of it.
 */
final class Explanation {
  /** What those are told who were overtaken too often; they have done nothing. */
  private static final Set<String> TOO_LATE = Set.of("editconflict", "busy");

  private final List<Storm.Sent> sent;
  private final RealWiki real;
  private final Instant now;
  private final List<String> attempts = new ArrayList<>();

  Explanation(List<Storm.Sent> sent, RealWiki real, Instant now) {
    this.sent = sent.stream().flatMap(each -> each.parts().stream()).toList();
    this.real = real;
    this.now = now;
  }

  /** The wiki as it is after the first order that explains it; empty if none does. */
  Optional<ModelWiki> find(ModelWiki before) {
    return find(List.of(before.copy()), sent, "");
  }

  /**
   * Goes on from here.
   *
   * @param past what the wiki has been so far, ending with what it is
   */
  private Optional<ModelWiki> find(List<ModelWiki> past, List<Storm.Sent> left, String order) {
    ModelWiki model = past.getLast();
    if (left.isEmpty()) {
      model.identify(real.ids());
      model.logBook.learn(real.entries());
      return Optional.of(model).filter(found -> explains(found, order));
    }
    boolean stuck = true;
    for (Storm.Sent each : next(left)) {
      List<Storm.Sent> others = new ArrayList<>(left);
      others.remove(each);
      for (ModelWiki next : outcomes(past, each)) {
        stuck = false;
        List<ModelWiki> longer = new ArrayList<>(past);
        longer.add(next);
        Optional<ModelWiki> found = find(longer, others, order + " " + each.reason());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (stuck) {
      attempts.add(order + ": then nothing fits");
    }
    return Optional.empty();
  }

  /** What can come next: of each act that is left, its first part that is left. */
  private static List<Storm.Sent> next(List<Storm.Sent> left) {
    Set<String> seen = new HashSet<>();
    return left.stream().filter(each -> seen.add(each.reason())).toList();
  }

  private boolean explains(ModelWiki model, String order) {
    NavigableMap<String, Object> differences = new TreeMap<>();
    Aspects.of(model)
        .forEach((aspect, expected) -> {
          if (!expected.equals(real.aspects().get(aspect))) {
            differences.put(aspect, expected + " but is " + real.aspects().get(aspect));
          }
        });
    if (!differences.isEmpty()) {
      attempts.add(order + ": " + differences);
    }
    return differences.isEmpty();
  }

  /** What the wiki can be after this act, if it is told what it was told. */
  private List<ModelWiki> outcomes(List<ModelWiki> past, Storm.Sent each) {
    ModelWiki model = past.getLast();
    List<ModelWiki> outcomes = new ArrayList<>();
    Set<Act> variants = new HashSet<>();
    boolean mayBeGone = TOO_LATE.contains(each.told());
    for (ModelWiki earlier : past) {
      variants.add(each.act().seenIn(earlier));
      Page meant = earlier.pages.get(each.act().found());
      if (meant != null) {
        Optional<String> title = model.titleOf(meant.id);
        title.ifPresent(at -> variants.add(each.act().at(at)));
        mayBeGone |=
            !title.equals(Optional.of(each.act().found())) && each.told().equals(each.act().gone());
      }
    }
    if (mayBeGone) {
      outcomes.add(model.copy());
    }
    for (Act act : variants) {
      if (act.expected(model).equals(each.told())) {
        ModelWiki next = model.copy();
        if (each.isDone() && !act.dry()) {
          act.happen(next, real.deed(each.reason(), now));
        }
        outcomes.add(next);
      }
    }
    return outcomes;
  }

  /** What to say if there is none: how far the orders lead that lead farthest. */
  AssertionError failure(String where) {
    int farthest = attempts.stream().mapToInt(Explanation::length).max().orElse(0);
    return new AssertionError(
        "no order explains what came of %s in %s:%n%s"
            .formatted(
                sent,
                where,
                String.join(
                    "\n",
                    attempts.stream()
                        .filter(each -> length(each) == farthest)
                        .limit(12)
                        .toList())));
  }

  /** How many acts an order has. */
  private static int length(String attempt) {
    return attempt.substring(0, attempt.indexOf(':')).split(" ", -1).length;
  }
}
