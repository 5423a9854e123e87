package org.palimpsest.model.user;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.text.LetterCase;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.TitleParser;

/**
 * Which names accounts may bear, and the one form in which each is written (spec:
 * titles-and-site.md, section 4). Immutable; never throws, whatever the text.
 */
public final class UserNames {
  /** What the names of temporary accounts begin with; nobody can choose such a name. */
  public static final String TEMPORARY_PREFIX = "~";

  private static final int MAX_NEW_BYTES = 235;
  private static final String NOT_IN_NEW_NAMES = "@:>=";

  private static final Set<String> RESERVED =
      Set.of(
          "MediaWiki default",
          "Conversion script",
          "Maintenance script",
          "Template namespace initialisation script",
          "ScriptImporter",
          "Delete page script",
          "Move page script",
          "Command line script",
          "Unknown user",
          // those under which the software itself edits and blocks
          "Redirect fixer",
          "System messenger",
          "Proxy blocker",
          "DNSBL",
          "MediaWiki spam cleanup",
          "MediaWiki automatic change");

  private final TitleParser titles;
  private final boolean temporaryAccounts;

  /** For a wiki without temporary accounts. */
  public UserNames(TitleParser titles) {
    this(titles, false);
  }

  /**
   * @param temporaryAccounts whether names with a tilde in front are those of temporary accounts;
   *     when not, such a name is like any other, but nobody can create it
   */
  public UserNames(TitleParser titles, boolean temporaryAccounts) {
    this.titles = Objects.requireNonNull(titles);
    this.temporaryAccounts = temporaryAccounts;
  }

  /**
   * The canonical form of a name that may appear as a person's, whether it has an account or not.
   */
  public Optional<String> valid(String input) {
    return inUserNamespace(input).filter(this::isValid);
  }

  /** The canonical form of a name with which somebody may log in. */
  public Optional<String> usable(String input) {
    return valid(input).filter(name -> !RESERVED.contains(name) && !isTemporary(name));
  }

  /** The canonical form of a name that a new account may have. */
  public Optional<String> creatable(String input) {
    return usable(input).filter(UserNames::isCreatable);
  }

  /** Whether a canonical name has the shape of a temporary account's, on a wiki that has these. */
  public boolean isTemporary(String name) {
    return temporaryAccounts && name.startsWith(TEMPORARY_PREFIX);
  }

  /**
   * A name, or the beginning of one, in the form that lists are sorted by; it need not be valid.
   */
  public static String listed(String input) {
    return LetterCase.capitalised(input.replace('_', ' '));
  }

  /** What the text names in the User namespace, by the rules for titles only; {@code #} is none. */
  Optional<String> inUserNamespace(String input) {
    if (input.indexOf('#') >= 0) {
      return Optional.empty();
    }
    return titles.parse(input, Namespace.USER) instanceof ParsedTitle.Local(var title, _)
            && title.namespace() == Namespace.USER
        ? Optional.of(title.text())
        : Optional.empty();
  }

  /** Whether a name that is canonical as a title is one that a person may bear. */
  boolean isValid(String name) {
    return name.indexOf('/') < 0
        && !IpAddresses.looksLikeAddress(name)
        && name.codePoints().noneMatch(UserNames::isTroublesome)
        && meansItselfAsTitle(name);
  }

  /** A name such as {@code Special:Foo} would name another page than that of its bearer. */
  private boolean meansItselfAsTitle(String name) {
    return titles.parse(name) instanceof ParsedTitle.Local(var title, _)
        && title.namespace() == Namespace.MAIN
        && title.text().equals(name);
  }

  private static boolean isTroublesome(int c) {
    return (c >= 0x80 && c <= 0xA0)
        || (c >= 0x2000 && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202F)
        || c == 0x3000
        || (c >= 0xE000 && c <= 0xF8FF);
  }

  private static boolean isCreatable(String name) {
    return !name.startsWith(TEMPORARY_PREFIX)
        && name.chars().noneMatch(c -> NOT_IN_NEW_NAMES.indexOf(c) >= 0)
        && name.getBytes(StandardCharsets.UTF_8).length <= MAX_NEW_BYTES;
  }
}
