package org.palimpsest.wiki.authority;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;

/** Pages whose text runs as code or is read as configuration, and the rights to change them. */
final class ConfigurationPages {
  private static final int USER = 2;
  private static final int INTERFACE = 8;

  private static final Map<String, Right> SITE =
      Map.of("css", Right.EDITSITECSS, "javascript", Right.EDITSITEJS, "json", Right.EDITSITEJSON);
  private static final Map<String, Right> ANY_USER =
      Map.of("css", Right.EDITUSERCSS, "javascript", Right.EDITUSERJS, "json", Right.EDITUSERJSON);
  private static final Map<String, Right> OWN =
      Map.of(
          "css", Right.EDITMYUSERCSS,
          "javascript", Right.EDITMYUSERJS,
          "json", Right.EDITMYUSERJSON);

  private ConfigurationPages() {}

  /**
   * Why the performer may not change this page, if it is one of these and they may not.
   *
   * @param model the content model of the page; null when there is none yet
   * @param action what they want to do, as MediaWiki calls it
   */
  static Optional<Refusal> refusal(
      Performer performer, Title title, @Nullable String model, String action) {
    String kind = kind(title, model);
    if (kind == null) {
      return Optional.empty();
    }
    if (title.namespace() == INTERFACE) {
      return unless(performer, SITE, kind, action, Refusal.ConfigurationProtected.Scope.SITE);
    }
    if (title.namespace() != USER || title.key().indexOf('/') < 0 || mayAny(performer, kind)) {
      return Optional.empty();
    }
    return title.text().startsWith(performer.name() + "/")
        ? unless(performer, OWN, kind, action, Refusal.ConfigurationProtected.Scope.OWN)
        : unless(
            performer, ANY_USER, kind, action, Refusal.ConfigurationProtected.Scope.OTHER_USER);
  }

  private static boolean mayAny(Performer performer, String kind) {
    Right right = ANY_USER.get(kind);
    return right != null && performer.has(right);
  }

  private static Optional<Refusal> unless(
      Performer performer,
      Map<String, Right> rights,
      String kind,
      String action,
      Refusal.ConfigurationProtected.Scope scope) {
    Right right = rights.get(kind);
    return right == null || performer.has(right)
        ? Optional.empty()
        : Optional.of(new Refusal.ConfigurationProtected(scope, kind, action));
  }

  private static @Nullable String kind(Title title, @Nullable String model) {
    String key = title.key();
    if (title.namespace() != INTERFACE && title.namespace() != USER) {
      return null;
    }
    if (model != null && SITE.containsKey(model)) {
      return model;
    }
    if (key.endsWith(".css")) {
      return "css";
    }
    return key.endsWith(".js") ? "javascript" : key.endsWith(".json") ? "json" : null;
  }
}
