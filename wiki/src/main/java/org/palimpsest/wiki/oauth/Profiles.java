package org.palimpsest.wiki.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.oauth.ConsumerTable;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.performer.Performer;

/** Tells applications who their users are ({@code identify}). Thread-safe. */
public final class Profiles {
  private static final Duration LIFETIME = Duration.ofSeconds(100);
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

  private final Database database;
  private final GroupRules rules;
  private final Authority authority;
  private final Vault vault;
  private final InstantSource clock;

  Profiles(
      Database database, GroupRules rules, Authority authority, Vault vault, InstantSource clock) {
    this.database = database;
    this.rules = rules;
    this.authority = authority;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * What an application may know of its user: claims by name, in the order of the wire; texts,
   * whole numbers, truth values and lists of texts.
   *
   * @param issuer the address of this wiki
   * @param address the canonical address of the request
   * @param nonce what is to be repeated; null: nothing
   */
  public Map<String, Object> claims(
      Acceptance acceptance, String issuer, String address, @Nullable String nonce) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    AccountRow account = acceptance.person().account();
    Performer whole = rules.performer(acceptance.person(), null, address, now);
    Instant registered = account.registered();
    Set<String> groups = new LinkedHashSet<>(whole.groups());
    groups.addAll(rules.implicit(account, now));
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("aud", acceptance.consumer().key());
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    claims.put("iat", now.getEpochSecond());
    claims.put("sub", Long.toString(account.id()));
    claims.put("username", account.name());
    claims.put("editcount", account.editCount());
    claims.put("email_verified", account.emailConfirmed() != null);
    claims.put("confirmed_email", account.emailConfirmed() != null);
    claims.put(
        "blocked", database.<Boolean>read(sql -> authority.block(sql, whole, now).isPresent()));
    claims.put("registered", registered == null ? "" : DIGITS.format(registered));
    claims.put("groups", List.copyOf(groups));
    claims.put("rights", whole.rights().stream().map(Right::wire).toList());
    claims.put("grants", acceptance.grants().all());
    if (acceptance.grants().showsPrivateInfo()) {
      claims.put("realname", account.realName());
      claims.put("email", account.emailConfirmed() == null ? "" : orEmpty(account.email()));
    }
    if (nonce != null) {
      claims.put("nonce", nonce);
    }
    return Collections.unmodifiableMap(claims);
  }

  /** These claims as a JWT that an application of OAuth 1.0a can check with its secret. */
  public String signed(Consumer consumer, Map<String, Object> claims) {
    String sealed =
        database.query(sql -> ConsumerTable.find(sql, consumer.id())).orElseThrow().secret();
    return Jwts.sign(claims, vault.open(sealed, consumer.key()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
