package org.palimpsest.actionapi.site;

import java.util.List;
import org.palimpsest.actionapi.params.Param;

/** The parameters of {@code meta=siteinfo}, which say more of what some properties are to tell. */
final class SiteParams {
  static final String LOCAL = "local";
  static final String NOT_LOCAL = "!local";

  static final Param<List<SiteProperty>> PROP =
      Param.choice("prop", SiteProperty.class).defaults(SiteProperty.GENERAL).multi();
  static final Param<String> INTERWIKI_FILTER = Param.choice("filteriw", List.of(NOT_LOCAL, LOCAL));
  static final Param<Boolean> ALL_DATABASES = Param.bool("showalldb");
  static final Param<Boolean> NUMBER_IN_GROUP = Param.bool("numberingroup");
  static final Param<String> LANGUAGE = Param.string("inlanguagecode");

  private SiteParams() {}
}
