package org.palimpsest.actionapi.feed;

import org.jspecify.annotations.Nullable;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.Title;

/**
 * Where what feeds tell of can be looked at.
 *
 * @param origin scheme, host and port of the wiki
 */
record FeedAddresses(String origin, Namespaces namespaces) {
  /** By what address a feed was asked for. */
  static String self(HttpRequest request) {
    String query = request.query();
    return request.origin() + request.path() + (query == null ? "" : '?' + query);
  }

  /** A page. */
  String page(Title title) {
    return PageAddresses.reading(origin, namespaces.prefixedKey(title));
  }

  /** A special page of this name. */
  String special(String name) {
    return PageAddresses.reading(origin, "Special:" + name);
  }

  /** What a revision has changed. */
  String diff(Title title, long revisionId) {
    return script(namespaces.prefixedKey(title)) + "&diff=" + revisionId;
  }

  /** What has changed since another revision; since there was nothing if that is 0. */
  String diff(Title title, long revisionId, long previousId) {
    return diff(title, revisionId) + "&oldid=" + previousId;
  }

  /** A log entry. */
  String logEntry(long id) {
    return script("Special:Log") + "&logid=" + id;
  }

  /** The page where people talk about a page; null where they cannot. */
  @Nullable String talk(Title title) {
    return title.canExist() ? page(title.talk()) : null;
  }

  private String script(String key) {
    return origin + "/w/index.php?title=" + PageAddresses.encode(key);
  }
}
