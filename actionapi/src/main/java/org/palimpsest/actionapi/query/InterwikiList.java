package org.palimpsest.actionapi.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.ParsedTitle;

/** The titles of other wikis that a page set names, each once. */
final class InterwikiList {
  private final Map<String, String> addresses;
  private final boolean withUrls;
  private final Map<String, ObjectNode> entries = new LinkedHashMap<>();

  /**
   * An empty list.
   *
   * @param addresses the addresses of other wikis by prefix; {@code $1} stands for the title
   * @param withUrls whether entries tell where the page is read
   */
  InterwikiList(Map<String, String> addresses, boolean withUrls) {
    this.addresses = addresses;
    this.withUrls = withUrls;
  }

  void add(ParsedTitle.Interwiki title) {
    String text = title.prefix() + ":" + title.text();
    ObjectNode entry = new ObjectNode().put("title", text).put("iw", title.prefix());
    String address = addresses.get(title.prefix());
    if (withUrls && address != null) {
      String key = PageAddresses.encode(title.text().replace(' ', '_'));
      entry.put("url", address.replace("$1", key));
    }
    entries.putIfAbsent(text, entry);
  }

  List<ObjectNode> entries() {
    return List.copyOf(entries.values());
  }

  ListNode node() {
    ListNode list = new ListNode("i");
    entries.values().forEach(list::add);
    return list;
  }
}
