package org.palimpsest.actionapi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.http.form.PercentCoding;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.text.Unicode;

/**
 * A title as it was sent.
 *
 * @param text the clean text
 * @param encoded what was sent, percent-encoded, where that was not clean; else null
 */
record SentTitle(String text, @Nullable String encoded) {
  /**
   * Titles as they were sent.
   *
   * @param texts the clean texts
   * @param value the whole parameter, which knows what was sent
   */
  static List<SentTitle> of(List<String> texts, RequestParameters.@Nullable Value value) {
    Map<String, String> encoded = new HashMap<>();
    if (value != null && value.changed()) {
      for (String sent : MultiType.split(value.sent(), Integer.MAX_VALUE)) {
        String clean = Unicode.cleanInput(sent).text();
        String code = PercentCoding.encode(sent, value.latin());
        if (!clean.equals(sent) || (value.latin() && !Unicode.isAscii(sent))) {
          encoded.putIfAbsent(clean, code);
        }
      }
    }
    List<SentTitle> titles = new ArrayList<>(texts.size());
    for (String text : texts) {
      titles.add(new SentTitle(text, encoded.get(text)));
    }
    return titles;
  }
}
