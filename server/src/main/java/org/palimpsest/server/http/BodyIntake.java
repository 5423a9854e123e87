package org.palimpsest.server.http;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.server.Request;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.ParameterReader;
import org.palimpsest.http.intake.Intake;
import org.palimpsest.http.intake.RequestBody;
import org.palimpsest.http.intake.SpoolLimits;
import org.palimpsest.store.memory.MemoryBudget;

/** Takes the bodies of requests in, each in the form that its endpoint wants. Thread-safe. */
final class BodyIntake {
  private final ListenerSettings settings;
  private final MemoryBudget memory;
  private final Spool spool;
  private final Executor streams;
  private final Semaphore uploads;
  private final LongAdder brokenOff = new LongAdder();

  /**
   * @param memory for bodies that are kept in memory
   * @param streams runs those who read a body as a stream; refuses when there are too many
   */
  BodyIntake(ListenerSettings settings, MemoryBudget memory, Spool spool, Executor streams) {
    this.settings = settings;
    this.memory = memory;
    this.spool = spool;
    this.streams = streams;
    // Each may hold a thread while the disk is slow; most threads are for others.
    this.uploads = new Semaphore(Math.max(1, settings.threads() / 4));
  }

  /** Begins to take a body in; the receiver gets it on this thread or on another. */
  void begin(Request request, HttpRequest head, Intake intake, BodyReceiver receiver) {
    switch (intake) {
      case Intake.Whole(long limit) -> whole(request, limit, receiver);
      case Intake.Spooled(SpoolLimits limits) -> spooled(request, head, limits, receiver);
      case Intake.Streamed(long limit) -> streamed(request, limit, receiver);
    }
  }

  /** Notes that a body has been refused with this status. */
  void refused(int status) {
    if (status == 408) {
      brokenOff.increment();
    }
  }

  /** How many bodies have been broken off because they came too slowly. */
  long brokenOff() {
    return brokenOff.sum();
  }

  private void whole(Request request, long wanted, BodyReceiver receiver) {
    int limit = (int) Math.min(wanted, settings.bodyLimit());
    if (request.getLength() > limit) {
      receiver.refuse(413, limit);
    } else {
      new BodyReader(request, settings.patience(), memory, limit, receiver).run();
    }
  }

  private void spooled(
      Request request, HttpRequest head, SpoolLimits limits, BodyReceiver receiver) {
    String boundary = ParameterReader.boundary(head.header("Content-Type"));
    if (boundary == null) {
      whole(request, limits.texts(), receiver);
    } else if (request.getLength() > limits.whole()) {
      receiver.refuse(413, limits.whole());
    } else if (!uploads.tryAcquire()) {
      receiver.refuse(503, limits.whole());
    } else {
      long mostText = Math.min(limits.texts(), settings.bodyLimit());
      new SpoolReader(
              request,
              new SpooledForm(limits, mostText, spool, memory),
              boundary,
              new ReceivingPace(settings.patience()),
              limits.whole(),
              receiver,
              uploads::release)
          .begin();
    }
  }

  private void streamed(Request request, long limit, BodyReceiver receiver) {
    if (request.getLength() > limit) {
      receiver.refuse(413, limit);
      return;
    }
    StreamedBody body = new StreamedBody(request, limit, new ReceivingPace(settings.patience()));
    try {
      streams.execute(() -> receiver.receive(new RequestBody.Streamed(body)));
    } catch (RejectedExecutionException tooMany) {
      receiver.refuse(503, limit);
    }
  }
}
