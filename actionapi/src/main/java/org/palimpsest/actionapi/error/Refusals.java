package org.palimpsest.actionapi.error;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.wiki.authority.Act;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.authority.Refusal.ConfigurationProtected.Scope;
import org.palimpsest.wiki.authority.Refusal.MoveDenied.Reason;
import org.palimpsest.wiki.tag.TagRefusal;

/** Which code and sentence stand for which refusal of the wiki: the one table. */
public final class Refusals {
  private static final Map<Class<? extends Refusal>, List<String>> CODES =
      Map.ofEntries(
          Map.entry(Refusal.PermissionDenied.class, List.of("permissiondenied")),
          Map.entry(Refusal.CreationDenied.class, List.of("cantcreate", "cantcreate-anon")),
          Map.entry(
              Refusal.NamespaceProtected.class,
              List.of("protectednamespace-interface", "protectednamespace")),
          Map.entry(Refusal.ConfigurationProtected.class, configurationCodes()),
          Map.entry(Refusal.PageProtected.class, List.of("protectedpage")),
          Map.entry(Refusal.TitleProtected.class, List.of("protectedtitle")),
          Map.entry(
              Refusal.MoveDenied.class,
              Stream.of(Reason.values()).map(Refusals::moving).map(ErrorCodes::of).toList()),
          Map.entry(Refusal.NotEditable.class, List.of("cantedit")),
          Map.entry(Refusal.PageNotLent.class, List.of("session-page-restricted")),
          Map.entry(Refusal.Blocked.class, List.of("blocked", "autoblocked")),
          Map.entry(Refusal.RateLimited.class, List.of("ratelimited")),
          Map.entry(Refusal.ReadOnly.class, List.of("readonly")));

  private Refusals() {}

  /** The errors, in the order of the refusals. */
  public static List<ApiError> errors(List<Refusal> refusals) {
    return refusals.stream().map(Refusals::error).toList();
  }

  /** The error for one refusal. */
  public static ApiError error(Refusal refusal) {
    return switch (refusal) {
      case Refusal.PermissionDenied(var right) ->
          ApiError.of("permissiondenied", Message.of("apierror-permissiondenied", right.wire()));
      case Refusal.CreationDenied(boolean anonymous) ->
          anonymous
              ? ApiError.of(Message.of("nocreatetext"))
              : ApiError.of(Message.of("nocreate-loggedin"));
      case Refusal.NamespaceProtected(int namespace, String action) ->
          namespace == Namespace.MEDIAWIKI
              ? ApiError.of(Message.of("protectedinterface", action))
              : ApiError.of(Message.of("namespaceprotected", namespace, action));
      case Refusal.ConfigurationProtected(Scope scope, String model, String action) ->
          configuration(scope, model, action);
      case Refusal.PageProtected(String level, String action) ->
          ApiError.of(Message.of("protectedpagetext", level, action));
      case Refusal.TitleProtected _ -> ApiError.of(Message.of("cantmove-titleprotected"));
      case Refusal.MoveDenied(Reason reason) -> ApiError.of(moving(reason));
      case Refusal.NotEditable _ -> ApiError.of(Message.of("protect-cantedit"));
      case Refusal.PageNotLent _ -> ApiError.of(Message.of("session-page-restricted"));
      case Refusal.Blocked(var block) ->
          ApiError.of(Message.of(block.automatic() ? "apierror-autoblocked" : "apierror-blocked"))
              .with(new ObjectNode().put("blockinfo", BlockNode.of(block)));
      case Refusal.RateLimited _ -> ApiError.of(Message.of("apierror-ratelimited"));
      case Refusal.ReadOnly(String reason) -> readOnly(reason);
    };
  }

  /** The codes of the errors by which an act can be refused to somebody. */
  public static List<String> codes(Act act) {
    return act.refusals().stream().flatMap(Refusals::codes).toList();
  }

  /** The codes of {@link #error} for all refusals of one kind. */
  static Stream<String> codes(Class<? extends Refusal> kind) {
    return Objects.requireNonNull(CODES.get(kind), kind::getName).stream();
  }

  /** The error for somebody who may not give tags. */
  public static ApiError error(TagRefusal refusal) {
    return switch (refusal) {
      case NO_PERMISSION -> ApiError.of(Message.of("tags-apply-no-permission"));
      case BLOCKED -> ApiError.of(Message.of("tags-apply-blocked"));
    };
  }

  /** The error for a wiki to which nothing can be written. */
  public static ApiError readOnly(String reason) {
    return ApiError.of(Message.of("apierror-readonly"))
        .with(new ObjectNode().put("readonlyreason", reason));
  }

  /** Why nothing can be written to a database in this condition. */
  public static Message reason(Condition condition) {
    return switch (condition) {
      case DISK_FULL -> Message.of("readonly-disk-full");
      case DISK_FAILING -> Message.of("readonly-disk-failing");
      case READ_ONLY, WORKING, GONE -> Message.of("readonly-database");
    };
  }

  private static List<String> configurationCodes() {
    return Stream.of(Scope.values())
        .flatMap(scope ->
            Stream.of("css", "json", "javascript")
                .map(model -> configuration(scope, model, "edit").code()))
        .toList();
  }

  private static ApiError configuration(Scope scope, String model, String action) {
    String kind =
        switch (model) {
          case "css", "json" -> model;
          default -> "js";
        };
    String whose =
        switch (scope) {
          case SITE -> "site";
          case OTHER_USER -> "custom";
          case OWN -> "mycustom";
        };
    return ApiError.of(Message.of(whose + kind + "protected", action));
  }

  private static Message moving(Reason reason) {
    return switch (reason) {
      case NOT_LOGGED_IN -> Message.of("movenologintext");
      case NO_RIGHT -> Message.of("movenotallowed");
      case USER_PAGE -> Message.of("cant-move-user-page");
      case CATEGORY_PAGE -> Message.of("cant-move-category-page");
      case FILE -> Message.of("movenotallowedfile");
      case TO_USER_PAGE -> Message.of("cant-move-to-user-page");
      case TO_CATEGORY_PAGE -> Message.of("cant-move-to-category-page");
    };
  }
}
