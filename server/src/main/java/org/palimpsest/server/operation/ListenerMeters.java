package org.palimpsest.server.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.palimpsest.server.http.ListenerFigures;

/** How busy the listener is. */
public final class ListenerMeters implements MeterBinder {
  private static final String CLOSED = "palimpsest.connections.closed";
  private static final String CLOSED_IS = "Connections closed by the server, by its reason";

  private final Supplier<ListenerFigures> listener;

  /** Tells what the listener says of itself. */
  public ListenerMeters(Supplier<ListenerFigures> listener) {
    this.listener = listener;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Figure figure = new Figure(registry);
    figure.level(
        "palimpsest.connections.open", "Open connections", () -> listener.get().connections());
    figure.level(
        "palimpsest.requests.in.flight",
        "Requests that are being received, worked on or answered",
        () -> listener.get().requests());
    figure.count(CLOSED, CLOSED_IS, "reason", "share", () -> listener.get().closedForShare());
    figure.count(CLOSED, CLOSED_IS, "reason", "room", () -> listener.get().closedForRoom());
    figure.count(
        "palimpsest.readers.cut",
        "Readers cut off because they took their answers too slowly",
        () -> listener.get().readersCut());
    figure.count(
        "palimpsest.bodies.cut",
        "Bodies of requests broken off because they came too slowly",
        () -> listener.get().bodiesCut());
    figure.bytes(
        "palimpsest.spool",
        "What files take of the disk while they are sent",
        () -> listener.get().spooled());
  }
}
