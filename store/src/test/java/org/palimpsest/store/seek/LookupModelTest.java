package org.palimpsest.store.seek;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.Database;
import org.palimpsest.store.change.ChangeFilter;
import org.palimpsest.store.change.ChangeFlag;
import org.palimpsest.store.change.ChangeKind;
import org.palimpsest.store.change.ChangeLookup;
import org.palimpsest.store.change.ChangePart;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.contribution.ContributionFilter;
import org.palimpsest.store.contribution.ContributionFlag;
import org.palimpsest.store.contribution.ContributionLookup;
import org.palimpsest.store.contribution.ContributionPart;
import org.palimpsest.store.contribution.ContributionRow;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.page.PageWithLatest;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionLookup;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.tag.TagFilter;
import org.palimpsest.store.tag.TagLookup;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.user.ActorLookup;

/** Compares every lookup with a naive search through the same random wiki. */
class LookupModelTest {
  private static final int QUERIES = 150;

  private final long seed = System.nanoTime();
  private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
  private final SampleWiki wiki = new SampleWiki(random);

  @EveryEngine
  void histories_are_those_of_a_naive_search(Database database) {
    wiki.fill(database, 9, 5, 500);
    for (int i = 0; i < QUERIES; i++) {
      SampleWiki.Page page = wiki.any(wiki.pages);
      Window<Position> window = window();
      Long by = maybe(3, this::actorId);
      HistoryFilter filter =
          new HistoryFilter(by, by == null ? maybe(3, this::actorId) : null, tag(), clearance());
      Set<RevisionPart> parts = parts(RevisionPart.class);
      List<Long> found =
          pages(
              window,
              part ->
                  database.read(sql -> RevisionLookup.history(sql, page.id, part, filter, parts)),
              row -> {
                assertThat(row.author().isRead()).isEqualTo(parts.contains(RevisionPart.AUTHOR));
                assertThat(row.comment().isRead()).isEqualTo(parts.contains(RevisionPart.COMMENT));
                return row.position();
              });
      List<Long> expected =
          wiki.revisions.stream()
              .filter(r -> r.page() == page && within(window, r.place()))
              .filter(r -> matches(filter, r))
              .map(SampleWiki.Revision::place)
              .sorted(order(window))
              .map(Position::id)
              .toList();
      assertThat(found).as("seed %d, %s, %s", seed, window, filter).isEqualTo(expected);
    }
  }

  @EveryEngine
  void recent_changes_are_those_of_a_naive_search(Database database) {
    wiki.fill(database, 9, 5, 500);
    for (int i = 0; i < QUERIES; i++) {
      Window<Position> window = window();
      ChangeFilter filter = changeFilter();
      Set<ChangePart> parts = parts(ChangePart.class);
      List<Long> found =
          pages(
              window,
              part -> database.read(sql -> ChangeLookup.list(sql, part, filter, parts)),
              row -> {
                assertThat(row.author().isRead()).isEqualTo(parts.contains(ChangePart.AUTHOR));
                assertThat(row.comment().isRead()).isEqualTo(parts.contains(ChangePart.COMMENT));
                assertThat(row.logged().isRead())
                    .isEqualTo(parts.contains(ChangePart.LOGGED) && row.isLog());
                assertThat(row.content().isRead())
                    .isEqualTo(parts.contains(ChangePart.CONTENT) && !row.isLog());
                SampleWiki.Change change = change(row.position());
                if (row.author().isRead()) {
                  assertThat(row.author().truth()).isEqualTo(change.author());
                  assertThat(row.visibility()).isEqualTo(change.visibility());
                }
                assertThat(row.target().truth().redirect())
                    .isEqualTo(parts.contains(ChangePart.REDIRECT) && change.page().redirect);
                return row.position();
              });
      List<Long> expected =
          wiki.changes.stream()
              .filter(c -> within(window, c.place()) && matches(filter, c))
              .map(SampleWiki.Change::place)
              .sorted(order(window))
              .map(Position::id)
              .toList();
      assertThat(found).as("seed %d, %s, %s", seed, window, filter).isEqualTo(expected);
    }
  }

