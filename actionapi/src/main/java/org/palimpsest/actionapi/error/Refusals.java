package org.palimpsest.actionapi.error;

import java.util.List;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.authority.Refusal.ConfigurationProtected.Scope;
import org.palimpsest.wiki.tags.TagRefusal;

/** Which code and sentence stand for which refusal of the wiki: the one table. */
public final class Refusals {
  private Refusals() {}

  /** The errors, in the order of the refusals. */
  public static List<ApiError> errors(List<Refusal> refusals) {
    return refusals.stream().map(Refusals::error).toList();
  }

  /** The error for one refusal. */
  public static ApiError error(Refusal refusal) {
    return switch (refusal) {
      case Refusal.PermissionDenied(var right) ->
          ApiError.of(
              "permissiondenied", "You do not have the right \"%s\".".formatted(right.wire()));
      case Refusal.CreationDenied(boolean anonymous) ->
          anonymous
              ? ApiError.of("cantcreate-anon", "Nobody can create pages without logging in.")
              : ApiError.of("cantcreate", "You cannot create pages.");
      case Refusal.NamespaceProtected(int namespace) ->
          namespace == Namespace.MEDIAWIKI
              ? ApiError.of(
                  "protectednamespace-interface",
                  "This page holds text of the user interface; you cannot edit it.")
              : ApiError.of("protectednamespace", "You cannot edit pages in this namespace.");
      case Refusal.ConfigurationProtected(Scope scope, String model) -> configuration(scope, model);
      case Refusal.PageProtected(String level) ->
          ApiError.of("protectedpage", "The page is protected: it needs \"%s\".".formatted(level));
      case Refusal.PageNotLent _ -> ApiError.of(Message.of("session-page-restricted"));
      case Refusal.Blocked(var block) ->
          ApiError.of(
                  block.automatic() ? "autoblocked" : "blocked",
                  block.automatic()
                      ? "Your address is blocked because a blocked user has used it."
                      : "You are blocked from editing.")
              .with(new ObjectNode().put("blockinfo", BlockNode.of(block)));
      case Refusal.RateLimited _ ->
          ApiError.of("ratelimited", "You have done this too often of late; wait and try again.");
      case Refusal.ReadOnly(String reason) -> readOnly(reason);
    };
  }

  /** The error for somebody who may not give tags. */
  public static ApiError error(TagRefusal refusal) {
    return switch (refusal) {
      case NO_PERMISSION ->
          ApiError.of("tags-apply-no-permission", "You cannot give change tags to what you do.");
      case BLOCKED ->
          ApiError.of(
              "tags-apply-blocked",
              "You are blocked, so you cannot give change tags to what you do.");
    };
  }

  /** The error for a wiki to which nothing can be written. */
  public static ApiError readOnly(String reason) {
    return ApiError.of("readonly", "Nothing can be written to this wiki now.")
        .with(new ObjectNode().put("readonlyreason", reason));
  }

  private static ApiError configuration(Scope scope, String model) {
    String kind =
        switch (model) {
          case "css", "json" -> model;
          default -> "js";
        };
    return switch (scope) {
      case SITE ->
          ApiError.of(
              "site" + kind + "protected",
              "This page configures the whole site (%s); you cannot edit it.".formatted(kind));
      case OTHER_USER ->
          ApiError.of(
              "custom" + kind + "protected",
              "This page configures the site for another user (%s); you cannot edit it."
                  .formatted(kind));
      case OWN ->
          ApiError.of(
              "mycustom" + kind + "protected",
              "You cannot edit pages that configure the site for you (%s).".formatted(kind));
    };
  }
}
