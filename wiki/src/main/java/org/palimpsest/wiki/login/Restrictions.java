package org.palimpsest.wiki.login;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.store.block.AddressRange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From where a bot password can be used and on which pages, kept as JSON in MediaWiki's form:
 * {@code {"IPAddresses":["0.0.0.0/0","::/0"],"Pages":["Main Page"]}}.
 *
 * @param ranges canonical addresses and ranges
 * @param pages titles of the only pages that can be changed; null: all pages
 */
public record Restrictions(List<String> ranges, @Nullable List<String> pages) {
  /** Usable from everywhere. */
  public static final Restrictions NONE =
      new Restrictions(List.of("0.0.0.0/0", "0:0:0:0:0:0:0:0/0"), null);

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FIELD = "IPAddresses";
  private static final String PAGES = "Pages";
  private static final String NONE_AS_TEXT = NONE.text();

  public Restrictions {
    ranges = List.copyOf(ranges);
    pages = pages == null ? null : List.copyOf(pages);
  }

  /** Usable from these canonical addresses and ranges, on all pages. */
  public static Restrictions from(List<String> ranges) {
    return new Restrictions(ranges, null);
  }

  /** Whether a canonical address may use it. */
  public boolean allow(String address) {
    AddressRange one = AddressRange.of(address);
    return ranges.stream().anyMatch(range -> AddressRange.of(range).contains(one));
  }

  /** The kept form. */
  public String text() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put(FIELD, ranges);
    if (pages != null) {
      fields.put(PAGES, pages);
    }
    return JSON.writeValueAsString(fields);
  }

  /** Whether a kept text allows an address; a text that cannot be read allows none. */
  public static boolean allow(String text, String address) {
    return text.equals(NONE_AS_TEXT) || of(text).allow(address);
  }

  /** The titles of the only pages that a kept text allows to change; null: all. */
  static @Nullable List<String> pages(String text) {
    return text.equals(NONE_AS_TEXT) ? null : of(text).pages();
  }

  /** Reads the kept form. What is not an address in it allows nothing. */
  public static Restrictions of(String text) {
    List<String> ranges = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    try {
      JsonNode kept = JSON.readTree(text);
      for (JsonNode entry : kept.path(FIELD)) {
        IpAddresses.canonical(entry.asString("")).ifPresent(ranges::add);
      }
      kept.path(PAGES).forEach(title -> pages.add(title.asString("")));
      return new Restrictions(ranges, kept.has(PAGES) ? pages : null);
    } catch (JacksonException e) {
      return new Restrictions(List.of(), List.of());
    }
  }
}
