package org.palimpsest.actionapi.comparison;

import java.util.Locale;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wiki.comparison.ComparisonOutcome;

/** Why something cannot be compared, as clients are told. */
record CompareErrors(Namespaces namespaces) {
  private static final int BYTES_OF_A_KIBIBYTE = 1024;

  ApiError of(ComparisonOutcome.NotCompared why) {
    return ApiError.of(message(why));
  }

  private Message message(ComparisonOutcome.NotCompared why) {
    return switch (why) {
      case ComparisonOutcome.NoSuchRevision(long id) -> Message.of("apierror-nosuchrevid", id);
      case ComparisonOutcome.NoSuchPage(long id) -> Message.of("apierror-nosuchpageid", id);
      case ComparisonOutcome.InvalidTitle(String text) -> Message.of("apierror-invalidtitle", text);
      case ComparisonOutcome.MissingPage(String name) ->
          Message.of("apierror-missingtitle-byname", name);
      case ComparisonOutcome.NoCurrent(var title) ->
          Message.of("apierror-missingrev-title", namespaces.prefixedText(title));
      case ComparisonOutcome.HiddenText(long id) -> Message.of("apierror-missingcontent-revid", id);
      case ComparisonOutcome.NothingRelative(boolean _) ->
          Message.of("apierror-compare-relative-to-nothing");
      case ComparisonOutcome.RelativeToDeleted(var relative) ->
          Message.of(
              "apierror-compare-relative-to-deleted", relative.name().toLowerCase(Locale.ROOT));
      case ComparisonOutcome.NoRevision(boolean ofOld) ->
          ofOld
              ? Message.of("apierror-compare-nofromrevision")
              : Message.of("apierror-compare-notorevision");
      case ComparisonOutcome.NoSuchSection(boolean ofOld, String section) ->
          ofOld
              ? Message.of("apierror-compare-nosuchfromsection", section)
              : Message.of("apierror-compare-nosuchtosection", section);
      case ComparisonOutcome.NoSections(String model) ->
          Message.of("apierror-sectionsnotsupported", model);
      case ComparisonOutcome.SectionOfOtherModel() -> Message.of("apierror-sectionreplacefailed");
      case ComparisonOutcome.BadFormat(String format, String model) ->
          Message.of("apierror-badformat", format, model);
      case ComparisonOutcome.TooBig(int mostBytes) ->
          Message.of("apierror-contenttoobig", mostBytes / BYTES_OF_A_KIBIBYTE);
    };
  }
}
