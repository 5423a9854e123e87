package org.palimpsest.wiki.revert;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.NeedsTruth;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.change.ChangeTable;
import org.palimpsest.store.revert.SeriesLookup;
import org.palimpsest.store.revision.RevisionRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose edits a rollback takes back: those of one author, or of all addresses in a range. */
@NeedsTruth("the series of edits is that of its true author")
sealed interface SeriesAuthors {

  /** Those whom a request names. */
  static SeriesAuthors of(String user) {
    return IpAddresses.isRange(user) ? new InRange(AddressRange.of(user)) : new Named(user);
  }

  /** Whether one of them made this revision. */
  boolean made(RevisionRow revision);

  /** Whether this is one of them. */
  boolean include(Actor actor);

  /**
   * The newest revision before this one, which one of them made, that none of them made. Null
   * revisions have no say.
   */
  Optional<RevisionRow> newestByAnother(JdbcClient sql, RevisionRow before);

  /**
   * Marks what they did to a page, as bot edits, as looked at, or both.
   *
   * @param after what they did after this revision; null for all that they ever did
   * @param upTo the current revision
   * @param newest the newest by one of them
   */
  void mark(
      JdbcClient sql,
      @Nullable RevisionRow after,
      RevisionRow upTo,
      RevisionRow newest,
      boolean bot,
      boolean patrolled);

  /** One author, known by name even where the name is hidden. */
  record Named(String name) implements SeriesAuthors {
    @Override
    public boolean made(RevisionRow revision) {
      return include(revision.author().truth());
    }

    @Override
    public boolean include(Actor actor) {
      return actor.name().equals(name);
    }

    @Override
    public Optional<RevisionRow> newestByAnother(JdbcClient sql, RevisionRow before) {
      return SeriesLookup.newestByAnother(sql, before, before.author().truth().id());
    }

    @Override
    public void mark(
        JdbcClient sql,
        @Nullable RevisionRow after,
        RevisionRow upTo,
        RevisionRow newest,
        boolean bot,
        boolean patrolled) {
      ChangeTable.markRange(sql, after, upTo, newest.author().truth().id(), bot, patrolled);
    }
  }

  /**
   * All addresses in a range, as far as the public knows that an edit came from there: else a range
   * would tell of an address that is hidden.
   */
  record InRange(AddressRange addresses) implements SeriesAuthors {
    @Override
    public boolean made(RevisionRow revision) {
      Actor author = revision.author().seenWith(Clearance.NONE).value();
      return author != null && include(author);
    }

    @Override
    public boolean include(Actor actor) {
      return !actor.isRegistered()
          && AddressRange.ofName(actor.name()).filter(addresses::contains).isPresent();
    }

    @Override
    public Optional<RevisionRow> newestByAnother(JdbcClient sql, RevisionRow before) {
      return SeriesLookup.newestFromElsewhere(sql, before, addresses);
    }

    @Override
    public void mark(
        JdbcClient sql,
        @Nullable RevisionRow after,
        RevisionRow upTo,
        RevisionRow newest,
        boolean bot,
        boolean patrolled) {
      ChangeTable.markRange(sql, after, upTo, addresses, bot, patrolled);
    }
  }
}
