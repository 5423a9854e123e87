package org.palimpsest.server.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.testing.Bodies;
import org.palimpsest.server.http.Exchange;

class MetricsTest {
  private final Metrics metrics = new Metrics();

  @Test
  void requests_are_counted_by_action_and_code_and_timed() {
    answered("rollback", "alreadyrolled");
    answered("rollback", null);
    answered("rollback", null);

    assertThat(scrape())
        .contains(
            "palimpsest_requests_total{action=\"rollback\",code=\"alreadyrolled\",status=\"200\"} 1.0")
        .contains("palimpsest_requests_total{action=\"rollback\",code=\"none\",status=\"200\"} 2.0")
        .contains("palimpsest_request_seconds_bucket{action=\"rollback\",le=\"0.002\"} 3")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void many_codes_of_one_action_take_no_room_of_another() {
    for (int i = 0; i < 2000; i++) {
      answered("edit", "code" + i);
    }
    answered("rollback", "alreadyrolled");

    assertThat(scrape().lines().filter(line -> line.startsWith("palimpsest_requests_total")))
        .hasSize(302)
        .anyMatch(line -> line.contains("code=\"other\"") && line.endsWith(" 1700.0"))
        .anyMatch(line -> line.contains("code=\"alreadyrolled\""));
  }

  private void answered(String action, @Nullable String code) {
    metrics.answered(
        new Exchange(
            "192.0.2.7", "POST", "/w/api.php", "HTTP/1.1", 200, 1, 1_500_000, action, code));
  }

  private String scrape() {
    HttpRequest request =
        new HttpRequest(
            "GET", "/metrics", null, HttpRequest.headerMap(Map.of()), new byte[0], "127.0.0.1", "");
    return Bodies.text(metrics.answer(request));
  }
}
