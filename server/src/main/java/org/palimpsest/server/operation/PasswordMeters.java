package org.palimpsest.server.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.palimpsest.wiki.password.PasswordWorkers;

/** Who waits for a password to be hashed: a flood of logins or of new accounts is seen here. */
public final class PasswordMeters implements MeterBinder {
  private final PasswordWorkers workers;

  /** Tells of those who wait for these. */
  public PasswordMeters(PasswordWorkers workers) {
    this.workers = workers;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Figure figure = new Figure(registry);
    figure.level(
        "palimpsest.passwords.waiting",
        "Logins and new accounts that wait for a password to be hashed",
        workers::waiting);
    figure.count(
        "palimpsest.passwords.refused",
        "Logins and new accounts that found no room to wait",
        workers::refused);
  }
}
