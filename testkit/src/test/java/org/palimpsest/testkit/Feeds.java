package org.palimpsest.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

/** Reads feeds as programs do that know nothing of wikis. */
final class Feeds {
  static final String CHANGES = "action=feedrecentchanges";
  static final String BY_MAGPIE = "action=feedcontributions&user=Magpie";
  static final String WATCHED = "action=feedwatchlist";

  private Feeds() {}

  static HttpResponse<String> ask(TestClient client, String query) {
    return client.open("/w/api.php?" + query);
  }

  /** Reads a feed as a program does that knows nothing of wikis; it must be well-formed. */
  static SyndFeed feed(TestClient client, String query) {
    HttpResponse<String> answer = ask(client, query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("application/xml; charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"feed.xml\"");
    try {
      return new SyndFeedInput().build(new StringReader(answer.body()));
    } catch (FeedException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  static List<String> titles(TestClient client, String query) {
    return feed(client, query).getEntries().stream().map(SyndEntry::getTitle).toList();
  }

  static SyndEntry first(TestClient client, String query) {
    return feed(client, query).getEntries().getFirst();
  }

  static String html(SyndEntry entry) {
    return entry.getDescription().getValue();
  }

  static String address(SyndEntry entry) {
    return URI.create(entry.getLink()).getRawPath()
        + '?'
        + URI.create(entry.getLink()).getRawQuery();
  }
}
