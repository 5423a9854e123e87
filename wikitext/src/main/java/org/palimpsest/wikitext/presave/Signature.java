package org.palimpsest.wikitext.presave;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How somebody signs: what the tildes in a text stand for.
 *
 * @param name three tildes
 * @param time five tildes
 */
public record Signature(String name, String time) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm, d MMMM uuuu '(UTC)'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** Signs for somebody who has an account, or else is known by an address. */
  public static Signature of(String name, boolean account, Instant now) {
    return account ? ofAccount(name, now) : ofAddress(name, now);
  }

  /** Signs for an account that has chosen nothing to sign with. */
  public static Signature ofAccount(String name, Instant now) {
    return ofAccount(name, Nickname.NONE, Substitution.NONE, now);
  }

  /**
   * Signs for an account.
   *
   * @param substitution for templates in what they sign with
   */
  public static Signature ofAccount(
      String name, Nickname nickname, Substitution substitution, Instant now) {
    String chosen = nickname.text();
    if (nickname.wikitext() && !chosen.isBlank()) {
      return new Signature(SignatureWikitext.of(chosen, substitution), TIME.format(now));
    }
    String label = escape(chosen.isBlank() ? name : Nickname.withoutSignatures(chosen));
    return new Signature(
        "[[User:" + name + "|" + label + "]] ([[User talk:" + name + "|talk]])", TIME.format(now));
  }

  /** Signs for somebody who is known by an address only. */
  public static Signature ofAddress(String address, Instant now) {
    return new Signature(
        "[[Special:Contributions/" + address + "|" + address + "]]", TIME.format(now));
  }

  /** Four tildes. */
  public String nameAndTime() {
    return name + " " + time;
  }

  /** A label must not become markup, whatever letters a name is made of. */
  private static String escape(String name) {
    StringBuilder label = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ("\"&'<=>[]{}|~;_".indexOf(c) >= 0) {
        label.append("&#").append((int) c).append(';');
      } else {
        label.append(c);
      }
    }
    return label.toString();
  }
}
