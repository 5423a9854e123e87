package org.palimpsest.actionapi.page;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Property;
import org.palimpsest.wiki.page.PagePart;

/** What {@code prop=info} can tell about a page when asked. */
enum PageProperty implements Property<PagePart> {
  PROTECTION(PagePart.PROTECTION),
  TALKID(PagePart.PARTNER),
  WATCHED(PagePart.WATCHED),
  WATCHERS(PagePart.WATCHERS),
  NOTIFICATIONTIMESTAMP(PagePart.WATCHED),
  SUBJECTID(PagePart.PARTNER),
  ASSOCIATEDPAGE(null),
  URL(null),
  DISPLAYTITLE(null),
  VARIANTTITLES(null),
  LINKCLASSES(null);

  private final @Nullable PagePart part;

  PageProperty(@Nullable PagePart part) {
    this.part = part;
  }

  @Override
  public @Nullable PagePart part() {
    return part;
  }
}
