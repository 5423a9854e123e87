package org.palimpsest.wiki.protection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.protection.ProtectionLevel;
import org.palimpsest.model.protection.ProtectionType;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.time.ExpiryList;
import org.palimpsest.model.time.ParsedExpiry;

/** What the protections that were sent come to for one title. */
sealed interface ProtectionReading {
  /** These are meant, in the order sent; one type may come twice. */
  record Understood(List<AskedProtection> asked) implements ProtectionReading {}

  /** One of them makes no sense. */
  record Flawed(ProtectionFlaw flaw) implements ProtectionReading {}

  /**
   * Reads them, each in all its parts before the next.
   *
   * @param exists whether there is a page of the title
   */
  static ProtectionReading of(ProtectRequest request, boolean exists, Instant now) {
    List<ProtectRequest.Wish> wishes = request.wishes();
    ExpiryList expiries = ExpiryList.of(request.expiries(), wishes.size()).orElse(null);
    if (expiries == null) {
      return new Flawed(
          new ProtectionFlaw.NotAsManyExpiries(request.expiries().size(), wishes.size()));
    }
    List<AskedProtection> asked = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      String type = wishes.get(i).type();
      String level = wishes.get(i).level();
      ProtectionFlaw flaw = flaw(request, type, level, exists);
      if (flaw != null) {
        return new Flawed(flaw);
      }
      switch (expiries.parse(i, now)) {
        case ParsedExpiry.Valid(Expiry expiry) ->
            asked.add(
                new AskedProtection(
                    ProtectionType.ofWire(type).orElseThrow(),
                    level(level).orElse(null),
                    expiry instanceof Expiry.At(Instant time) ? time : null));
        case ParsedExpiry.Past _ -> {
          return new Flawed(new ProtectionFlaw.PastExpiry(expiries.texts().get(i)));
        }
        case ParsedExpiry.Unparsable _ -> {
          return new Flawed(new ProtectionFlaw.UnknownExpiry(expiries.texts().get(i)));
        }
      }
    }
    return new Understood(asked);
  }

  private static @Nullable ProtectionFlaw flaw(
      ProtectRequest request, String type, @Nullable String level, boolean exists) {
    boolean creation = type.equals(ProtectionType.CREATE.wire());
    if (creation == exists) {
      return exists ? new ProtectionFlaw.PageExists() : new ProtectionFlaw.PageMissing();
    }
    if (ProtectionType.of(request.title(), exists).stream().noneMatch(t -> t.wire().equals(type))) {
      return new ProtectionFlaw.UnknownType(type);
    }
    return level != null && (isNone(level) || level(level).isPresent())
        ? null
        : new ProtectionFlaw.UnknownLevel(level == null ? "" : level);
  }

  private static boolean isNone(String level) {
    return level.isEmpty() || level.equals("all");
  }

  private static Optional<ProtectionLevel> level(@Nullable String text) {
    return text == null ? Optional.empty() : ProtectionLevel.ofWire(text);
  }
}
