package org.palimpsest.wiki.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.palimpsest.model.text.LetterCase;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wiki.media.FileType;
import org.palimpsest.wiki.media.FileTypes;

/**
 * Makes names of files out of what people ask for (spec: filerevert-and-files.md, section 3.1, step
 * 8): signs that no title can have are replaced, and an ending that is missing is that of the type.
 * Thread-safe.
 */
public final class UploadNames {
  private static final int MOST_BYTES = 240;

  /** Beyond what no title may contain: what separates namespaces, folders and subpages. */
  private static final String REPLACED = "#<>[]|{}:/\\";

  private final TitleParser titles;
  private final List<String> allowed;

  /**
   * @param allowed the endings that names may have
   */
  public UploadNames(TitleParser titles, List<String> allowed) {
    this.titles = titles;
    this.allowed = List.copyOf(allowed);
  }

  /**
   * Makes one.
   *
   * @param mime the type of the bytes
   */
  public UploadName of(String asked, String mime) {
    String name = replaced(asked);
    List<String> parts = Arrays.asList(name.split("\\.", -1));
    boolean bare = parts.size() == 1;
    String detected = bare ? FileTypes.ofMime(mime).map(FileType::extension).orElse("") : "";
    List<String> endings = bare ? List.of(detected) : parts.subList(1, parts.size());
    String extension = endings.getLast().toLowerCase(Locale.ROOT);
    if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return new UploadName.Bad(new UploadName.Flaw.TooLong(), extension);
    }
    String whole = bare && !detected.isEmpty() ? name + "." + detected : name;
    if (!(titles.parse(whole, Namespace.FILE)
            instanceof ParsedTitle.Local(Title title, String fragment))
        || title.namespace() != Namespace.FILE
        || !fragment.isEmpty()) {
      return new UploadName.Bad(new UploadName.Flaw.Illegal(whole), extension);
    }
    return checked(asked, title, endings, extension);
  }

  private UploadName checked(String asked, Title title, List<String> endings, String extension) {
    if (extension.isEmpty()) {
      return new UploadName.Bad(new UploadName.Flaw.NoExtension(), extension);
    }
    List<String> prohibited =
        endings.stream()
            .map(ending -> ending.toLowerCase(Locale.ROOT))
            .filter(FileTypes::prohibits)
            .distinct()
            .toList();
    if (!prohibited.isEmpty() || !allowed.contains(extension)) {
      return new UploadName.Bad(new UploadName.Flaw.Banned(allowed, prohibited), extension);
    }
    if (title.key().length() <= extension.length() + 1) {
      return new UploadName.Bad(new UploadName.Flaw.TooShort(), extension);
    }
    return new UploadName.Usable(title, extension, !isAsAsked(asked, title));
  }

  private static boolean isAsAsked(String asked, Title title) {
    return LetterCase.capitalised(asked.replace(' ', '_')).equals(title.key());
  }

  private String replaced(String asked) {
    String name =
        titles.parse(asked) instanceof ParsedTitle.Local(Title title, _)
                && title.namespace() == Namespace.FILE
            ? title.key()
            : asked;
    StringBuilder replaced = new StringBuilder(name.length());
    name.codePoints()
        .map(c -> c < ' ' || c == 0x7F || REPLACED.indexOf(c) >= 0 ? '-' : c)
        .forEach(replaced::appendCodePoint);
    return replaced.toString();
  }
}
