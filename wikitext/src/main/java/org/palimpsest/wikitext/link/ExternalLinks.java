package org.palimpsest.wikitext.link;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.palimpsest.model.text.CharacterReferences;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;

/** Makes links to addresses outside the wiki, and keeps them. */
final class ExternalLinks {
  private final Parse parse;

  ExternalLinks(Parse parse) {
    this.parse = parse;
  }

  /**
   * Writes a link.
   *
   * @param typed the address as it was typed
   * @param kind how it came about, such as {@code free}
   * @param label what it reads, with marks
   */
  void write(String typed, String kind, String label, StringBuilder out) {
    String address = ExternalAddress.clean(CharacterReferences.decode(typed));
    String canonical = ExternalAddress.canonical(address);
    if (!isOwn(canonical)) {
      parse.output().externalLink(canonical);
    }
    if (parse.wiki().settings().externalImages() && kind.equals("free") && isPicture(address)) {
      out.append(picture(address));
      return;
    }
    out.append(
            parse
                .marks()
                .add(
                    new Mark.StartTag(
                        "a",
                        attributes(address, "external " + kind),
                        new Meaning.ExternalLink(address))))
        .append(label)
        .append(parse.marks().close("a"));
  }

  /** The attributes of a link to an address. */
  Attributes attributes(String address, String classes) {
    Map<String, String> values = new LinkedHashMap<>();
    if (isUnfollowed(address)) {
      values.put("rel", "nofollow");
    }
    values.put("class", classes);
    values.put("href", address);
    return Attributes.copyOf(values);
  }

  /** Whether search engines are told not to follow links to an address. */
  boolean isUnfollowed(String address) {
    Settings settings = parse.wiki().settings();
    if (!settings.nofollow()) {
      return false;
    }
    String host = host(address);
    return settings.followed().stream()
        .noneMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
  }

  /** Whether an address is one of this wiki, which does not count as being outside of it. */
  private boolean isOwn(String address) {
    String server = parse.wiki().settings().server();
    int end = server.length();
    return address.regionMatches(true, 0, server, 0, end)
        && (address.length() == end || "/?#".indexOf(address.charAt(end)) >= 0);
  }

  private static String host(String address) {
    try {
      String host = URI.create(address).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean isPicture(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return (lower.startsWith("http://") || lower.startsWith("https://"))
        && (lower.endsWith(".gif")
            || lower.endsWith(".png")
            || lower.endsWith(".jpg")
            || lower.endsWith(".jpeg"));
  }

  private String picture(String address) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    return parse.marks().add(new Mark.StartTag("img", Attributes.of("src", address, "alt", name)));
  }
}
