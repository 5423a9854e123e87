package org.palimpsest.model.user;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.user.UserReference.Kind;

/**
 * Reads how a client points at a person (spec: rollback.md, section 2.2). Immutable; never throws,
 * whatever the text.
 */
public final class UserReferences {
  /** No account's id has more digits than fit here. */
  private static final int MAX_ID_DIGITS = 18;

  private final UserNames names;

  public UserReferences(UserNames names) {
    this.names = Objects.requireNonNull(names);
  }

  /** The reference, or empty when it is none or of a kind that is not accepted. */
  public Optional<UserReference> parse(String input, Set<Kind> accepted) {
    return read(input).filter(reference -> accepted.contains(reference.kind()));
  }

  private Optional<UserReference> read(String input) {
    if (input.startsWith("#")) {
      return id(input);
    }
    if (input.indexOf('>') >= 0) {
      return input.indexOf('#') < 0
          ? Optional.of(new UserReference.Interwiki(input))
          : Optional.empty();
    }
    // The colon of ::1 belongs to the address: it does not lead out of the User namespace.
    String name = input.startsWith("::") ? "User:" + input : input;
    return names.inUserNamespace(name).flatMap(this::named);
  }

  private Optional<UserReference> named(String name) {
    if (names.isValid(name)) {
      return Optional.of(
          names.isTemporary(name) ? new UserReference.Temp(name) : new UserReference.Name(name));
    }
    // The User namespace writes addresses and ranges in their canonical form.
    if (IpAddresses.isAddress(name) || IpAddresses.isPartial(name)) {
      return Optional.of(new UserReference.Ip(name));
    }
    return IpAddresses.isRange(name) ? Optional.of(new UserReference.Cidr(name)) : Optional.empty();
  }

  private static Optional<UserReference> id(String input) {
    String digits = input.substring(1);
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return Optional.of(
        new UserReference.Id(
            significant.length() > MAX_ID_DIGITS ? 0 : Long.parseLong(significant)));
  }
}
