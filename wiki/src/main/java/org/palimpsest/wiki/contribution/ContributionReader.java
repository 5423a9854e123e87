package org.palimpsest.wiki.contribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.content.ContentStore;
import org.palimpsest.store.contribution.ContributionFilter;
import org.palimpsest.store.contribution.ContributionLookup;
import org.palimpsest.store.contribution.ContributionPart;
import org.palimpsest.store.contribution.ContributionRow;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.user.ActorLookup;
import org.palimpsest.wiki.revision.RevisionCutter;
import org.palimpsest.wiki.revision.RevisionView;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what people have contributed, as one reader may see it. Thread-safe.
 *
 * <p>ActorIds are looked at one after another, each by a seek into their own list, until the limit
 * is reached: that keeps the list in order without ever sorting anybody's contributions. At most
 * {@link #MOST_PEOPLE} are looked at for one answer.
 */
public final class ContributionReader {
  private static final int MOST_PEOPLE = 500;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private final Database database;
  private final RevisionCutter cutter;

  public ContributionReader(Database database, ContentStore contents) {
    this.database = database;
    this.cutter = new RevisionCutter(contents);
  }

  /**
   * A part of a list of contributions, with what is asked of them. A list by prefix may go on even
   * though fewer contributions than the limit have come.
   */
  public Slice<ContributionView, ContributionPosition> list(
      ContributionRequest request, Set<ContributionPart> parts, Clearance clearance) {
    return database.read(sql -> list(sql, request, parts, clearance));
  }

  private Slice<ContributionView, ContributionPosition> list(
      JdbcClient sql,
      ContributionRequest request,
      Set<ContributionPart> parts,
      Clearance clearance) {
    List<Actor> people = people(sql, request, clearance);
    ContributionFilter filter =
        new ContributionFilter(request.namespaces(), request.tags(), request.traits(), clearance);
    List<ContributionRow> rows = new ArrayList<>();
    for (Actor person : people.subList(0, Math.min(people.size(), MOST_PEOPLE))) {
      Window<Position> rest =
          window(request, person).limitedTo(request.window().limit() - rows.size());
      Slice<ContributionRow, Position> theirs =
          ContributionLookup.list(sql, person, rest, filter, parts);
      rows.addAll(theirs.items());
      if (theirs.next() != null) {
        return new Slice<>(
            cut(sql, rows, parts, clearance),
            new ContributionPosition(person.id(), person.name(), theirs.next()));
      }
    }
    return new Slice<>(cut(sql, rows, parts, clearance), behind(request, people));
  }

  private static List<Actor> people(
      JdbcClient sql, ContributionRequest request, Clearance clearance) {
    return switch (request.contributors()) {
      case Contributors.Named(List<String> names) -> byId(ActorLookup.byNames(sql, names), request);
      case Contributors.Identified(List<Long> userIds) ->
          byId(ActorLookup.byUserIds(sql, userIds), request);
      case Contributors.Prefixed(String prefix) ->
          ActorLookup.byPrefix(
              sql,
              prefix,
              request.window().direction(),
              request.resume() == null ? null : request.resume().name(),
              clearance,
              MOST_PEOPLE + 1);
      case Contributors.InRange(String range) ->
          ActorLookup.byAddress(
              sql,
              AddressRange.of(range),
              request.window().direction(),
              address(request.resume()),
              clearance,
              MOST_PEOPLE + 1);
    };
  }

  private static @Nullable String address(@Nullable ContributionPosition resume) {
    return resume == null
        ? null
        : AddressRange.ofName(resume.name()).map(AddressRange::start).orElse(null);
  }

  private static List<Actor> byId(List<Actor> actors, ContributionRequest request) {
    Comparator<Actor> byId = Comparator.comparingLong(Actor::id);
    boolean older = request.window().direction() == Direction.OLDER;
    long first = request.resume() == null ? 0 : request.resume().actorId();
    return actors.stream()
        .filter(actor -> first == 0 || (older ? actor.id() <= first : actor.id() >= first))
        .sorted(older ? byId.reversed() : byId)
        .toList();
  }

  private static Window<Position> window(ContributionRequest request, Actor actor) {
    ContributionPosition resume = request.resume();
    return resume != null && isAt(resume, request.contributors(), actor)
        ? request.window().startingAt(resume.position())
        : request.window();
  }

  private static boolean isAt(ContributionPosition place, Contributors contributors, Actor actor) {
    return switch (contributors) {
      case Contributors.Named _, Contributors.Identified _ ->
          place.actorId() == 0 || place.actorId() == actor.id();
      case Contributors.Prefixed _, Contributors.InRange _ -> place.name().equals(actor.name());
    };
  }

  /** The place of the first person who has not been looked at; null when all have. */
  private static @Nullable ContributionPosition behind(
      ContributionRequest request, List<Actor> people) {
    if (people.size() <= MOST_PEOPLE) {
      return null;
    }
    Actor person = people.get(MOST_PEOPLE);
    return new ContributionPosition(
        person.id(),
        person.name(),
        request.window().direction() == Direction.OLDER
            ? Position.lastOf(LAST)
            : Position.firstOf(Instant.EPOCH));
  }

  private List<ContributionView> cut(
      JdbcClient sql,
      List<ContributionRow> rows,
      Set<ContributionPart> parts,
      Clearance clearance) {
    List<RevisionView> revisions =
        cutter.cut(
            sql,
            rows.stream().map(ContributionRow::revision).toList(),
            parts.contains(ContributionPart.TAGS) ? Set.of(RevisionPart.TAGS) : Set.of(),
            clearance);
    List<ContributionView> views = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      ContributionRow row = rows.get(i);
      views.add(
          new ContributionView(
              revisions.get(i), row.title(), row.top(), row.parentSize(), row.patrolled()));
    }
    return views;
  }
}
