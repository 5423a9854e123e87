package org.palimpsest.server.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.palimpsest.store.memory.HeapBudget;
import org.palimpsest.store.memory.MemoryBudget;

/** What requests hold of the heap. */
public final class MemoryMeters implements MeterBinder {
  private static final String SHARE = "share";

  private final HeapBudget memory;

  /** Tells of this budget. */
  public MemoryMeters(HeapBudget memory) {
    this.memory = memory;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Figure figure = new Figure(registry);
    tell(figure, "bodies", memory.bodies());
    tell(figure, "plans", memory.plans());
    tell(figure, "answers", memory.answers());
  }

  private static void tell(Figure figure, String share, MemoryBudget budget) {
    figure.bytes(
        "palimpsest.memory.held", "What requests hold of the heap", SHARE, share, budget::taken);
    figure.bytes(
        "palimpsest.memory.limit",
        "What requests may hold of the heap together",
        SHARE,
        share,
        budget::bytes);
    figure.count(
        "palimpsest.memory.refused",
        "Requests refused because there was no room for what they hold",
        SHARE,
        share,
        budget::refused);
  }
}
