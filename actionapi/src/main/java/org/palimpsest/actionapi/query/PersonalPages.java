package org.palimpsest.actionapi.query;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.SpecialPages;
import org.palimpsest.model.title.SpecialPages.SpecialPage;
import org.palimpsest.model.title.Title;

/** The special pages that lead every reader to a page of their own. */
final class PersonalPages {
  private PersonalPages() {}

  /**
   * Where a title leads this reader; null if it does not depend on the reader.
   *
   * @param reader the reader's name
   */
  static @Nullable Title target(Title title, String reader) {
    String page = SpecialPages.standard().find(title).map(SpecialPage::name).orElse("");
    return switch (page) {
      case "Mypage" -> of(Namespace.USER, reader, title);
      case "Mytalk" -> of(Namespace.USER_TALK, reader, title);
      default -> null;
    };
  }

  private static Title of(int namespace, String reader, Title title) {
    String subpage = SpecialPages.subpage(title);
    String key = reader.replace(' ', '_');
    return new Title(namespace, subpage == null ? key : key + "/" + subpage);
  }
}
