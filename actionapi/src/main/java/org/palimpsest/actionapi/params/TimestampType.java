package org.palimpsest.actionapi.params;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.time.Timestamps;

/** Points in time, whole seconds. */
final class TimestampType implements ParamType<Instant> {
  static final TimestampType INSTANCE = new TimestampType();

  private TimestampType() {}

  @Override
  public Parsed<Instant> parse(String text, String name, ParamContext context) {
    if (text.isEmpty() || text.equals("0")) {
      context.warn(
          Message.of(
              "paramvalidator-unclearnowtimestamp", Message.plain(name), Message.plain(text)),
          null);
      return Parsed.good(context.now().truncatedTo(ChronoUnit.SECONDS));
    }
    Optional<Instant> time = Timestamps.parse(text, context.now());
    return time.isPresent()
        ? Parsed.good(time.get())
        : Parsed.bad(
            Message.of("paramvalidator-badtimestamp", Message.plain(name), Message.plain(text)));
  }

  @Override
  public List<String> errors() {
    return List.of("badtimestamp");
  }

  @Override
  public String wireName() {
    return "timestamp";
  }
}
