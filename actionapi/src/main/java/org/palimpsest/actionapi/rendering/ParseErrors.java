package org.palimpsest.actionapi.rendering;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.rendering.ChoiceOutcome;
import org.palimpsest.wiki.rendering.SavedTextOutcome;

/** Why there is nothing to be parsed, as clients are told. */
record ParseErrors(Namespaces namespaces) {
  ApiError of(ChoiceOutcome.NotChosen why) {
    return switch (why) {
      case ChoiceOutcome.NotFound(SavedTextOutcome.NotFound reason) -> of(reason);
      case ChoiceOutcome.CannotExist(Title title) ->
          ApiError.of(Message.of("apierror-pagecannotexist", namespaces.prefixedText(title)));
      case ChoiceOutcome.Elsewhere(String title) ->
          ApiError.of(Message.of("apierror-invalidtitle", title));
      case ChoiceOutcome.NoSuchSection(String name, Title title) ->
          ApiError.of(
              "nosuchsection",
              Message.of("apierror-nosuchsection-what", name, namespaces.prefixedText(title)));
      case ChoiceOutcome.NoSections(Title title) ->
          ApiError.of(
              "nosuchsection",
              Message.of("apierror-sectionsnotsupported-what", namespaces.prefixedText(title)));
      case ChoiceOutcome.BadFormat(String format, String model) ->
          ApiError.of(Message.of("apierror-badformat-generic", format, model));
    };
  }

  private static ApiError of(SavedTextOutcome.NotFound why) {
    return switch (why) {
      case SavedTextOutcome.MissingPage _ -> ApiError.of(Message.of("apierror-missingtitle"));
      case SavedTextOutcome.NoSuchPage(long id) ->
          ApiError.of(Message.of("apierror-nosuchpageid", id));
      case SavedTextOutcome.NoSuchRevision(long id) ->
          ApiError.of(Message.of("apierror-nosuchrevid", id));
      case SavedTextOutcome.Hidden _ ->
          ApiError.of(
              "permissiondenied",
              Message.of("apierror-permissiondenied", Right.DELETEDTEXT.wire()));
    };
  }
}
