package org.palimpsest.actionapi.params;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
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
  @Override
  public Parsed<Expiry> parse(String text, String name, ParamContext context) {
    return switch (Expiries.parse(text, context.now())) {
      case ParsedExpiry.Valid(Expiry expiry) -> Parsed.good(shortened(expiry, text, name, context));
      case ParsedExpiry.Past _ ->
          Parsed.bad(
              "badexpiry-past",
              "The parameter \"%s\" takes a time to come; \"%s\" is over.".formatted(name, text));
      case ParsedExpiry.Unparsable _ ->
          Parsed.bad(
              "badexpiry",
              "The parameter \"%s\" takes a time to come, not \"%s\".".formatted(name, text));
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
        "paramvalidator-badexpiry-duration-max",
        "The value \"%s\" for parameter \"%s\" is too far ahead; the latest time possible is used."
            .formatted(text, name),
        null);
    return new Expiry.At(Instant.ofEpochSecond(last.getEpochSecond()));
  }

  @Override
  public String wireName() {
    return "expiry";
  }
}
