package org.palimpsest.actionapi.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.rights.Right;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.authority.ActionTester;
import org.palimpsest.wiki.authority.Refusal;
import org.palimpsest.wiki.edit.Preload;
import org.palimpsest.wiki.page.PagePart;
import org.palimpsest.wiki.page.PageState;
import org.palimpsest.wiki.page.PageStateReader;
import org.palimpsest.wiki.setting.Settings;

/** {@code prop=info} (spec: query-modules.md, section 5). */
public record InfoQuery(
    PageStateReader reader,
    ActionTester tester,
    Preload preload,
    Namespaces namespaces,
    Settings settings)
    implements QueryModule {
  private static final int MOST_TESTS = 50;
  private static final int MOST_TESTS_HIGH = 500;

  /** As the answer goes on where it has been cut off. */
  private static final Comparator<Title> BY_TITLE =
      Comparator.comparingInt(Title::namespace).thenComparing(Title::key);

  /** What has to be read. */
  private static final Parts<PagePart, PageProperty> PARTS =
      Parts.<PagePart, PageProperty>none(PagePart.class)
          .read(PagePart.PROTECTION, PageProperty.PROTECTION)
          .read(PagePart.PARTNER, PageProperty.TALKID, PageProperty.SUBJECTID)
          .read(PagePart.WATCHED, PageProperty.WATCHED, PageProperty.NOTIFICATIONTIMESTAMP)
          .read(PagePart.WATCHERS, PageProperty.WATCHERS)
          .read(PagePart.VISITORS, PageProperty.VISITINGWATCHERS);

  @Override
  public Declaration declaration() {
    return InfoParams.DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<PageProperty> properties = call.choices(InfoParams.PROP, PageProperty.class);
    if (!call.performer().has(Right.UNWATCHEDPAGES)) {
      properties.removeAll(Set.of(PageProperty.WATCHERS, PageProperty.VISITINGWATCHERS));
    }
    if (properties.contains(PageProperty.PRELOADCONTENT) && call.pages().titles().size() > 1) {
      return QueryAnswer.refused(
          ApiError.of("invalidparammix", Message.of("apierror-info-singlepagerevision")));
    }
    return QueryAnswer.of(
        InfoParams.CONTINUE
            .read(call)
            .map(place -> answer(call, part(call, place.orElse(null)), properties)));
  }

  /** The pages that this answer tells of: not more than may be tested in one. */
  private static Slice<PageSetEntry, Title> part(QueryCall call, @Nullable Title from) {
    List<PageSetEntry> rest =
        call.pages().titles().stream()
            .filter(page -> from == null || BY_TITLE.compare(page.title(), from) >= 0)
            .sorted(Comparator.comparing(PageSetEntry::title, BY_TITLE))
            .toList();
    int tests = Set.copyOf(call.getOrEmpty(InfoParams.TEST_ACTIONS)).size();
    int most = call.performer().has(Right.APIHIGHLIMITS) ? MOST_TESTS_HIGH : MOST_TESTS;
    int pages = tests == 0 ? rest.size() : (most + tests - 1) / tests;
    return Slice.of(rest.subList(0, Math.min(rest.size(), pages + 1)), pages, PageSetEntry::title);
  }

  private QueryAnswer answer(
      QueryCall call, Slice<PageSetEntry, Title> part, Set<PageProperty> properties) {
    Map<Title, @Nullable PageFacts> pages = new LinkedHashMap<>();
    part.items().forEach(page -> pages.put(page.title(), page.found()));
    Map<Title, PageState> states =
        reader.read(pages, parts(properties), call.performer().userId(), call.now());
    Map<Title, Map<String, Optional<List<Refusal>>>> tests =
        tester.test(call.performer(), pages, call.getOrEmpty(InfoParams.TEST_ACTIONS), call.now());
    InfoNodes nodes = new InfoNodes(properties, namespaces, settings, call.request());
    ActionNodes actions = new ActionNodes(call, tester);
    for (PageSetEntry page : part.items()) {
      PageState state = states.get(page.title());
      if (state != null) {
        nodes.put(page, state);
        Map<String, Optional<List<Refusal>>> tested = tests.get(page.title());
        if (tested != null) {
          actions.put(page.node(), tested);
        }
        if (properties.contains(PageProperty.PRELOADCONTENT)) {
          putPreload(call, page);
        }
      }
    }
    return new QueryAnswer.Done(new ObjectNode(), InfoParams.CONTINUE.at(part.next()));
  }

  private Set<PagePart> parts(Set<PageProperty> properties) {
    Set<PagePart> parts = PARTS.of(properties);
    if (settings.edit().pageLanguages()) {
      parts.add(PagePart.LANGUAGE);
    }
    return parts;
  }

  private void putPreload(QueryCall call, PageSetEntry page) {
    boolean section = call.get(InfoParams.PRELOAD_NEW_SECTION);
    if (page.exists() && !section) {
      return;
    }
    Preload.Beginning beginning =
        preload.of(
            page.title(),
            section,
            call.find(InfoParams.PRELOAD_CUSTOM),
            call.getOrEmpty(InfoParams.PRELOAD_PARAMS),
            call.performer(),
            call.now());
    ContentModel model = ContentModel.ofWire(InfoNodes.model(page)).orElse(ContentModel.UNKNOWN);
    page.node()
        .put(
            "preloadcontent",
            new ObjectNode()
                .put("contentmodel", InfoNodes.model(page))
                .put("contentformat", model.defaultFormat())
                .content("content", beginning.text()))
        .flag("preloadisdefault", beginning.standard());
  }
}
