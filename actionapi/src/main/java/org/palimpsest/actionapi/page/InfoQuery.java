package org.palimpsest.actionapi.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.protection.ProtectionType;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.protection.Protection;
import org.palimpsest.store.watch.WatchLookup.Watch;
import org.palimpsest.wiki.page.PagePart;
import org.palimpsest.wiki.page.PageState;
import org.palimpsest.wiki.page.PageStateReader;
import org.palimpsest.wiki.setting.Settings;

/** {@code prop=info} (spec: query-modules.md, section 5). */
public record InfoQuery(PageStateReader reader, Namespaces namespaces, Settings settings)
    implements QueryModule {
  /** What has to be read. */
  private static final Parts<PagePart, PageProperty> PARTS =
      Parts.<PagePart, PageProperty>none(PagePart.class)
          .read(PagePart.PROTECTION, PageProperty.PROTECTION)
          .read(PagePart.PARTNER, PageProperty.TALKID, PageProperty.SUBJECTID)
          .read(PagePart.WATCHED, PageProperty.WATCHED, PageProperty.NOTIFICATIONTIMESTAMP)
          .read(PagePart.WATCHERS, PageProperty.WATCHERS);

  private static final Param<List<PageProperty>> PROP =
      Param.choice("prop", PageProperty.class).multi();

  private static final Declaration DECLARATION =
      Declaration.ofProp("info", "in", PROP)
          .example("action=query&prop=info&titles=Main_Page")
          .example("action=query&prop=info&inprop=protection&titles=Main_Page");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<PageProperty> properties = call.choices(PROP, PageProperty.class);
    if (!call.performer().has(Right.UNWATCHEDPAGES)) {
      properties.remove(PageProperty.WATCHERS);
    }
    Map<Title, @Nullable PageFacts> pages = new LinkedHashMap<>();
    call.pages().titles().forEach(page -> pages.put(page.title(), page.found()));
    Map<Title, PageState> states =
        reader.read(pages, PARTS.of(properties), call.performer().userId(), call.now());
    for (PageSetEntry page : call.pages().titles()) {
      PageState state = states.get(page.title());
      if (state != null) {
        putFacts(page);
        putState(page, state, properties, call);
      }
    }
    return QueryAnswer.done();
  }

  private void putFacts(PageSetEntry page) {
    PageFacts facts = page.found();
    ObjectNode node = page.node();
    Locale language = Locale.forLanguageTag(settings.site().language());
    node.put(
            "contentmodel",
            facts == null ? ContentModel.defaultFor(page.title()).wire() : facts.model())
        .put("pagelanguage", settings.site().language())
        .put("pagelanguagehtmlcode", language.toLanguageTag())
        .put("pagelanguagedir", "ltr");
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

  private void putState(
      PageSetEntry page, PageState state, Set<PageProperty> properties, QueryCall call) {
    ObjectNode node = page.node();
    Title title = page.title();
    if (properties.contains(PageProperty.PROTECTION)) {
      putProtection(page, state.protections());
    }
    putWatch(node, state, properties);
    if (properties.contains(PageProperty.TALKID) && !title.isTalk() && state.partnerId() != 0) {
      node.put("talkid", state.partnerId());
    }
    if (properties.contains(PageProperty.SUBJECTID) && title.isTalk() && state.partnerId() != 0) {
      node.put("subjectid", state.partnerId());
    }
    if (properties.contains(PageProperty.ASSOCIATEDPAGE)) {
      Title partner = title.isTalk() ? title.subject() : title.talk();
      node.put("associatedpage", namespaces.prefixedText(partner));
    }
    if (properties.contains(PageProperty.URL)) {
      String configured = settings.site().publicUrl();
      String origin = configured == null ? call.request().origin() : configured;
      String key = namespaces.prefixedKey(title);
      node.put("fullurl", PageAddresses.reading(origin, key))
          .put("editurl", PageAddresses.editing(origin, key))
          .put("canonicalurl", PageAddresses.reading(origin, key));
    }
    String text = namespaces.prefixedText(title);
    if (properties.contains(PageProperty.DISPLAYTITLE)) {
      node.put("displaytitle", text.replace("&", "&amp;"));
    }
    PageFacts facts = page.found();
    if (properties.contains(PageProperty.VARIANTTITLES) && facts != null) {
      node.put("varianttitles", new ObjectNode().put(settings.site().language(), text));
    }
    if (properties.contains(PageProperty.LINKCLASSES) && facts != null) {
      ListNode classes = node.putList("linkclasses", "linkclass");
      if (facts.redirect()) {
        classes.add("mw-redirect");
      }
    }
  }

  private static void putProtection(PageSetEntry page, List<Protection> protections) {
    page.node()
        .put("protection", PageNodes.protections(protections))
        .put(
            "restrictiontypes",
            ListNode.ofTexts(
                "rt",
                ProtectionType.of(page.title(), page.exists()).stream()
                    .map(ProtectionType::wire)
                    .toList()));
  }

  private void putWatch(ObjectNode node, PageState state, Set<PageProperty> properties) {
    Watch watch = state.watch();
    if (properties.contains(PageProperty.WATCHED)) {
      node.flag("watched", watch != null);
      if (watch != null && watch.expires() != null && settings.watch().watchlistExpiry()) {
        node.put("watchlistexpiry", watch.expires());
      }
    }
    if (properties.contains(PageProperty.WATCHERS)) {
      node.put("watchers", state.watchers());
    }
    if (properties.contains(PageProperty.NOTIFICATIONTIMESTAMP)) {
      node.put(
          "notificationtimestamp",
          watch == null || watch.notified() == null ? "" : watch.notified().toString());
    }
  }
}
