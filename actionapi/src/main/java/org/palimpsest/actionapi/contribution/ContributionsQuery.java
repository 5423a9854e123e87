package org.palimpsest.actionapi.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.comment.CommentNodes;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.Parts;
import org.palimpsest.actionapi.list.ShowFlags;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.patrol.PatrolData;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.store.contribution.ContributionFlag;
import org.palimpsest.store.contribution.ContributionPart;
import org.palimpsest.store.tag.TagFilter;
import org.palimpsest.wiki.comment.CommentFormatter;
import org.palimpsest.wiki.contribution.ContributionPosition;
import org.palimpsest.wiki.contribution.ContributionReader;
import org.palimpsest.wiki.contribution.ContributionRequest;
import org.palimpsest.wiki.contribution.ContributionView;
import org.palimpsest.wiki.contribution.Contributors;

/** {@code list=usercontribs} (spec: edit-and-history.md, section 5). */
public record ContributionsQuery(
    ContributionReader reader, Namespaces namespaces, CommentFormatter comments)
    implements QueryModule {
  /** What has to be read. */
  private static final Parts<ContributionPart, ContributionProperty> PARTS =
      Parts.<ContributionPart, ContributionProperty>none(ContributionPart.class)
          .read(
              ContributionPart.COMMENT,
              ContributionProperty.COMMENT,
              ContributionProperty.PARSEDCOMMENT)
          .read(ContributionPart.TOP, ContributionProperty.FLAGS)
          .read(ContributionPart.PARENT_SIZE, ContributionProperty.SIZEDIFF)
          .read(ContributionPart.PATROLLED, ContributionProperty.PATROLLED)
          .read(ContributionPart.TAGS, ContributionProperty.TAGS);

  private static final Map<String, ContributionFlag> TRAITS =
      Map.of(
          "minor", ContributionFlag.MINOR,
          "patrolled", ContributionFlag.PATROLLED,
          "autopatrolled", ContributionFlag.AUTOPATROLLED,
          "top", ContributionFlag.TOP,
          "new", ContributionFlag.NEW);

  private static final Param<List<String>> USERS =
      Param.user(
              "user",
              UserReference.Kind.NAME,
              UserReference.Kind.IP,
              UserReference.Kind.TEMP,
              UserReference.Kind.INTERWIKI)
          .multi();
  private static final Param<List<Long>> USER_IDS = Param.integer("userids").multi();
  private static final Param<String> USER_PREFIX = Param.string("userprefix");
  private static final Param<String> IP_RANGE = Param.string("iprange");

  private static final Param<List<Integer>> NAMESPACES = Param.namespaces("namespace");
  private static final Param<List<ContributionProperty>> PROP =
      Param.choice("prop", ContributionProperty.class)
          .multi()
          .defaults(
              List.of(
                  ContributionProperty.IDS,
                  ContributionProperty.TITLE,
                  ContributionProperty.TIMESTAMP,
                  ContributionProperty.COMMENT,
                  ContributionProperty.SIZE,
                  ContributionProperty.FLAGS));
  private static final Param<List<String>> SHOW =
      Param.choice("show", ShowFlags.names(TRAITS.keySet())).multi();
  private static final Param<Boolean> TOP_ONLY = Param.bool("toponly").deprecated();

  private static final Declaration DECLARATION =
      Declaration.ofList(
              "usercontribs",
              "uc",
              ListParams.LIMIT,
              TimeParams.START,
              TimeParams.END,
              ListParams.CONTINUE,
              USERS,
              USER_IDS,
              USER_PREFIX,
              IP_RANGE,
              TimeParams.DIRECTION,
              NAMESPACES,
              PROP,
              SHOW,
              ListParams.TAG,
              TOP_ONLY)
          .example("action=query&list=usercontribs&ucuser=Example")
          .example("action=query&list=usercontribs&ucuserprefix=192.0.2.")
          .example("action=query&list=usercontribs&uciprange=192.0.2.0/24");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    ApiError problem = problem(call);
    if (problem != null) {
      return QueryAnswer.refused(problem);
    }
    Contributors contributors = contributors(call);
    PagedList<ContributionView, ContributionPosition> list =
        new PagedList<>(
            "item",
            ContinueParam.of(ListParams.CONTINUE, ContributionMarks.of(contributors)),
            ContributionView::place);
    Set<ContributionProperty> properties = call.choices(PROP, ContributionProperty.class);
    Set<ContributionPart> parts = PARTS.of(properties);
    return list.answerTogether(
        call,
        traits(call)
            .then(
                traits -> list.place(call).map(place -> request(call, contributors, place, traits)))
            .map(request -> reader.list(request, parts, call.performer().clearance())),
        contributions ->
            new ContributionNodes(properties, namespaces, comments(properties, contributions))
                ::node);
  }

  private CommentNodes comments(
      Set<ContributionProperty> properties, List<ContributionView> contributions) {
    return new CommentNodes(
        comments,
        properties.contains(ContributionProperty.COMMENT),
        properties.contains(ContributionProperty.PARSEDCOMMENT)
            ? contributions.stream()
                .map(each -> CommentNodes.of(each.revision().comment(), each.title()))
                .toList()
            : List.of());
  }

  private static ContributionRequest request(
      QueryCall call,
      Contributors contributors,
      Optional<ContributionPosition> place,
      Map<ContributionFlag, Boolean> traits) {
    return new ContributionRequest(
        contributors,
        TimeParams.times(call),
        place.orElse(null),
        Set.copyOf(call.getOrEmpty(NAMESPACES)),
        TagFilter.with(call.find(ListParams.TAG)),
        traits);
  }

  private static Parsed<Map<ContributionFlag, Boolean>> traits(QueryCall call) {
    List<String> show = new ArrayList<>(call.getOrEmpty(SHOW));
    if (call.get(TOP_ONLY) && !show.contains("top")) {
      show.add("top");
    }
    return ShowFlags.read(show, TRAITS)
        .then(traits ->
            asksForPatrol(call, traits) && PatrolData.isDenied(call.performer())
                ? new Parsed.Bad<>(PatrolData.DENIED)
                : Parsed.good(traits));
  }

  private static boolean asksForPatrol(QueryCall call, Map<ContributionFlag, Boolean> traits) {
    return call.get(PROP).contains(ContributionProperty.PATROLLED)
        || traits.containsKey(ContributionFlag.PATROLLED)
        || traits.containsKey(ContributionFlag.AUTOPATROLLED);
  }

  private static @Nullable ApiError problem(QueryCall call) {
    List<Param<?>> sent =
        Stream.<Param<?>>of(USERS, USER_IDS, USER_PREFIX, IP_RANGE).filter(call::isSent).toList();
    if (sent.isEmpty()) {
      return ApiError.of(
          Message.of(
              "apierror-missingparam-one-of",
              List.of(
                  call.nameOf(USER_PREFIX),
                  call.nameOf(USER_IDS),
                  call.nameOf(IP_RANGE),
                  call.nameOf(USERS)),
              4));
    }
    if (sent.size() > 1) {
      return ListErrors.together(call, sent.get(0), sent.get(1));
    }
    for (Param<? extends List<?>> list : List.of(USERS, USER_IDS)) {
      if (call.isSent(list) && call.get(list).isEmpty()) {
        return ApiError.of(
            "paramempty_" + call.nameOf(list),
            Message.of("apierror-paramempty", call.nameOf(list)));
      }
    }
    String range = call.find(IP_RANGE);
    if (range != null) {
      return problem(range);
    }
    return call.getOrEmpty(USER_IDS).stream()
        .filter(id -> id <= 0)
        .findFirst()
        .map(id -> ApiError.of(Message.of("apierror-invaliduserid", id)))
        .orElse(null);
  }

  private static @Nullable ApiError problem(String range) {
    if (!IpAddresses.isRange(range)) {
      return ApiError.of(Message.of("apierror-invalidiprange", range));
    }
    return Contributors.InRange.isTooWide(range)
        ? ApiError.of(
            Message.of(
                "apierror-cidrtoobroad",
                Contributors.InRange.isV4(range) ? "IPv4" : "IPv6",
                Contributors.InRange.widest(range)))
        : null;
  }

  private static Contributors contributors(QueryCall call) {
    if (call.isSent(USERS)) {
      return new Contributors.Named(call.get(USERS));
    }
    String range = call.find(IP_RANGE);
    if (range != null) {
      return new Contributors.InRange(IpAddresses.canonical(range).orElseThrow());
    }
    return call.isSent(USER_IDS)
        ? new Contributors.Identified(call.get(USER_IDS))
        : new Contributors.Prefixed(call.get(USER_PREFIX));
  }
}