  @EveryEngine
  void contributions_are_those_of_a_naive_search(Database database) {
    wiki.fill(database, 9, 5, 500);
    Map<Long, Patrolled> patrolled =
        wiki.changes.stream()
            .filter(c -> c.kind() != ChangeKind.LOG)
            .collect(Collectors.toMap(SampleWiki.Change::revisionId, SampleWiki.Change::patrolled));
    for (int i = 0; i < QUERIES; i++) {
      Actor author = wiki.any(wiki.actors);
      Window<Position> window = window();
      ContributionFilter filter =
          new ContributionFilter(namespaces(), tags(), traits(ContributionFlag.class), clearance());
      Set<ContributionPart> parts = parts(ContributionPart.class);
      List<ContributionRow> rows = new ArrayList<>();
      List<Long> found =
          pages(
              window,
              part ->
                  database.read(sql -> {
                    Slice<ContributionRow, Position> some =
                        ContributionLookup.list(sql, author, part, filter, parts);
                    rows.addAll(some.items());
                    return some;
                  }),
              row -> row.revision().position());
      List<Long> expected =
          wiki.revisions.stream()
              .filter(r -> r.author().equals(author) && within(window, r.place()))
              .filter(r -> matches(filter, r, patrolled.getOrDefault(r.id(), Patrolled.NO)))
              .map(SampleWiki.Revision::place)
              .sorted(order(window))
              .map(Position::id)
              .toList();
      assertThat(found).as("seed %d, %s, %s", seed, window, filter).isEqualTo(expected);
      for (ContributionRow row : rows) {
        SampleWiki.Revision revision = revision(row.revision().id());
        assertThat(row.title()).isEqualTo(revision.page().title);
        assertThat(row.top()).isEqualTo(parts.contains(ContributionPart.TOP) && isTop(revision));
        assertThat(row.parentSize())
            .isEqualTo(parts.contains(ContributionPart.PARENT_SIZE) ? revision.parentSize() : 0);
        assertThat(row.patrolled())
            .isEqualTo(
                parts.contains(ContributionPart.PATROLLED)
                    ? patrolled.getOrDefault(revision.id(), Patrolled.NO)
                    : Patrolled.NO);
      }
    }
  }

  @EveryEngine
  void pages_are_found_by_title_id_and_revision(Database database) {
    wiki.fill(database, 5, 120, 400);
    for (int i = 0; i < 40; i++) {
      List<SampleWiki.Revision> some = new ArrayList<>();
      for (int n = random.nextInt(90); n > 0; n--) {
        some.add(wiki.any(wiki.revisions));
      }
      List<Title> titles = new ArrayList<>(some.stream().map(r -> r.page().title).toList());
      titles.add(new Title(0, "Nowhere"));
      Map<Title, PageFacts> byTitle = database.read(sql -> PageLookup.byTitles(sql, titles));
      Map<Long, PageFacts> byId =
          database.read(sql -> PageLookup.byIds(sql, some.stream().map(r -> r.page().id).toList()));
      Map<Long, PageFacts> byRevision =
          database.read(sql ->
              PageLookup.byRevisionIds(sql, some.stream().map(SampleWiki.Revision::id).toList()));
      assertThat(byTitle).as("seed %d", seed).doesNotContainKey(new Title(0, "Nowhere"));
      for (SampleWiki.Revision revision : some) {
        SampleWiki.Page page = revision.page();
        PageFacts facts = Objects.requireNonNull(byTitle.get(page.title), () -> "seed " + seed);
        assertThat(facts.id()).isEqualTo(page.id);
        assertThat(facts.latest()).isEqualTo(page.latest);
        assertThat(facts.length()).isEqualTo(page.size);
        assertThat(facts.redirect()).isEqualTo(page.redirect);
        assertThat(facts.fresh()).isEqualTo(page.edits == 1);
        assertThat(byId).containsEntry(page.id, facts);
        assertThat(byRevision).containsEntry(revision.id(), facts);
        PageWithLatest both =
            database.read(sql -> PageLookup.withLatest(sql, page.title)).orElseThrow();
        assertThat(both.page()).isEqualTo(facts);
        assertThat(both.latest().id()).isEqualTo(page.latest);
        assertThat(both.latest().visibility()).isEqualTo(revision(page.latest).visibility());
      }
    }
  }

  @EveryEngine
  void revisions_and_their_tags_are_found_by_id(Database database) {
    wiki.fill(database, 5, 5, 700);
    for (int i = 0; i < 40; i++) {
      Set<Long> ids = new HashSet<>();
      for (int n = random.nextInt(600); n > 0; n--) {
        ids.add(wiki.any(wiki.revisions).id());
      }
      String tag = tag();
      List<RevisionRow> rows =
          database.read(
              sql -> RevisionLookup.byIds(sql, ids, tag, EnumSet.allOf(RevisionPart.class)));
      Map<Long, List<String>> tags = database.read(sql -> TagLookup.ofRevisions(sql, ids));
      assertThat(rows)
          .as("seed %d", seed)
          .extracting(RevisionRow::id)
          .isEqualTo(
              ids.stream()
                  .filter(id -> tag == null || revision(id).tags().contains(tag))
                  .sorted()
                  .toList());
      for (RevisionRow row : rows) {
        SampleWiki.Revision revision = revision(row.id());
        assertThat(row.visibility()).isEqualTo(revision.visibility());
        assertThat(row.parentId()).isEqualTo(revision.parentId());
        assertThat(row.pageId()).isEqualTo(revision.page().id);
        assertThat(row.size()).isEqualTo(revision.size());
        assertThat(row.author().truth()).isEqualTo(revision.author());
        assertThat(tags.getOrDefault(row.id(), List.of())).isEqualTo(List.copyOf(revision.tags()));
      }
    }
  }

