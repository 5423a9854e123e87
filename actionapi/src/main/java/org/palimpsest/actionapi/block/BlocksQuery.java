package org.palimpsest.actionapi.block;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.ShowFlags;
import org.palimpsest.actionapi.list.TimeParams;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.query.QueryModule;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.block.BlockTable;
import org.palimpsest.store.block.BlockTrait;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.block.BlockChoice;
import org.palimpsest.wiki.block.BlockReader;
import org.palimpsest.wiki.block.BlockView;

/** {@code list=blocks} (spec: administration.md, section 5.6). */
public record BlocksQuery(BlockReader reader, Namespaces namespaces) implements QueryModule {
  private static final Map<String, BlockTrait> TRAITS =
      Arrays.stream(BlockTrait.values())
          .collect(Collectors.toMap(BlockTrait::wire, Function.identity()));

  private static final PagedList<BlockView, Position> LIST =
      PagedList.byTime("block", BlockView::position);

  private static final Param<List<Long>> IDS = Param.integer("ids").multi();
  private static final Param<List<String>> USERS =
      Param.user(
              "users",
              UserReference.Kind.NAME,
              UserReference.Kind.IP,
              UserReference.Kind.TEMP,
              UserReference.Kind.CIDR)
          .multi();
  private static final Param<String> IP = Param.string("ip");
  private static final Param<List<BlockProperty>> PROP =
      Param.choice("prop", BlockProperty.class)
          .multi()
          .defaults(
              List.of(
                  BlockProperty.ID,
                  BlockProperty.USER,
                  BlockProperty.BY,
                  BlockProperty.TIMESTAMP,
                  BlockProperty.EXPIRY,
                  BlockProperty.REASON,
                  BlockProperty.FLAGS));
  private static final Param<List<String>> SHOW =
      Param.choice(
              "show",
              ShowFlags.names(Arrays.stream(BlockTrait.values()).map(BlockTrait::wire).toList()))
          .multi();

  private static final Declaration DECLARATION =
      Declaration.ofList(
              "blocks",
              "bk",
              TimeParams.TIMES,
              IDS,
              USERS,
              IP,
              ListParams.LIMIT,
              PROP,
              SHOW,
              ListParams.CONTINUE)
          .example("action=query&list=blocks")
          .example("action=query&list=blocks&bkip=192.0.2.5");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    Set<BlockProperty> properties = call.choices(PROP, BlockProperty.class);
    boolean closed = properties.contains(BlockProperty.RESTRICTIONS);
    return LIST.answer(
        call,
        TimeParams.window(call)
            .then(window ->
                choice(call)
                    .map(choice ->
                        reader.list(window, choice, closed, call.performer(), call.now()))),
        new BlockNodes(properties, namespaces)::node);
  }

  private static Parsed<BlockChoice> choice(QueryCall call) {
    if (call.find(USERS) != null && call.find(IP) != null) {
      return new Parsed.Bad<>(ListErrors.together(call, USERS, IP));
    }
    return around(call)
        .then(around ->
            ShowFlags.read(call.getOrEmpty(SHOW), TRAITS)
                .map(traits ->
                    new BlockChoice(
                        given(call.find(IDS)), given(targets(call)), around.orElse(null), traits)));
  }

  private static <T> @Nullable List<T> given(@Nullable List<T> values) {
    return values == null || values.isEmpty() ? null : values;
  }

  /** Ranges are known by their networks. */
  private static @Nullable List<String> targets(QueryCall call) {
    List<String> users = call.find(USERS);
    return users == null
        ? null
        : users.stream()
            .map(user -> IpAddresses.isRange(user) ? IpAddresses.network(user) : user)
            .toList();
  }

  private static Parsed<Optional<AddressRange>> around(QueryCall call) {
    String ip = call.find(IP);
    if (ip == null) {
      return Parsed.good(Optional.empty());
    }
    Optional<AddressRange> range = IpAddresses.canonical(ip).map(AddressRange::of);
    if (range.isEmpty()) {
      return new Parsed.Bad<>(ApiError.of("param_ip", Message.of("apierror-badip")));
    }
    if (range.get().isBlockable()) {
      return Parsed.good(range);
    }
    boolean v4 = range.get().isV4();
    return new Parsed.Bad<>(
        ApiError.of(
            Message.of(
                "apierror-cidrtoobroad",
                v4 ? "IPv4" : "IPv6",
                v4 ? BlockTable.WIDEST_V4 : BlockTable.WIDEST_V6)));
  }
}
