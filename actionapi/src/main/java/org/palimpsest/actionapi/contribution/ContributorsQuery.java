package org.palimpsest.actionapi.contribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageSetEntry;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.rights.Group;
import org.palimpsest.model.rights.GroupSet;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.contribution.Contributor;
import org.palimpsest.wiki.contribution.ContributorReader;
import org.palimpsest.wiki.contribution.PageContributors;

/** {@code prop=contributors}: who has contributed to pages (spec: query-modules.md, section 11). */
public final class ContributorsQuery implements QueryModule {
  private static final PlaceFormat<Contributor.Place> FORMAT =
      PlaceFormat.of(place -> place.pageId() + "|" + place.accountId(), ContributorsQuery::place);

  private static final PagedList<Contributor, Contributor.Place> LIST =
      new PagedList<>("c", ContinueParam.of(ListParams.CONTINUE, FORMAT), Contributor::place);

  private static final Param<List<Right>> RIGHTS = Param.choice("rights", Right.byName()).multi();
  private static final Param<List<Right>> EXCLUDED_RIGHTS =
      Param.choice("excluderights", Right.byName()).multi();

  private final ContributorReader reader;
  private final GroupSet groups;
  private final Param<List<String>> inGroup;
  private final Param<List<String>> notInGroup;
  private final Declaration declaration;

  public ContributorsQuery(ContributorReader reader, GroupSet groups) {
    List<String> names = groups.explicitNames().stream().sorted().toList();
    this.reader = reader;
    this.groups = groups;
    this.inGroup = Param.choice("group", names).multi();
    this.notInGroup = Param.choice("excludegroup", names).multi();
    this.declaration =
        Declaration.ofProp(
                "contributors",
                "pc",
                inGroup,
                notInGroup,
                RIGHTS,
                EXCLUDED_RIGHTS,
                ListParams.LIMIT,
                ListParams.CONTINUE)
            .example("action=query&prop=contributors&titles=Main_Page");
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  /** Which accounts are wanted: those in these groups, or those that are in none of them. */
  private record Choice(Set<String> groups, boolean excluding) {
    /** Whether nobody can be meant, because no group has the right. */
    boolean isOfNobody(boolean narrowed) {
      return narrowed && groups.isEmpty() && !excluding;
    }
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    List<Param<?>> sent =
        List.<Param<?>>of(inGroup, notInGroup, RIGHTS, EXCLUDED_RIGHTS).stream()
            .filter(call::isSent)
            .toList();
    if (sent.size() > 1) {
      return QueryAnswer.of(new Parsed.Bad<>(ListErrors.together(call, sent)));
    }
    Choice choice = choice(call);
    if (call.pages().existing().isEmpty() || choice.isOfNobody(!sent.isEmpty())) {
      return QueryAnswer.done();
    }
    return QueryAnswer.of(
        LIST.place(call)
            .map(place -> read(call, choice, place))
            .map(found -> new QueryAnswer.Done(new ObjectNode(), put(call, found))));
  }

  private PageContributors read(QueryCall call, Choice choice, Optional<Contributor.Place> place) {
    return reader.list(
        call.pages().existing().stream().map(PageSetEntry::id).toList(),
        place.orElse(null),
        choice.groups,
        choice.excluding,
        ListParams.limit(call),
        call.performer().clearance());
  }

  private Choice choice(QueryCall call) {
    boolean excluding = call.isSent(notInGroup) || call.isSent(EXCLUDED_RIGHTS);
    Set<String> named = new HashSet<>(call.getOrEmpty(excluding ? notInGroup : inGroup));
    List<Right> rights = call.getOrEmpty(excluding ? EXCLUDED_RIGHTS : RIGHTS);
    groups.groups().stream()
        .filter(group -> groups.explicitNames().contains(group.name()))
        .filter(group -> rights.stream().anyMatch(group.rights()::contains))
        .map(Group::name)
        .forEach(named::add);
    return new Choice(named, excluding);
  }

  private static ObjectNode put(QueryCall call, PageContributors found) {
    Map<Long, PageSetEntry> byId = new HashMap<>();
    for (PageSetEntry page : call.pages().existing()) {
      byId.put(page.id(), page);
      Long anonymous = found.anonymous().get(page.id());
      if (anonymous != null) {
        page.node().put("anoncontributors", anonymous);
      }
    }
    return LIST.putIntoPages(
        call,
        found.named(),
        person -> new ObjectNode().put("userid", person.accountId()).put("name", person.name()),
        person -> byId.get(person.pageId()));
  }

  private static Optional<Contributor.Place> place(String text) {
    String[] parts = text.split("\\|", -1);
    return parts.length == 2
        ? ListPosition.id(parts[0])
            .flatMap(page ->
                ListPosition.id(parts[1]).map(account -> new Contributor.Place(page, account)))
        : Optional.empty();
  }
}
