package org.palimpsest.wiki.oauth;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.rights.Grant;

/**
 * What an application asks for, or has been given, by the names of the wire. Besides the grants of
 * rights there are two by which an application only learns who somebody is. Immutable.
 *
 * @param names the names in order, without {@code basic}, which everybody has
 */
public record GrantList(List<String> names) {
  /** Nothing but the basic rights. */
  public static final GrantList BASIC = new GrantList(List.of());

  /** The application learns who the user is and can do nothing else. */
  public static final String AUTH_ONLY = "mwoauth-authonly";

  /** The same, with the user's real name and address. */
  public static final String AUTH_ONLY_PRIVATE = "mwoauth-authonlyprivate";

  private static final Set<String> ONLY_TO_IDENTIFY = Set.of(AUTH_ONLY, AUTH_ONLY_PRIVATE);

  public GrantList {
    Set<String> distinct = new LinkedHashSet<>(names);
    distinct.remove(Grant.BASIC.wire());
    names = List.copyOf(distinct);
  }

  /** The list of these names; empty when one of them means nothing. */
  public static Optional<GrantList> of(Collection<String> names) {
    boolean known =
        names.stream()
            .allMatch(name -> ONLY_TO_IDENTIFY.contains(name) || Grant.ofWire(name).isPresent());
    return known ? Optional.of(new GrantList(List.copyOf(names))) : Optional.empty();
  }

  /** Reads the kept form. A name that a later version has made lends nothing. */
  static GrantList ofText(String text) {
    return new GrantList(
        text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).sorted().toList());
  }

  String text() {
    return String.join(",", names);
  }

  /** The rights that are lent, by their grants, the basic ones included. */
  public Set<Grant> grants() {
    Set<Grant> grants = EnumSet.of(Grant.BASIC);
    names.forEach(name -> Grant.ofWire(name).ifPresent(grants::add));
    return grants;
  }

  /** All names, {@code basic} among them. */
  public List<String> all() {
    Set<String> all = new LinkedHashSet<>(names);
    all.add(Grant.BASIC.wire());
    return all.stream().sorted().toList();
  }

  /** Whether nothing is lent: the application wants to know who somebody is. */
  public boolean isAuthOnly() {
    return names.stream().anyMatch(ONLY_TO_IDENTIFY::contains);
  }

  /** Whether the application may know the user's real name and address. */
  public boolean showsPrivateInfo() {
    return names.contains(AUTH_ONLY_PRIVATE) || names.contains(Grant.PRIVATEINFO.wire());
  }

  /** Whether everything in the other list is in this one. */
  public boolean covers(GrantList other) {
    return names.containsAll(other.names);
  }
}
