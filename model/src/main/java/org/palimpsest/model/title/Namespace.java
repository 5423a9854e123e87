package org.palimpsest.model.title;

import java.util.Objects;

/**
 * A namespace of the wiki (spec: titles-and-site.md, section 1).
 *
 * @param id the id; negative for Special and Media, odd for talk
 * @param name the name on this wiki, with spaces; empty for the main namespace
 * @param canonical the name that every wiki understands, with spaces; empty for the main namespace
 * @param subpages whether a slash in a title makes a subpage
 * @param content whether its pages count as articles
 */
public record Namespace(int id, String name, String canonical, boolean subpages, boolean content) {
  public static final int MEDIA = -2;
  public static final int SPECIAL = -1;
  public static final int MAIN = 0;
  public static final int TALK = 1;
  public static final int USER = 2;
  public static final int USER_TALK = 3;
  public static final int PROJECT = 4;
  public static final int PROJECT_TALK = 5;
  public static final int FILE = 6;
  public static final int FILE_TALK = 7;
  public static final int MEDIAWIKI = 8;
  public static final int MEDIAWIKI_TALK = 9;
  public static final int TEMPLATE = 10;
  public static final int TEMPLATE_TALK = 11;
  public static final int HELP = 12;
  public static final int HELP_TALK = 13;
  public static final int CATEGORY = 14;
  public static final int CATEGORY_TALK = 15;

  public Namespace {
    Objects.requireNonNull(name);
    Objects.requireNonNull(canonical);
  }
}
