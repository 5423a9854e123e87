package org.palimpsest.wiki.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.store.moderation.AddressRange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From where a bot password can be used, kept as JSON in MediaWiki's form: {@code
 * {"IPAddresses":["0.0.0.0/0","::/0"]}}.
 *
 * @param ranges canonical addresses and ranges
 */
public record Restrictions(List<String> ranges) {
  /** Usable from everywhere. */
  public static final Restrictions NONE =
      new Restrictions(List.of("0.0.0.0/0", "0:0:0:0:0:0:0:0/0"));

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FIELD = "IPAddresses";
  private static final String NONE_AS_TEXT = NONE.text();

  public Restrictions {
    ranges = List.copyOf(ranges);
  }

  /** Whether a canonical address may use it. */
  public boolean allow(String address) {
    AddressRange one = AddressRange.of(address);
    return ranges.stream().anyMatch(range -> AddressRange.of(range).contains(one));
  }

  /** The kept form. */
  public String text() {
    return JSON.writeValueAsString(Map.of(FIELD, ranges));
  }

  /** Whether a kept text allows an address; a text that cannot be read allows none. */
  public static boolean allow(String text, String address) {
    return text.equals(NONE_AS_TEXT) || of(text).allow(address);
  }

  /** Reads the kept form. What is not an address in it allows nothing. */
  public static Restrictions of(String text) {
    List<String> ranges = new ArrayList<>();
    try {
      for (JsonNode entry : JSON.readTree(text).path(FIELD)) {
        IpAddresses.canonical(entry.asString("")).ifPresent(ranges::add);
      }
    } catch (JacksonException e) {
      return new Restrictions(List.of());
    }
    return new Restrictions(ranges);
  }
}
