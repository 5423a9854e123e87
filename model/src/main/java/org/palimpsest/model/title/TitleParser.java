package org.palimpsest.model.title;

import static org.palimpsest.model.title.TitleProblem.INVALID_CHARACTERS;
import static org.palimpsest.model.title.TitleProblem.INVALID_EMPTY;
import static org.palimpsest.model.title.TitleProblem.INVALID_LEADING_COLON;
import static org.palimpsest.model.title.TitleProblem.INVALID_MAGIC_TILDE;
import static org.palimpsest.model.title.TitleProblem.INVALID_RELATIVE;
import static org.palimpsest.model.title.TitleProblem.INVALID_TALK_NAMESPACE;
import static org.palimpsest.model.title.TitleProblem.INVALID_TOO_LONG;
import static org.palimpsest.model.title.TitleProblem.INVALID_UTF8;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.text.CharacterReferences;
import org.palimpsest.model.text.LetterCase;
import org.palimpsest.model.text.Unicode;

/**
 * Reads what anybody typed as the name of a page (spec: titles-and-site.md, section 2). Never
 * throws, whatever the text. Immutable; it runs for every request, so it works without regular
 * expressions and touches Unicode tables only for texts that are not ASCII.
 */
public final class TitleParser {
  private static final int MAX_BYTES = 255;
  private static final int MAX_BYTES_SPECIAL = 512;

  private final Namespaces namespaces;
  private final Set<String> interwikiPrefixes;

  /**
   * @param interwikiPrefixes the prefixes of other wikis, in any case
   */
  public TitleParser(Namespaces namespaces, Set<String> interwikiPrefixes) {
    this.namespaces = Objects.requireNonNull(namespaces);
    this.interwikiPrefixes =
        interwikiPrefixes.stream().map(Namespaces::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** The namespaces that it knows. */
  public Namespaces namespaces() {
    return namespaces;
  }

  /** Reads a text that means the main namespace when it names none. */
  public ParsedTitle parse(String text) {
    return parse(text, Namespace.MAIN);
  }

  /**
   * Reads a text.
   *
   * @param defaultNamespace the id of the namespace meant when the text names none
   */
  public ParsedTitle parse(String text, int defaultNamespace) {
    // In form C only when cleaned: what stood apart by a mark of direction may join.
    String key = Unicode.normal(TitleText.clean(CharacterReferences.decode(text)));
    if (key.indexOf('\uFFFD') >= 0) {
      return invalid(INVALID_UTF8);
    }
    if (!key.isEmpty() && key.charAt(0) == ':') {
      return parseNamed(TitleText.trim(key, 1), Namespace.MAIN);
    }
    return parseNamed(key, defaultNamespace);
  }

  /** From the prefix on: {@code key} is clean and has lost one leading colon. */
  private ParsedTitle parseNamed(String key, int defaultNamespace) {
    if (key.isEmpty()) {
      return invalid(INVALID_EMPTY);
    }
    int colon = key.indexOf(':', 1);
    if (colon < 0) {
      return local(defaultNamespace, key);
    }
    String prefix = TitleText.prefix(key, colon);
    Namespace named = namespaces.findOrNull(prefix);
    if (named != null) {
      String rest = TitleText.trim(key, colon + 1);
      return named.id() == Namespace.TALK && hasPrefix(rest)
          ? invalid(INVALID_TALK_NAMESPACE)
          : local(named.id(), rest);
    }
    String interwiki = Namespaces.fold(prefix);
    if (interwikiPrefixes.contains(interwiki)) {
      String rest = TitleText.trim(key, colon + 1);
      return interwiki(interwiki, rest.startsWith(":") ? TitleText.trim(rest, 1) : rest);
    }
    return local(defaultNamespace, key);
  }

  private boolean hasPrefix(String key) {
    int colon = key.indexOf(':', 1);
    if (colon < 0) {
      return false;
    }
    String prefix = TitleText.prefix(key, colon);
    return namespaces.findOrNull(prefix) != null
        || interwikiPrefixes.contains(Namespaces.fold(prefix));
  }

  private static ParsedTitle interwiki(String prefix, String rest) {
    int hash = rest.indexOf('#');
    String key = hash < 0 ? rest : TitleText.trimEnd(rest, hash);
    String fragment = hash < 0 ? "" : rest.substring(hash + 1).replace('_', ' ');
    TitleProblem problem = problem(key, MAX_BYTES);
    if (problem != null) {
      return invalid(problem);
    }
    return key.startsWith(":")
        ? invalid(INVALID_LEADING_COLON)
        : new ParsedTitle.Interwiki(prefix, key.replace('_', ' '), fragment);
  }

  private static ParsedTitle local(int namespace, String rest) {
    int hash = rest.indexOf('#');
    String name = hash < 0 ? rest : TitleText.trimEnd(rest, hash);
    String fragment = hash < 0 ? "" : rest.substring(hash + 1).replace('_', ' ');
    int maxBytes = namespace == Namespace.SPECIAL ? MAX_BYTES_SPECIAL : MAX_BYTES;
    TitleProblem problem = problem(name, maxBytes);
    if (problem != null) {
      return invalid(problem);
    }
    if (name.isEmpty()) {
      return namespace == Namespace.MAIN
          ? new ParsedTitle.FragmentOnly(fragment)
          : invalid(INVALID_EMPTY);
    }
    String key = LetterCase.capitalised(name);
    if (isLonger(key, maxBytes)) {
      return invalid(INVALID_TOO_LONG);
    }
    if (namespace == Namespace.USER || namespace == Namespace.USER_TALK) {
      key = IpAddresses.canonical(key).orElse(key);
    }
    return key.charAt(0) == ':'
        ? invalid(INVALID_LEADING_COLON)
        : new ParsedTitle.Local(new Title(namespace, key), fragment);
  }

  private static @Nullable TitleProblem problem(String key, int maxBytes) {
    if (TitleText.hasIllegal(key)) {
      return INVALID_CHARACTERS;
    }
    if (TitleText.isRelative(key)) {
      return INVALID_RELATIVE;
    }
    if (key.contains("~~~")) {
      return INVALID_MAGIC_TILDE;
    }
    return isLonger(key, maxBytes) ? INVALID_TOO_LONG : null;
  }

  private static boolean isLonger(String key, int maxBytes) {
    return key.length() > maxBytes / 3 && key.getBytes(StandardCharsets.UTF_8).length > maxBytes;
  }

  private static ParsedTitle invalid(TitleProblem problem) {
    return new ParsedTitle.Invalid(problem);
  }
}
