package org.palimpsest.testkit;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.palimpsest.store.testing.Parallel;
import tools.jackson.databind.JsonNode;

/** What two have been told who began together. */
record Both(JsonNode first, JsonNode second) {
  static Both run(Supplier<JsonNode> one, Supplier<JsonNode> other) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<JsonNode> first = new AtomicReference<>();
    AtomicReference<JsonNode> second = new AtomicReference<>();
    Parallel.run(
        2,
        () -> {
          if (next.getAndIncrement() == 0) {
            first.set(one.get());
          } else {
            second.set(other.get());
          }
        });
    return new Both(Objects.requireNonNull(first.get()), Objects.requireNonNull(second.get()));
  }
}
