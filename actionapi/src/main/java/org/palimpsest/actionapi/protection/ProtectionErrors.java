package org.palimpsest.actionapi.protection;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ExpiryErrors;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.protection.ProtectOutcome;
import org.palimpsest.wiki.protection.ProtectionFlaw;

/** Which code and sentence stand for which protection that has not come about. */
final class ProtectionErrors {
  /** The codes, but for those of what all verbs can be refused for. */
  static final List<String> CODES = codes();

  private ProtectionErrors() {}

  /** Why nothing has been protected. */
  static List<ApiError> of(ProtectOutcome.NotDone outcome) {
    return switch (outcome) {
      case ProtectOutcome.Refused(var refusals) -> Refusals.errors(refusals);
      case ProtectOutcome.TagsRefused(var refusal) -> List.of(Refusals.error(refusal));
      case ProtectOutcome.Flawed(var flaw) -> List.of(of(flaw));
      case ProtectOutcome.Busy _ -> List.of(ApiError.of(Message.of("apierror-busy")));
    };
  }

  private static ApiError of(ProtectionFlaw flaw) {
    return switch (flaw) {
      case ProtectionFlaw.NotAsManyExpiries(int given, int needed) ->
          ExpiryErrors.notAsMany(given, needed);
      case ProtectionFlaw.PageExists _ -> ApiError.of(Message.of("apierror-create-titleexists"));
      case ProtectionFlaw.PageMissing _ ->
          ApiError.of(Message.of("apierror-missingtitle-createonly"));
      case ProtectionFlaw.UnknownType(String text) ->
          ApiError.of(Message.of("apierror-protect-invalidaction", text));
      case ProtectionFlaw.UnknownLevel(String text) ->
          ApiError.of(Message.of("apierror-protect-invalidlevel", text));
      case ProtectionFlaw.UnknownExpiry(String text) -> ExpiryErrors.unparsable(text);
      case ProtectionFlaw.PastExpiry(String text) -> ExpiryErrors.past(text);
    };
  }

  private static List<String> codes() {
    List<String> codes =
        new ArrayList<>(
            List.of(
                "create-titleexists",
                "missingtitle-createonly",
                "protect-invalidaction",
                "protect-invalidlevel",
                ApiError.BUSY));
    codes.addAll(ExpiryErrors.CODES);
    return List.copyOf(codes);
  }
}
