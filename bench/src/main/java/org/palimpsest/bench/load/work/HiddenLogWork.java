package org.palimpsest.bench.load.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.palimpsest.bench.load.api.ApiSession;
import org.palimpsest.bench.load.api.Wiki;
import org.palimpsest.bench.load.http.Form;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.measure.Work;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads by strangers of the newest 50 log entries, of which every second is hidden. */
public record HiddenLogWork() implements Work {
  private static final int ENTRIES = 50;

  @Override
  public String name() {
    return "hiddenlogevents";
  }

  @Override
  public Trial open(Wiki wiki, int clients) throws IOException {
    String tag = Names.fresh();
    try (ApiSession author = wiki.as("Alice")) {
      for (int i = 0; i < ENTRIES; i++) {
        Pages.write(author, "Bench log " + tag + " " + i, "Text");
      }
    }
    Form query =
        Form.of("action", "query", "list", "logevents", "letype", "create", "lelimit", "50");
    HiddenPages.hideAll(wiki, "logging", everySecond(wiki, query));
    return new QueryTrial(wiki, clients, query.with("format", "json"), Signs.bytes("\"logid\""));
  }

  private static List<String> everySecond(Wiki wiki, Form query) throws IOException {
    List<String> ids = new ArrayList<>();
    try (ApiSession reader = wiki.as("Admin")) {
      String answer = reader.get(query.with("format", "json").with("formatversion", "2")).text();
      int number = 0;
      for (JsonNode entry : JsonMapper.shared().readTree(answer).at("/query/logevents")) {
        number++;
        if (number % 2 == 0) {
          ids.add(entry.at("/logid").asString());
        }
      }
    }
    return ids;
  }
}
