package org.palimpsest.actionapi.visibility;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.wiki.login.Tokens;

/** Where those fetch hidden or deleted bytes of a file who may see them. */
final class HiddenFileLink {
  private HiddenFileLink() {}

  /**
   * The address, for whoever calls.
   *
   * @param title the whole title of the file
   * @param version the archive name of the version, or the key of its bytes
   */
  static String of(Call call, String title, String version) {
    return "/w/index.php?title=Special:RevisionDelete&target="
        + encode(title)
        + "&file="
        + encode(version)
        + "&token="
        + encode(Tokens.issueFor(call.session(), version, call.now()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
