package org.palimpsest.wiki.setting;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the wiki is.
 *
 * @param name the wiki's name
 * @param language the code of the content language
 * @param publicUrl scheme, host and port by which the wiki is reached, without a slash at the end;
 *     null: whatever the client used
 * @param interwikis the addresses of other wikis by the prefix that leads to them; {@code $1} in an
 *     address stands for the rest of the title
 * @param cookiePrefix what the names of all cookies start with
 * @param readOnly why nothing can be written now; null: everything can
 * @param fileExtensions the endings of names that files may have, which clients ask for
 */
public record SiteSettings(
    String name,
    String language,
    @Nullable String publicUrl,
    SortedMap<String, String> interwikis,
    String cookiePrefix,
    @Nullable String readOnly,
    List<String> fileExtensions) {

  static final SiteSettings DEFAULTS =
      new SiteSettings(
          "Palimpsest",
          "en",
          null,
          Collections.emptySortedMap(),
          "palimpsest",
          null,
          List.of("png", "gif", "jpg", "jpeg", "webp"));

  private static final Pattern URL = Pattern.compile("https?://[^/?#\\s]+");
  private static final Pattern INTERWIKI = Pattern.compile("([a-z][a-z0-9-]*)=(https?://\\S+)");
  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,20}");

  public SiteSettings {
    interwikis = Collections.unmodifiableSortedMap(new TreeMap<>(interwikis));
    fileExtensions = List.copyOf(fileExtensions);
  }

  SiteSettings read(SettingValues from) {
    return new SiteSettings(
        from.text("name", name),
        from.text("language", language),
        from.matching("public-url", URL, "a URL such as https://wiki.example", publicUrl),
        from.pairs(
            "interwikis",
            INTERWIKI,
            "pairs such as commons=https://commons.example/wiki/$1, separated by spaces",
            interwikis),
        from.text("cookie-prefix", cookiePrefix),
        from.optionalText("read-only", readOnly),
        from.words(
            "file-extensions",
            EXTENSION,
            "endings of names such as png jpg, separated by spaces",
            fileExtensions));
  }
}
