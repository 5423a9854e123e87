package org.palimpsest.testkit.model;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thinks of acts at random, most of which can be done to the wiki as it is. Not thread-safe. */
final class Chance {
  static final List<String> TITLES = List.of("Alder", "Birch", "Cedar", "Help:Elm");
  static final List<String> TAGS = List.of("loose", "marked");

  /** So many can be named at once. */
  private static final int MOST_VALUES = 50;

  /** The id of nothing. */
  private static final long NOTHING = 999_999;

  private static final List<String> TEXTS =
      List.of("a", "b", "a longer text", Revision.redirect("Birch"), ChangeModel.JSON);

  private final Random random;
  private final DumpChance dumps;

  Chance(Random random, InstantSource clock) {
    this.random = random;
    this.dumps = new DumpChance(this, clock);
  }

  /** Something that can be taken in later. */
  void keep(Dump export) {
    dumps.keep(export);
  }

  /** So many people, each once. */
  List<String> people(int number) {
    List<String> people = new ArrayList<>(Rules.PEOPLE);
    Collections.shuffle(people, random);
    return people.subList(0, number);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean oneIn(int number) {
    return random.nextInt(number) == 0;
  }

  /** Some titles, each once. */
  List<String> titles(int number) {
    List<String> titles = new ArrayList<>(TITLES);
    Collections.shuffle(titles, random);
    return titles.subList(0, number);
  }

  /** One of these at least, and so many at most. */
  List<String> some(List<String> titles, int most) {
    List<String> some = new ArrayList<>(titles);
    Collections.shuffle(some, random);
    return some.subList(0, between(1, most));
  }

  /** Something done by somebody who is likely to be allowed to. */
  Act any(ModelWiki model) {
    boolean privileged = random.nextBoolean();
    return any(model, pick(privileged ? Rules.ADMINISTRATORS : Rules.PEOPLE), TITLES);
  }

  /** Something done by this person to one of these titles. */
  Act any(ModelWiki model, String user, List<String> titles) {
    String title = pick(titles);
    boolean dry = oneIn(4);
    if (!Rules.isAdministrator(user) && random.nextInt(3) > 0) {
      return common(model, user, title);
    }
    return switch (random.nextInt(36)) {
      case 0, 1 -> new DeletePage(user, title, dry);
      case 2 -> new Undelete(user, title, Set.of(), dry);
      case 3 -> new Undelete(user, title, someTimes(model, title), dry);
      case 4, 5 -> new MovePage(user, title, pick(titles), oneIn(3), dry);
      case 6 -> new MergePage(user, title, pick(titles), upTo(model, title), dry);
      case 7 -> new MergePage(user, title, pick(TITLES), null, dry);
      case 8 -> protect(model, user, title, dry);
      case 9 -> new BlockUser(user, target(), closed(), manners());
      case 10 -> new Unblock(user, target());
      case 11 -> new ManageTag(user, pick(ManageTag.OPERATIONS), pick(TAGS));
      case 12 -> new Patrol(user, revision(model));
      case 13 -> new SetLanguage(user, title, pick(SetLanguage.LANGUAGES));
      case 14, 15, 16, 17 ->
          new HideRevisions(user, title, someRevisions(model, title), hiding(), dry);
      case 18, 19, 20, 21 -> new HideLogEntries(user, someEntries(model), hiding(), dry);
      case 22, 23, 24, 25 -> new ImportPages(user, dumps.any(model, titles), random.nextBoolean());
      case 26, 27, 28, 29 -> farRollBack(model, user, titles, dry);
      default -> common(model, user, title);
    };
  }

  /** Mostly of this page. */
  private List<Long> someRevisions(ModelWiki model, String title) {
    Page page = model.pages.get(title);
    List<Long> some = new ArrayList<>();
    if (page != null) {
      page.history.stream().map(Revision::id).filter(_ -> oneIn(3)).forEach(some::add);
    }
    if (some.isEmpty() || oneIn(3)) {
      some.add(revision(model));
    }
    Collections.shuffle(some, random);
    return some.stream().distinct().limit(MOST_VALUES).toList();
  }

  /** Of the newest mostly, so that some are hidden and shown again and again. */
  private List<Long> someEntries(ModelWiki model) {
    List<Long> ids = model.logBook.ids();
    List<Long> near = ids.subList(Math.max(0, ids.size() - 12), ids.size());
    List<Long> some = new ArrayList<>();
    for (int left = between(1, 4); left > 0; left--) {
      some.add(ids.isEmpty() || oneIn(12) ? NOTHING : pick(oneIn(3) ? ids : near));
    }
    return some.stream().distinct().toList();
  }

  private Hiding hiding() {
    Set<String> hide = new HashSet<>();
    Set<String> show = new HashSet<>();
    for (String field : Hiding.FIELDS) {
      switch (random.nextInt(3)) {
        case 0 -> hide.add(field);
        case 1 -> show.add(field);
        default -> {}
      }
    }
    if (hide.isEmpty() && show.isEmpty()) {
      hide.add("user");
    }
    return new Hiding(hide, show, pick(List.of("nochange", "nochange", "nochange", "yes", "no")));
  }

  private Act common(ModelWiki model, String user, String title) {
    return switch (random.nextInt(15)) {
      case 0, 1, 2 ->
          new RollBack(user, title, lastAuthor(model, title), RollBack.More.NOTHING, oneIn(5));
      case 3 -> new ChangeModel(user, title, pick(ChangeModel.MODELS));
      case 4 -> new TagRevision(user, revision(model), pick(TAGS), random.nextBoolean());
      case 5 -> new WatchPage(user, title, random.nextInt(3) > 0);
      case 7, 8, 9 -> undo(model, user, title);
      case 6 -> new SeePage(user, oneIn(3) ? "" : title, mark(model));
      default -> new EditPage(user, title, text(model, title));
    };
  }

  /** Mostly of the newest edits of this page. */
  private Act undo(ModelWiki model, String user, String title) {
    Page page = model.pages.get(title);
    if (page == null || oneIn(8)) {
      return new UndoEdits(user, title, revision(model), revision(model));
    }
    int last = Math.max(0, page.history.size() - between(1, 3));
    int before = Math.max(0, last - between(1, 3));
    return new UndoEdits(user, title, page.history.get(last).id(), page.history.get(before).id());
  }

  /** One that hides something, or has something to do where only one has edited. */
  private Act farRollBack(ModelWiki model, String user, List<String> titles, boolean dry) {
    List<String> ofOne = titles.stream().filter(title -> isOfOne(model.pages.get(title))).toList();
    String title = pick(ofOne.isEmpty() || oneIn(3) ? titles : ofOne);
    RollBack.More more =
        new RollBack.More(
            pick(List.of("", RollBack.More.BLANK, RollBack.More.BLANK, RollBack.More.DELETE)),
            oneIn(3) ? Set.of() : Set.copyOf(some(Hiding.FIELDS, Hiding.FIELDS.size())),
            oneIn(3) ? Levels.SUPPRESSED : Levels.HIDDEN);
    return new RollBack(user, title, lastAuthor(model, title), more, dry);
  }

  private static boolean isOfOne(@Nullable Page page) {
    return page != null && page.changes().stream().map(Revision::author).distinct().count() == 1;
  }

  private String text(ModelWiki model, String title) {
    Page page = model.pages.get(title);
    boolean json = page != null && page.current().model().equals("json");
    return json && random.nextBoolean() ? ChangeModel.JSON : anyText();
  }

  private Protect protect(ModelWiki model, String user, String title, boolean dry) {
    String type = model.pages.containsKey(title) != oneIn(8) ? "edit" : "create";
    return new Protect(user, title, type, random.nextBoolean(), dry);
  }

  private SeePage.Mark mark(ModelWiki model) {
    return switch (random.nextInt(4)) {
      case 0 -> new SeePage.Mark.All();
      case 1 ->
          new SeePage.Mark.Since(
              model.live().stream().map(Revision::created).findFirst().orElse(Instant.EPOCH));
      case 2 -> new SeePage.Mark.From(revision(model));
      default -> new SeePage.Mark.After(revision(model));
    };
  }

  private Optional<BlockUser.Closed> closed() {
    return oneIn(3)
        ? Optional.empty()
        : Optional.of(
            new BlockUser.Closed(
                oneIn(2) ? Set.of(pick(TITLES)) : Set.of(),
                oneIn(3) ? Set.of(pick(List.of(0, 12))) : Set.of(),
                oneIn(3) ? Set.of(pick(List.of("create", "move"))) : Set.of()));
  }

  private Set<BlockUser.Manner> manners() {
    return Arrays.stream(BlockUser.Manner.values())
        .filter(manner -> oneIn(manner == BlockUser.Manner.DRY ? 8 : 2))
        .collect(Collectors.toSet());
  }

  /** One administrator can be blocked, too; the others undo it. */
  private String target() {
    return pick(List.of("Heron", "Magpie", "Wren", "Stork"));
  }

  private String lastAuthor(ModelWiki model, String title) {
    Page page = model.pages.get(title);
    return page == null || oneIn(4) ? pick(Rules.PEOPLE) : page.changes().getLast().author();
  }

  private Revision upTo(ModelWiki model, String title) {
    Page page = model.pages.get(title);
    return page == null
        ? new Revision(1, Instant.EPOCH, "", "", "")
        : page.history.get(random.nextInt(page.history.size()));
  }

  /** A revision that exists, now and then one that does not or is deleted. */
  private long revision(ModelWiki model) {
    List<Long> ids =
        oneIn(6) ? model.deletedIds() : model.live().stream().map(Revision::id).toList();
    return ids.isEmpty() ? NOTHING : pick(ids);
  }

  private Set<Instant> someTimes(ModelWiki model, String title) {
    Set<Instant> times =
        model.deleted.getOrDefault(title, List.of()).stream()
            .filter(_ -> oneIn(3))
            .map(Revision::created)
            .limit(MOST_VALUES)
            .collect(Collectors.toCollection(TreeSet::new));
    return times.isEmpty() ? Set.of(Instant.EPOCH) : times;
  }

  String anyText() {
    return pick(TEXTS);
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