  @EveryEngine
  void actors_come_in_order_of_their_names_bytes(Database database) {
    wiki.fill(database, 60, 3, 200);
    for (int i = 0; i < 60; i++) {
      String prefix = wiki.any(List.of("", "A", "An", "B", "Bé", "192.0.2.1", "Z"));
      Direction direction = wiki.any(List.of(Direction.values()));
      String from = maybe(2, () -> wiki.any(wiki.actors).name());
      Comparator<String> byBytes =
          Comparator.comparing(
              (String name) -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
      Comparator<String> order = direction == Direction.NEWER ? byBytes : byBytes.reversed();
      int limit = 1 + random.nextInt(20);
      Clearance clearance = clearance();
      Set<Actor> seen =
          wiki.revisions.stream()
              .filter(r -> clearance.sees(Field.USER, r.visibility().user()))
              .map(SampleWiki.Revision::author)
              .collect(Collectors.toSet());
      List<Actor> found =
          database.read(
              sql -> ActorLookup.byPrefix(sql, prefix, direction, from, clearance, limit));
      assertThat(found)
          .as("seed %d, %s from %s", seed, prefix, from)
          .extracting(Actor::name)
          .isEqualTo(
              seen.stream()
                  .map(Actor::name)
                  .filter(name -> name.startsWith(prefix))
                  .filter(name -> from == null || order.compare(name, from) >= 0)
                  .sorted(order)
                  .limit(limit)
                  .toList());
    }
  }

  /** Reads a list batch after batch, each begun where the one before says that it goes on. */
  private static <T> List<Long> pages(
      Window<Position> window,
      Function<Window<Position>, Slice<T, Position>> read,
      Function<T, Position> place) {
    List<Long> found = new ArrayList<>();
    Window<Position> rest = window;
    while (true) {
      Slice<T, Position> batch = read.apply(rest);
      assertThat(batch.items()).hasSizeLessThanOrEqualTo(window.limit());
      batch.items().forEach(row -> found.add(place.apply(row).id()));
      if (batch.next() == null) {
        return found;
      }
      rest = rest.startingAt(batch.next());
    }
  }

  private static Comparator<Position> order(Window<Position> window) {
    return window.direction() == Direction.NEWER
        ? Comparator.naturalOrder()
        : Comparator.reverseOrder();
  }

  private static boolean within(Window<Position> window, Position place) {
    Comparator<Position> order = order(window);
    Position from = window.from();
    Position to = window.to();
    return (from == null || order.compare(place, from) >= 0)
        && (to == null || order.compare(place, to) <= 0);
  }

  private boolean matches(HistoryFilter filter, SampleWiki.Revision r) {
    boolean byPerson = filter.by() != null || filter.notBy() != null;
    return (filter.by() == null || r.author().id() == filter.by())
        && (filter.notBy() == null || r.author().id() != filter.notBy())
        && (!byPerson || filter.clearance().sees(Field.USER, r.visibility().user()))
        && (filter.tag() == null || r.tags().contains(filter.tag()));
  }

  private boolean matches(ContributionFilter filter, SampleWiki.Revision r, Patrolled patrolled) {
    return filter.clearance().sees(Field.USER, r.visibility().user())
        && (filter.namespaces().isEmpty()
            || filter.namespaces().contains(r.page().title.namespace()))
        && (filter.tags() == null || filter.tags().allows(Set.copyOf(r.tags())))
        && has(
            filter.traits(),
            trait ->
                switch (trait) {
                  case MINOR -> r.minor();
                  case PATROLLED -> patrolled != Patrolled.NO;
                  case AUTOPATROLLED -> patrolled == Patrolled.OF_ITSELF;
                  case TOP -> isTop(r);
                  case NEW -> r.parentId() == 0;
                  case HIDDEN -> !r.visibility().equals(Visibility.PUBLIC);
                });
  }

  /** Whether it changed what its page says, and nothing has since. */
  private boolean isTop(SampleWiki.Revision r) {
    List<SampleWiki.Revision> history =
        wiki.revisions.stream()
            .filter(each -> each.page() == r.page())
            .sorted(Comparator.comparing(SampleWiki.Revision::place))
            .toList();
    int at = history.indexOf(r);
    boolean changes = at == 0 || history.get(at - 1).contentId() != r.contentId();
    return changes
        && history.stream().skip(at).allMatch(later -> later.contentId() == r.contentId());
  }

  private boolean matches(ChangeFilter filter, SampleWiki.Change c) {
    Visibility visibility = c.visibility();
    Title title = c.page().title;
    boolean targetSeen =
        c.kind() != ChangeKind.LOG
            || filter.clearance().forLogs().sees(Field.CONTENT, visibility.content());
    boolean personSeen = filter.clearance().sees(Field.USER, visibility.user());
    return filter.kinds().contains(c.kind())
        && (filter.namespaces().isEmpty()
            || (filter.namespaces().contains(title.namespace()) && targetSeen))
        && (filter.title() == null || (title.equals(filter.title()) && targetSeen))
        && (filter.by() == null || (c.author().id() == filter.by() && personSeen))
        && (filter.notBy() == null || (c.author().id() != filter.notBy() && personSeen))
        && (filter.tags() == null || filter.tags().allows(Set.copyOf(c.tags())))
        && (!filter.latestOnly() || (c.page().latest == c.revisionId() && targetSeen))
        && has(
            filter.traits(),
            trait ->
                switch (trait) {
                  case MINOR -> c.minor();
                  case BOT -> c.bot();
                  case ANONYMOUS -> !c.author().isRegistered();
                  case REDIRECT -> c.page().redirect;
                  case PATROLLED -> c.patrolled() != Patrolled.NO;
                  case AUTOPATROLLED -> c.patrolled() == Patrolled.OF_ITSELF;
                })
        && (!filter.traits().containsKey(ChangeFlag.ANONYMOUS) || personSeen)
        && (!filter.traits().containsKey(ChangeFlag.REDIRECT) || targetSeen);
  }

  private static <T> boolean has(Map<T, Boolean> traits, Predicate<T> trait) {
    return traits.entrySet().stream().allMatch(e -> trait.test(e.getKey()) == e.getValue());
  }

  private ChangeFilter changeFilter() {
    Set<ChangeKind> kinds = new HashSet<>(Set.of(ChangeKind.values()));
    if (random.nextInt(3) == 0) {
      kinds = Set.of(wiki.any(List.of(ChangeKind.values())));
    }
    Long by = maybe(4, this::actorId);
    return new ChangeFilter(
        kinds,
        namespaces(),
        maybe(4, () -> wiki.any(wiki.pages).title),
        by,
        by == null ? maybe(5, this::actorId) : null,
        tags(),
        traits(ChangeFlag.class),
        random.nextInt(6) == 0,
        clearance());
  }

  private <E extends Enum<E>> Map<E, Boolean> traits(Class<E> type) {
    Map<E, Boolean> traits = new EnumMap<>(type);
    while (random.nextInt(3) == 0) {
      traits.put(wiki.any(List.of(type.getEnumConstants())), random.nextBoolean());
    }
    return traits;
  }

  private <E extends Enum<E>> Set<E> parts(Class<E> type) {
    Set<E> parts = EnumSet.allOf(type);
    parts.removeIf(part -> random.nextBoolean());
    return parts;
  }

  private SampleWiki.Change change(Position place) {
    return wiki.changes.stream().filter(c -> c.place().equals(place)).findFirst().orElseThrow();
  }

  private Set<Integer> namespaces() {
    Set<Integer> some = new HashSet<>();
    while (random.nextInt(3) == 0) {
      some.add(random.nextInt(5));
    }
    return some;
  }

  private Window<Position> window() {
    return new Window<>(
        wiki.any(List.of(Direction.values())),
        maybe(2, this::place),
        maybe(2, this::place),
        1 + random.nextInt(40));
  }

  private Position place() {
    return switch (random.nextInt(3)) {
      case 0 -> Position.firstOf(wiki.time());
      case 1 -> Position.lastOf(wiki.time());
      default -> wiki.any(wiki.revisions).place();
    };
  }

  private Clearance clearance() {
    return new Clearance(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
  }

  private @Nullable TagFilter tags() {
    return maybe(
        4,
        () -> {
          Set<String> names = new HashSet<>();
          for (int i = random.nextInt(4); i > 0; i--) {
            names.add(random.nextInt(6) == 0 ? "unknown" : wiki.any(SampleWiki.TAGS));
          }
          return new TagFilter(names, random.nextBoolean());
        });
  }

  private @Nullable String tag() {
    return maybe(5, () -> random.nextInt(6) == 0 ? "unknown" : wiki.any(SampleWiki.TAGS));
  }

  private Long actorId() {
    return random.nextInt(8) == 0 ? 0 : wiki.any(wiki.actors).id();
  }

  private SampleWiki.Revision revision(long id) {
    return wiki.revisions.stream().filter(r -> r.id() == id).findFirst().orElseThrow();
  }

  private <T> @Nullable T maybe(int oneIn, Supplier<T> value) {
    return random.nextInt(oneIn) == 0 ? value.get() : null;
  }
}
