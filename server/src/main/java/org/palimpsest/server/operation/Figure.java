package org.palimpsest.server.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds figures that are asked for when they are told; one that is null is not known now. */
final class Figure {
  private static final String SECONDS = "seconds";

  private final MeterRegistry registry;

  Figure(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Something that goes up and down. */
  void level(String name, String description, Supplier<? extends @Nullable Number> value) {
    level(name, description, null, value);
  }

  /** The same in bytes. */
  void bytes(String name, String description, Supplier<? extends @Nullable Number> value) {
    level(name, description, BaseUnits.BYTES, value);
  }

  /** The same of one kind. */
  void bytes(
      String name, String description, String tag, String kind, Supplier<? extends Number> value) {
    level(name, description, BaseUnits.BYTES, Tags.of(tag, kind), value);
  }

  /** The same in seconds. */
  void seconds(String name, String description, Supplier<? extends @Nullable Number> value) {
    level(name, description, SECONDS, value);
  }

  /** Something that has been counted since the start. */
  void count(String name, String description, Supplier<? extends Number> value) {
    count(name, description, Tags.empty(), value);
  }

  /** The same of one kind. */
  void count(
      String name, String description, String tag, String kind, Supplier<? extends Number> value) {
    count(name, description, Tags.of(tag, kind), value);
  }

  private void count(String name, String description, Tags tags, Supplier<? extends Number> value) {
    // Of what it reads from, a counter keeps only a weak reference.
    FunctionCounter.builder(name, registry, _ -> value.get().doubleValue())
        .description(description)
        .tags(tags)
        .register(registry);
  }

  private void level(
      String name,
      String description,
      @Nullable String unit,
      Supplier<? extends @Nullable Number> value) {
    level(name, description, unit, Tags.empty(), value);
  }

  private void level(
      String name,
      String description,
      @Nullable String unit,
      Tags tags,
      Supplier<? extends @Nullable Number> value) {
    Gauge.builder(
            name,
            () -> {
              Number number = value.get();
              return number == null ? Double.NaN : number;
            })
        .description(description)
        .baseUnit(unit)
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }
}
