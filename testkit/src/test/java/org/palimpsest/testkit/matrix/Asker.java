package org.palimpsest.testkit.matrix;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks as one role. Not thread-safe, but for its count. */
final class Asker {
  private static final String CONTINUES = "\"continue\":{";

  private final Role role;
  private final URI base;
  private final AtomicLong asked;
  private final Map<String, String> tokens = new HashMap<>();

  Asker(Role role, URI base, AtomicLong asked) {
    this.role = role;
    this.base = base;
    this.asked = asked;
  }

  Answer ask(Question question) {
    if (question.token().isEmpty()) {
      return send(question, "");
    }
    Answer answer = send(question, tokens.computeIfAbsent(question.token(), this::token));
    if (!answer.text().contains("badtoken")) {
      return answer;
    }
    // Whoever has been given a temporary account is somebody else since.
    tokens.clear();
    return send(question, tokens.computeIfAbsent(question.token(), this::token));
  }

  /** Asks, and goes on where the answer says so, at most so often. */
  void follow(Question question, int steps, BiConsumer<Question, Answer> told) {
    Question next = question;
    for (int i = 0; i <= steps; i++) {
      Answer answer = ask(next);
      told.accept(next, answer);
      String text = answer.text();
      if (!question.isApi() || !text.startsWith("{") || !text.contains(CONTINUES)) {
        return;
      }
      Map<String, String> more = new LinkedHashMap<>();
      JsonMapper.shared()
          .readTree(text)
          .path("continue")
          .properties()
          .forEach(entry -> more.put(entry.getKey(), entry.getValue().asString()));
      next = question.with(more);
    }
  }

  private Answer send(Question question, String token) {
    asked.incrementAndGet();
    HttpRequest.Builder request = question.request(base, token);
    role.headers().forEach(request::header);
    return Answer.of(role.client().fetch(request));
  }

  private String token(String type) {
    Question question =
        Question.api(Map.of("action", "query", "meta", "tokens", "type", type, "format", "json"));
    JsonNode answer = JsonMapper.shared().readTree(send(question, "").text());
    return answer.at("/query/tokens/" + type + "token").asString("+\\");
  }
}
