package org.palimpsest.actionapi.block;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ListErrors;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.wiki.blocking.BlockRequest.Whom;

/** The parameters that say whose block is meant: exactly one of them is given. */
final class TargetParams {
  static final Param<Long> ID = Param.integer("id");
  static final Param<String> USER =
      Param.user(
          "user",
          UserReference.Kind.NAME,
          UserReference.Kind.IP,
          UserReference.Kind.TEMP,
          UserReference.Kind.CIDR,
          UserReference.Kind.ID);
  static final Param<Long> USER_ID = Param.integer("userid").deprecated();

  /** These three. */
  static final ParamGroup ALL =
      ParamGroup.of(
          List.of(ID, USER, USER_ID),
          "badvalue",
          "badinteger",
          "baduser",
          "missingparam",
          "invalidparammix",
          "nosuchuserid");

  private TargetParams() {}

  /** What is wrong with how many are given; null for nothing. */
  static @Nullable ApiError arity(Call call) {
    List<Param<?>> sent =
        Stream.<Param<?>>of(ID, USER, USER_ID).filter(param -> call.find(param) != null).toList();
    if (sent.size() > 1) {
      return ListErrors.together(call, sent);
    }
    List<String> names = List.of(call.nameOf(ID), call.nameOf(USER), call.nameOf(USER_ID));
    return sent.isEmpty()
        ? ApiError.of(Message.of("apierror-missingparam-one-of", names, names.size()))
        : null;
  }

  static Parsed<Whom> whom(Call call) {
    ApiError arity = arity(call);
    if (arity != null) {
      return new Parsed.Bad<>(arity);
    }
    Long id = call.find(ID);
    String name = call.find(USER);
    if (id != null) {
      return Parsed.good(new Whom.BlockedBy(id));
    }
    if (name != null) {
      return Parsed.good(new Whom.Named(name));
    }
    long userId = Objects.requireNonNull(call.find(USER_ID));
    Optional<String> account = call.context().vocabulary().accountName(userId);
    return account.isPresent()
        ? Parsed.good(new Whom.Named(account.get()))
        : new Parsed.Bad<>(ApiError.of(Message.of("apierror-nosuchuserid", userId)));
  }
}
