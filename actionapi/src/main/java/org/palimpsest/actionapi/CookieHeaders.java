package org.palimpsest.actionapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.header.HttpDate;
import org.palimpsest.wiki.login.CookieChange;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.setting.Settings;

/**
 * Tells clients which cookies to keep and to forget. Browsers send them along only with requests
 * from pages of this site and when somebody follows a link to it ({@code SameSite=Lax}); where
 * pages of other sites may act for users, they are sent from everywhere ({@code None}), which
 * browsers accept over https only.
 *
 * @param fromOtherSites whether pages of other sites may act for users
 */
public record CookieHeaders(boolean fromOtherSites) {
  /** As the settings of a wiki have it. */
  public static CookieHeaders of(Settings settings) {
    return new CookieHeaders(!settings.crossOriginSites().isEmpty());
  }

  /** The headers that go with the answer to a request. */
  public List<Header> of(Session session, HttpRequest request, Instant now) {
    boolean secure = request.origin().startsWith("https:");
    return session.cookies().stream().map(change -> header(change, now, secure)).toList();
  }

  /** The header that tells of one change; a cookie is deleted under the attributes it was set. */
  Header header(CookieChange change, Instant now, boolean secure) {
    String value = change.value();
    StringBuilder text = new StringBuilder(change.name()).append('=');
    if (value == null) {
      text.append(CookieChange.DELETED).append(lifetime(Instant.EPOCH, 0));
    } else {
      text.append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
      if (change.lifetime() != null) {
        text.append(lifetime(now.plus(change.lifetime()), change.lifetime().toSeconds()));
      }
    }
    text.append("; path=/").append(secure ? "; secure" : "").append("; HttpOnly");
    return new Header(
        "Set-Cookie",
        text.append("; SameSite=").append(secure && fromOtherSites ? "None" : "Lax").toString());
  }

  private static String lifetime(Instant end, long seconds) {
    return "; expires=" + HttpDate.print(end) + "; Max-Age=" + seconds;
  }
}
