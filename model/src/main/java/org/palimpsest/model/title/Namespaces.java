package org.palimpsest.model.title;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.LetterCase;

/**
 * The namespaces of one wiki and the names by which they are called (spec: titles-and-site.md,
 * section 1). Immutable.
 */
public final class Namespaces {
  /**
   * A further name of a namespace.
   *
   * @param id the namespace's id
   * @param alias the name, with spaces
   */
  public record Alias(int id, String alias) {
    public Alias {
      Objects.requireNonNull(alias);
    }
  }

  private final List<Namespace> all;
  private final List<Alias> aliases;
  private final Map<Integer, Namespace> byId;
  private final Map<String, Namespace> byName;

  private Namespaces(List<Namespace> namespaces, List<Alias> aliases) {
    List<Namespace> sorted = new ArrayList<>(namespaces);
    sorted.sort(Comparator.comparingInt(Namespace::id));
    this.all = List.copyOf(sorted);
    this.aliases = List.copyOf(aliases);
    Map<Integer, Namespace> ids = new HashMap<>();
    Map<String, Namespace> names = new HashMap<>();
    for (Namespace namespace : all) {
      ids.put(namespace.id(), namespace);
      names.put(fold(namespace.canonical()), namespace);
    }
    for (Alias alias : aliases) {
      names.put(fold(alias.alias()), Objects.requireNonNull(ids.get(alias.id())));
    }
    // Last, so that a wiki's own name for a namespace wins over any other meaning of the word.
    for (Namespace namespace : all) {
      names.put(fold(namespace.name()), namespace);
    }
    this.byId = Collections.unmodifiableMap(ids);
    this.byName = Collections.unmodifiableMap(names);
  }

  /** The namespaces of an English wiki whose project namespace is called like the site. */
  public static Namespaces standard(String siteName) {
    String project = siteName.replace('_', ' ');
    return new Namespaces(
        List.of(
            new Namespace(Namespace.MEDIA, "Media", "Media", false, false),
            new Namespace(Namespace.SPECIAL, "Special", "Special", false, false),
            new Namespace(Namespace.MAIN, "", "", false, true),
            new Namespace(Namespace.TALK, "Talk", "Talk", true, false),
            new Namespace(Namespace.USER, "User", "User", true, false),
            new Namespace(Namespace.USER_TALK, "User talk", "User talk", true, false),
            new Namespace(Namespace.PROJECT, project, "Project", true, false),
            new Namespace(Namespace.PROJECT_TALK, project + " talk", "Project talk", true, false),
            new Namespace(Namespace.FILE, "File", "File", false, false),
            new Namespace(Namespace.FILE_TALK, "File talk", "File talk", true, false),
            new Namespace(Namespace.MEDIAWIKI, "MediaWiki", "MediaWiki", true, false),
            new Namespace(
                Namespace.MEDIAWIKI_TALK, "MediaWiki talk", "MediaWiki talk", true, false),
            new Namespace(Namespace.TEMPLATE, "Template", "Template", true, false),
            new Namespace(Namespace.TEMPLATE_TALK, "Template talk", "Template talk", true, false),
            new Namespace(Namespace.HELP, "Help", "Help", true, false),
            new Namespace(Namespace.HELP_TALK, "Help talk", "Help talk", true, false),
            new Namespace(Namespace.CATEGORY, "Category", "Category", false, false),
            new Namespace(Namespace.CATEGORY_TALK, "Category talk", "Category talk", true, false)),
        List.of(new Alias(Namespace.FILE, "Image"), new Alias(Namespace.FILE_TALK, "Image talk")));
  }

  /** Every namespace, by ascending id. */
  public List<Namespace> all() {
    return all;
  }

  /** Further names beside local and canonical ones, by ascending id. */
  public List<Alias> aliases() {
    return aliases;
  }

  /** The namespace with this id. */
  public Optional<Namespace> byId(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The namespace called so: by its local name, canonical name or an alias, in any case, with
   * spaces or underscores. The empty name is the main namespace.
   */
  public Optional<Namespace> find(String name) {
    return Optional.ofNullable(findOrNull(name));
  }

  @Nullable Namespace findOrNull(String name) {
    return byName.get(fold(name));
  }

  /** The whole title as people read it, such as {@code User talk:A b}. */
  public String prefixedText(Title title) {
    return prefix(title.namespace()) + title.text();
  }

  /** The whole title with underscores, such as {@code User_talk:A_b}. */
  public String prefixedKey(Title title) {
    return prefix(title.namespace()).replace(' ', '_') + title.key();
  }

  private String prefix(int id) {
    if (id == Namespace.MAIN) {
      return "";
    }
    Namespace namespace = byId.get(id);
    if (namespace == null) {
      throw new IllegalArgumentException("no namespace " + id);
    }
    return namespace.name() + ':';
  }

  /**
   * The one form of all spellings of a prefix. Its first letter is that of a title: a page whose
   * name turns into that of a namespace, as {@code ſpecial:x} does, could not be read by its name.
   */
  static String fold(String prefix) {
    return LetterCase.lower(LetterCase.capitalised(prefix.replace(' ', '_'))).replace('ς', 'σ');
  }
}
