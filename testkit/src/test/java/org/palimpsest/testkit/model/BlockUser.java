package org.palimpsest.testkit.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A block.
 *
 * @param closed what is closed; everything if it is empty
 */
record BlockUser(String user, String target, Optional<Closed> closed, Set<Manner> manners)
    implements Act {
  /** How it is done. */
  enum Manner {
    /** In place of the block that there is. */
    AGAIN,
    /** For no reason. */
    SILENT,
    /** Only tried. */
    DRY
  }

  BlockUser {
    manners = Set.copyOf(manners);
  }

  @Override
  public boolean dry() {
    return manners.contains(Manner.DRY);
  }

  @Override
  public String reason() {
    return manners.contains(Manner.SILENT) ? "" : Act.super.reason();
  }

  /** What a partial block closes. */
  record Closed(Set<String> pages, Set<Integer> namespaces, Set<String> actions) {
    Closed {
      pages = Set.copyOf(pages);
      namespaces = Set.copyOf(namespaces);
      actions = Set.copyOf(actions);
    }
  }

  @Override
  public List<String> parameters() {
    List<String> all =
        Dry.parameters(dry(), "action", "block", "user", target, "allowusertalk", "1");
    if (manners.contains(Manner.AGAIN)) {
      all.addAll(List.of("reblock", "1"));
    }
    closed.ifPresent(part -> {
      all.addAll(List.of("partial", "1"));
      add(all, "pagerestrictions", part.pages());
      add(all, "namespacerestrictions", part.namespaces());
      add(all, "actionrestrictions", part.actions());
    });
    return all;
  }

  private static void add(List<String> all, String name, Set<?> values) {
    if (!values.isEmpty()) {
      all.add(name);
      all.add(
          new TreeSet<>(values).stream().map(Object::toString).collect(Collectors.joining("|")));
    }
  }

  @Override
  public String expected(ModelWiki model) {
    Block before = model.blocks.get(target);
    boolean missing = closed.isPresent() && !model.pages.keySet().containsAll(closed.get().pages());
    Block wanted = block(model);
    return Rules.first(
        DONE,
        Rules.unless(!missing, "missingtitle"),
        Rules.administer(user),
        own(model, user, target),
        Rules.unless(closed.isEmpty() || isSomething(closed.get()), "ipb-empty-block"),
        Rules.unless(
            before == null || (manners.contains(Manner.AGAIN) && !before.isAs(wanted)),
            "alreadyblocked"));
  }

  /** Who is blocked may only do something about their own block, and about who has made it. */
  static String own(ModelWiki model, String user, String target) {
    Block block = model.blocks.get(user);
    boolean may =
        block == null || !block.isSitewide() || target.equals(user) || target.equals(block.by());
    return Rules.unless(may, "ipbblocked");
  }

  private static boolean isSomething(Closed part) {
    return !part.pages().isEmpty() || !part.namespaces().isEmpty() || !part.actions().isEmpty();
  }

  private Block block(ModelWiki model) {
    Block.@Nullable Part part = closed.map(asked -> part(model, asked)).orElse(null);
    return new Block(user, manners.contains(Manner.SILENT), part);
  }

  private static Block.Part part(ModelWiki model, Closed asked) {
    return new Block.Part(
        asked.pages().stream()
            .filter(model.pages::containsKey)
            .map(title -> model.page(title).id)
            .collect(Collectors.toSet()),
        asked.namespaces(),
        asked.actions());
  }

  @Override
  public void happen(ModelWiki model, Deed deed) {
    model.blocks.put(target, block(model));
  }
}
