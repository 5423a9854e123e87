package org.palimpsest.actionapi.params;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a type of parameter tells clients about itself; {@code action=paraminfo} and {@code
 * action=help} are both printed from it (spec: api-framework.md, section 19). Immutable.
 */
public sealed interface ParamDescription {
  /** The name of the type as clients know it; {@code enum} for a choice. */
  String type();

  /** A type of which there is nothing to say but its name. */
  record Plain(String type) implements ParamDescription {}

  /**
   * Texts of a bounded length.
   *
   * @param maxBytes the largest length in bytes of UTF-8, null for any
   * @param maxChars the largest length in characters, null for any
   */
  record Text(String type, @Nullable Integer maxBytes, @Nullable Integer maxChars)
      implements ParamDescription {}

  /**
   * Whole numbers.
   *
   * @param min the smallest, null for any
   * @param max the largest, null for any
   * @param highMax the largest for callers with high limits, null where that is the same
   */
  record Numeric(String type, @Nullable Long min, @Nullable Long max, @Nullable Long highMax)
      implements ParamDescription {}

  /**
   * One of several words.
   *
   * @param values the words, sorted, those last that are better not used
   * @param deprecated the words that are outdated
   * @param internal the words that are not meant for the public
   * @param modules the paths of the modules that the words stand for; empty where they stand for
   *     none
   * @param modulePrefix what the names of these modules' parameters then get before them
   */
  record Choice(
      List<String> values,
      Set<String> deprecated,
      Set<String> internal,
      Map<String, String> modules,
      String modulePrefix)
      implements ParamDescription {
    public Choice {
      Set<String> outdated = Set.copyOf(deprecated);
      Set<String> notPublic = Set.copyOf(internal);
      values =
          values.stream()
              .sorted(
                  Comparator.<String, Boolean>comparing(outdated::contains)
                      .thenComparing(notPublic::contains)
                      .thenComparing(String.CASE_INSENSITIVE_ORDER))
              .toList();
      deprecated = outdated;
      internal = notPublic;
      modules = Map.copyOf(modules);
    }

    @Override
    public String type() {
      return "enum";
    }
  }

  /**
   * Ids of namespaces.
   *
   * @param extra the accepted ids of namespaces in which there are no pages, ascending
   */
  record Namespace(List<Integer> extra) implements ParamDescription {
    public Namespace {
      extra = List.copyOf(extra);
    }

    @Override
    public String type() {
      return "namespace";
    }
  }

  /**
   * People.
   *
   * @param kinds the accepted ways of naming one
   */
  record User(List<String> kinds) implements ParamDescription {
    public User {
      kinds = List.copyOf(kinds);
    }

    @Override
    public String type() {
      return "user";
    }
  }

  /**
   * Titles of pages.
   *
   * @param mustExist whether there must be a page of that title
   */
  record Title(boolean mustExist) implements ParamDescription {
    @Override
    public String type() {
      return "title";
    }
  }

  /**
   * Several values.
   *
   * @param element the type of each
   * @param rules how many there may be, and which
   */
  record Several(ParamDescription element, MultiType.Rules rules) implements ParamDescription {
    @Override
    public String type() {
      return element.type();
    }
  }
}
