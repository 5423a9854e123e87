package org.palimpsest.actionapi.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.model.protection.ProtectionType;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.watch.WatchLookup.Watch;
import org.palimpsest.wiki.page.PageState;
import org.palimpsest.wiki.setting.Settings;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wiki.site.Language;

/** Says of pages what one call of {@code prop=info} asks for, in the order that clients know. */
record InfoNodes(
    Set<PageProperty> properties, Namespaces namespaces, Settings settings, HttpRequest request) {

  /** The content model of a page, or the one that it would have. */
  static String model(PageSetEntry page) {
    PageFacts facts = page.found();
    return facts == null ? ContentModel.defaultFor(page.title()).wire() : facts.model();
  }

  /** Puts all of it into the entry of the page. */
  void put(PageSetEntry page, PageState state) {
    putFacts(page, state);
    if (has(PageProperty.PROTECTION)) {
      putProtection(page, state);
    }
    putWatch(page.node(), state);
    putNames(page, state);
  }

  private boolean has(PageProperty property) {
    return properties.contains(property);
  }

  private void putFacts(PageSetEntry page, PageState state) {
    PageFacts facts = page.found();
    ObjectNode node = page.node();
    String own = state.language();
    String code = own == null ? settings.site().language() : own;
    Optional<Language> language = KnownLanguages.standard().find(code);
    node.put("contentmodel", model(page))
        .put("pagelanguage", code)
        .put("pagelanguagehtmlcode", Locale.forLanguageTag(code).toLanguageTag())
        .put(
            "pagelanguagedir",
            language.filter(Language::isRightToLeft).isPresent() ? "rtl" : "ltr");
    if (facts == null) {
      return;
    }
    node.put("touched", facts.touched())
        .put("lastrevid", facts.latest())
        .put("length", facts.length());
    if (facts.redirect()) {
      node.flag("redirect", true);
    }
    if (facts.fresh()) {
      node.flag("new", true);
    }
  }

  private static void putProtection(PageSetEntry page, PageState state) {
    page.node()
        .put("protection", PageNodes.protections(state.protections()))
        .put(
            "restrictiontypes",
            ListNode.ofTexts(
                "rt",
                ProtectionType.of(page.title(), page.exists()).stream()
                    .map(ProtectionType::wire)
                    .toList()));
  }

  private void putWatch(ObjectNode node, PageState state) {
    Watch watch = state.watch();
    if (has(PageProperty.WATCHED)) {
      node.flag("watched", watch != null);
      if (watch != null && watch.expires() != null && settings.watch().watchlistExpiry()) {
        node.put("watchlistexpiry", watch.expires());
      }
    }
    if (has(PageProperty.WATCHERS)) {
      node.put("watchers", state.watchers());
    }
    if (has(PageProperty.VISITINGWATCHERS)) {
      node.put("visitingwatchers", state.visitors());
    }
    if (has(PageProperty.NOTIFICATIONTIMESTAMP)) {
      node.put(
          "notificationtimestamp",
          watch == null || watch.notified() == null ? "" : watch.notified().toString());
    }
  }

  private void putNames(PageSetEntry page, PageState state) {
    ObjectNode node = page.node();
    Title title = page.title();
    if (has(PageProperty.TALKID) && !title.isTalk() && state.partnerId() != 0) {
      node.put("talkid", state.partnerId());
    }
    if (has(PageProperty.SUBJECTID) && title.isTalk() && state.partnerId() != 0) {
      node.put("subjectid", state.partnerId());
    }
    if (has(PageProperty.ASSOCIATEDPAGE)) {
      Title partner = title.isTalk() ? title.subject() : title.talk();
      node.put("associatedpage", namespaces.prefixedText(partner));
    }
    if (has(PageProperty.URL)) {
      putAddresses(node, namespaces.prefixedKey(title));
    }
    if (has(PageProperty.READABLE)) {
      node.flag("readable", true);
    }
    if (has(PageProperty.PRELOAD)) {
      node.put("preload", "");
    }
    String text = namespaces.prefixedText(title);
    if (has(PageProperty.DISPLAYTITLE)) {
      node.put("displaytitle", text.replace("&", "&amp;"));
    }
    PageFacts facts = page.found();
    if (has(PageProperty.VARIANTTITLES) && facts != null) {
      node.put("varianttitles", new ObjectNode().put(settings.site().language(), text));
    }
    if (has(PageProperty.LINKCLASSES) && facts != null) {
      ListNode classes = node.putList("linkclasses", "linkclass");
      if (facts.redirect()) {
        classes.add("mw-redirect");
      }
    }
  }

  private void putAddresses(ObjectNode node, String key) {
    String configured = settings.site().publicUrl();
    String origin = configured == null ? request.origin() : configured;
    node.put("fullurl", PageAddresses.reading(origin, key))
        .put("editurl", PageAddresses.editing(origin, key))
        .put("canonicalurl", PageAddresses.reading(origin, key));
  }
}
