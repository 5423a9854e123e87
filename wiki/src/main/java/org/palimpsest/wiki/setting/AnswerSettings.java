package org.palimpsest.wiki.setting;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What answers may hold, and who may read them.
 *
 * @param maxResultBytes how many bytes of texts one answer of the API may hold
 * @param exposeHostName whether answers may name the machine that served them
 * @param crossOriginSites the hosts of other sites whose pages may act for the users of this wiki;
 *     {@code *} and {@code ?} stand for any text and any character, {@code !} before a host makes
 *     an exception
 */
public record AnswerSettings(
    int maxResultBytes, boolean exposeHostName, List<String> crossOriginSites) {

  static final AnswerSettings DEFAULTS = new AnswerSettings(8 * 1024 * 1024, false, List.of());

  private static final Pattern HOST = Pattern.compile("\\S+");

  public AnswerSettings {
    crossOriginSites = List.copyOf(crossOriginSites);
  }

  AnswerSettings read(SettingValues from) {
    return new AnswerSettings(
        from.number("max-result-bytes", maxResultBytes),
        from.flag("expose-host-name", exposeHostName),
        from.words("cross-origin-sites", HOST, "a text that is not empty", crossOriginSites));
  }
}
