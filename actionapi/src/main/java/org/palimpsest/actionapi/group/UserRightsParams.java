package org.palimpsest.actionapi.group;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ExpiryErrors;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.MultiType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.time.ExpiryList;
import org.palimpsest.model.time.ParsedExpiry;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.store.group.Membership;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.setting.Settings;

/** The parameters of {@code action=userrights}. */
final class UserRightsParams {
  static final Param<String> USER =
      Param.user("user", UserReference.Kind.NAME, UserReference.Kind.ID);
  static final Param<Long> USER_ID = Param.integer("userid").deprecated();
  static final Param<String> REASON = Param.string("reason").defaults("");
  static final Param<List<String>> TAGS = Param.tags("tags");
  static final Param<Boolean> WATCH = Param.bool("watchuser");
  static final Param<Expiry> WATCH_EXPIRY = Param.expiry("watchlistexpiry", Period.ofYears(1));
  private static final Param<List<String>> EXPIRY =
      Param.string("expiry").defaults("infinite").multi(new MultiType.Rules(50, 500, true, null));

  private final boolean watchExpires;
  private final Param<List<String>> add;
  private final Param<List<String>> remove;

  UserRightsParams(Settings settings) {
    List<String> groups = settings.groups().groups().explicitNames().stream().sorted().toList();
    this.watchExpires = settings.watch().watchlistExpiry();
    this.add = Param.choice("add", groups).multi();
    this.remove = Param.choice("remove", groups).multi();
  }

  Declaration declaration() {
    List<Param<?>> params =
        new ArrayList<>(
            List.of(USER, USER_ID, add, EXPIRY, remove, REASON, Declaration.TOKEN, TAGS, WATCH));
    if (watchExpires) {
      params.add(WATCH_EXPIRY);
    }
    return Declaration.of("userrights", params)
        .writing()
        .withToken(TokenType.USERRIGHTS)
        .example("action=userrights&user=FooBot&add=bot&remove=sysop|bureaucrat&token=123ABC");
  }

  List<String> remove(Call call) {
    return call.getOrEmpty(remove);
  }

  /** Until when to watch, where watching can end. */
  @Nullable Expiry watchExpiry(Call call) {
    return watchExpires ? call.find(WATCH_EXPIRY) : null;
  }

  /** The groups to be in, each with its own end; one end may stand for all. */
  Parsed<List<Membership>> add(Call call) {
    List<String> groups = call.getOrEmpty(add);
    List<String> texts = call.getOrEmpty(EXPIRY);
    if (groups.isEmpty()) {
      return Parsed.good(List.of());
    }
    ExpiryList ends = ExpiryList.of(texts, groups.size()).orElse(null);
    if (ends == null) {
      return new Parsed.Bad<>(ExpiryErrors.notAsMany(texts.size(), groups.size()));
    }
    List<Membership> wanted = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      switch (ends.parse(i, call.now())) {
        case ParsedExpiry.Valid(Expiry expiry) ->
            wanted.add(
                new Membership(
                    groups.get(i), expiry instanceof Expiry.At(Instant time) ? time : null));
        case ParsedExpiry.Past _ -> {
          return new Parsed.Bad<>(ExpiryErrors.past(ends.texts().get(i)));
        }
        case ParsedExpiry.Unparsable _ -> {
          return new Parsed.Bad<>(ExpiryErrors.unparsable(ends.texts().get(i)));
        }
      }
    }
    return Parsed.good(wanted);
  }
}
