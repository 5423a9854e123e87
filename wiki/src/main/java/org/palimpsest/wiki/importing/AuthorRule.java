package org.palimpsest.wiki.importing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.text.Unicode;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.wiki.dump.DumpedAuthor;

/** Says whose a revision becomes, from what the dump says of its author. Immutable. */
public final class AuthorRule {
  private static final String SEPARATOR = ">";
  private static final String UNKNOWN = "Unknown user";
  private static final String DEFAULT_PREFIX = "imported";
  private static final int MAX_NAME = 120;

  private enum Accounts {
    /** Names become accounts. */
    MADE,
    /** Names that accounts have here become these. */
    KNOWN,
    /** All names are those of strangers. */
    NONE
  }

  private final UserNames names;
  private final String prefix;
  private final Accounts accounts;
  private final boolean lenient;

  private AuthorRule(UserNames names, String prefix, Accounts accounts, boolean lenient) {
    this.names = names;
    this.prefix = prefix;
    this.accounts = accounts;
    this.lenient = lenient;
  }

  /**
   * For a wiki that is restored: a name becomes the account that has it, or one that is made, so
   * that nobody can take a history over by taking the name.
   *
   * @param prefix if not null, all names become those of strangers, with this in front
   */
  public static AuthorRule restoring(UserNames names, @Nullable String prefix) {
    return prefix == null
        ? new AuthorRule(names, DEFAULT_PREFIX, Accounts.MADE, true)
        : new AuthorRule(names, prefix, Accounts.NONE, true);
  }

  /**
   * For pages of another wiki.
   *
   * @param prefix stands in front of the names
   * @param assignKnown whether names that accounts have here become these
   */
  public static AuthorRule foreign(UserNames names, String prefix, boolean assignKnown) {
    return new AuthorRule(names, prefix, assignKnown ? Accounts.KNOWN : Accounts.NONE, false);
  }

  /** What sets rules of this kind apart, in a text. */
  String identity() {
    return accounts + SEPARATOR + prefix;
  }

  /** Whether a revision can be by them; where accounts are made, everybody gets some name. */
  boolean allows(DumpedAuthor author) {
    return lenient
        || switch (author) {
          case DumpedAuthor.Named(String name) ->
              name.contains(SEPARATOR) || names.valid(name).isPresent();
          case DumpedAuthor.Address(String address) ->
              IpAddresses.isAddress(address) || names.valid(address).isPresent();
          case DumpedAuthor.Hidden _, DumpedAuthor.Missing _ -> true;
        };
  }

  ImportedAuthor of(DumpedAuthor author) {
    return switch (author) {
      case DumpedAuthor.Named(String name) -> named(name);
      case DumpedAuthor.Address(String address) -> address(address);
      case DumpedAuthor.Hidden _, DumpedAuthor.Missing _ ->
          accounts == Accounts.MADE ? new ImportedAuthor.Nobody(UNKNOWN) : stranger(UNKNOWN);
    };
  }

  private ImportedAuthor address(String text) {
    return IpAddresses.canonical(text)
        .<ImportedAuthor>map(ImportedAuthor.Nobody::new)
        .orElseGet(
            () -> IpAddresses.isPartial(text) ? new ImportedAuthor.Nobody(text) : named(text));
  }

  private ImportedAuthor named(String name) {
    if (name.contains(SEPARATOR)) {
      return new ImportedAuthor.Nobody(Unicode.cut(name, MAX_NAME));
    }
    Optional<String> valid = names.valid(name);
    return switch (accounts) {
      case NONE -> stranger(valid.orElse(name));
      case KNOWN ->
          valid
              .<ImportedAuthor>map(known -> new ImportedAuthor.KnownAccount(known, prefixed(known)))
              .orElseGet(() -> stranger(name));
      case MADE ->
          valid.isEmpty()
              ? stranger(name)
              : mayHaveAccount(valid.get())
                  ? new ImportedAuthor.Account(valid.get())
                  : new ImportedAuthor.Nobody(valid.get());
    };
  }

  private boolean mayHaveAccount(String name) {
    return names.isTemporary(name) || names.usable(name).isPresent();
  }

  private ImportedAuthor stranger(String name) {
    return new ImportedAuthor.Nobody(prefixed(name));
  }

  private String prefixed(String name) {
    return Unicode.cut(prefix + SEPARATOR + name, MAX_NAME);
  }
}
