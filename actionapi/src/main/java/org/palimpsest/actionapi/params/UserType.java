package org.palimpsest.actionapi.params;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.user.UserReference;

/**
 * People; the value is the canonical name or address. An account's id that nobody has gives the
 * name {@link #UNKNOWN}, which belongs to nobody.
 *
 * @param kinds the ways of naming somebody that are accepted
 */
public record UserType(Set<UserReference.Kind> kinds) implements ParamType<String> {
  /** The name that stands for an account that does not exist. */
  public static final String UNKNOWN = "Unknown user";

  private static final List<UserReference.Kind> SUBTYPES =
      List.of(
          UserReference.Kind.NAME,
          UserReference.Kind.IP,
          UserReference.Kind.TEMP,
          UserReference.Kind.CIDR,
          UserReference.Kind.INTERWIKI,
          UserReference.Kind.ID);

  @Override
  public Parsed<String> parse(String text, String name, ParamContext context) {
    Optional<UserReference> reference = context.vocabulary().user(text, kinds);
    return reference.isPresent()
        ? Parsed.good(nameOf(reference.get(), context.vocabulary()))
        : Parsed.bad(
            Message.of("paramvalidator-baduser", Message.plain(name), Message.plain(text)));
  }

  private static String nameOf(UserReference reference, Vocabulary vocabulary) {
    return switch (reference) {
      case UserReference.Name(String name) -> name;
      case UserReference.Temp(String name) -> name;
      case UserReference.Ip(String address) -> address;
      case UserReference.Cidr(String range) -> range;
      case UserReference.Interwiki(String name) -> name;
      case UserReference.Id(long id) -> vocabulary.accountName(id).orElse(UNKNOWN);
    };
  }

  @Override
  public ParamDescription describe(Vocabulary vocabulary) {
    return new ParamDescription.User(
        SUBTYPES.stream().filter(kinds::contains).map(UserReference.Kind::wire).toList());
  }

  @Override
  public List<String> errors() {
    return List.of("baduser");
  }

  @Override
  public String wireName() {
    return "user";
  }
}
