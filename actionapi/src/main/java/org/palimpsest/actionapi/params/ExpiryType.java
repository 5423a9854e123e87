package org.palimpsest.actionapi.params;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.time.Expiries;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.time.ParsedExpiry;

/**
 * Ends in the future, or never.
 *
 * @param longest how far ahead an end may lie; later ones are moved there with a warning; null for
 *     any. For ever is always possible.
 */
public record ExpiryType(@Nullable Period longest) implements ParamType<Expiry> {
  private static final String TOO_FAR = "paramvalidator-badexpiry-duration-max";

  @Override
  public Parsed<Expiry> parse(String text, String name, ParamContext context) {
    return switch (Expiries.parse(text, context.now())) {
      case ParsedExpiry.Valid(Expiry expiry) -> Parsed.good(shortened(expiry, text, name, context));
      case ParsedExpiry.Past _ ->
          Parsed.bad(
              Message.of(
                  "paramvalidator-badexpiry-past", Message.plain(name), Message.plain(text)));
      case ParsedExpiry.Unparsable _ ->
          Parsed.bad(
              Message.of("paramvalidator-badexpiry", Message.plain(name), Message.plain(text)));
    };
  }

  private Expiry shortened(Expiry expiry, String text, String name, ParamContext context) {
    if (longest == null || !(expiry instanceof Expiry.At(Instant time))) {
      return expiry;
    }
    Instant last = context.now().atOffset(ZoneOffset.UTC).plus(longest).toInstant();
    if (!time.isAfter(last)) {
      return expiry;
    }
    context.warn(
        TOO_FAR, // the whole key is the code
        Message.of(
            "paramvalidator-badexpiry-duration-max",
            Message.plain(name),
            Message.plain(text),
            words(longest)),
        null);
    return new Expiry.At(Instant.ofEpochSecond(last.getEpochSecond()));
  }

  private static Message words(Period period) {
    long months = period.toTotalMonths();
    return months % 12 == 0
        ? Message.of("duration-years", months / 12)
        : Message.of("duration-months", months);
  }

  @Override
  public List<String> errors() {
    return List.of("badexpiry", "badexpiry-past");
  }

  @Override
  public String wireName() {
    return "expiry";
  }
}
