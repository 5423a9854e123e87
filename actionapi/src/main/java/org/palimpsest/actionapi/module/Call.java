package org.palimpsest.actionapi.module;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ApiWarning;
import org.palimpsest.actionapi.error.ErrorCodes;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamValues;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.form.RequestParameters;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.performer.Performer;

/** One call of one module: its parameters, who calls, and what else it may want to know. */
public class Call {
  private final RequestContext context;
  private final Declaration declaration;
  private final ParamValues values;

  /** A call with these values, which have been checked. */
  public Call(RequestContext context, Declaration declaration, ParamValues values) {
    this.context = context;
    this.declaration = declaration;
    this.values = values;
  }

  /** The name of the module, without those of what it is a part of. */
  public final String module() {
    return declaration.name();
  }

  /** The value of a parameter that is required or has a default. */
  public final <T> T get(Param<T> param) {
    return values.get(param);
  }

  /** The value of a parameter, or null when it was not sent and has no default. */
  public final <T> @Nullable T find(Param<T> param) {
    return values.find(param);
  }

  /**
   * The value that a parameter of which there are several has for this value of the one that it
   * follows; null when it was not sent and has no default.
   */
  public final <T> @Nullable T find(Param<T> param, String of) {
    return values.find(param, of);
  }

  /** The values of a parameter of several values; none when it was not sent. */
  public final <T> List<T> getOrEmpty(Param<List<T>> param) {
    List<T> found = values.find(param);
    return found == null ? List.of() : found;
  }

  /** As {@link #getOrEmpty}, each value once and in the order of their type. */
  public final <E extends Enum<E>> Set<E> choices(Param<List<E>> param, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    chosen.addAll(getOrEmpty(param));
    return chosen;
  }

  /** Whether a parameter was sent, even if empty. */
  public final boolean isSent(Param<?> param) {
    return values.isSent(param);
  }

  /** The whole name of a parameter, for messages. */
  public final String nameOf(Param<?> param) {
    return declaration.params().nameOf(param);
  }

  /** Who calls. */
  public final Performer performer() {
    return context.session().performer();
  }

  /** The session of the client. */
  public final Session session() {
    return context.session();
  }

  /** The cookies that count, decoded, by name. */
  public final Map<String, String> cookies() {
    return context.cookies();
  }

  /** Changes who the client is from now on; its cookies go out with the answer. */
  public final void become(Session session) {
    context.become(session);
  }

  /** Whether credentials count: otherwise no tokens are given out and nobody can log in. */
  public final boolean isTrusted() {
    return context.isTrusted();
  }

  /** When the request came. */
  public final Instant now() {
    return context.now();
  }

  /** The request as it came. */
  public final HttpRequest request() {
    return context.request();
  }

  /** Warns the client on behalf of this module; the code follows from the key. */
  public final void warn(Message message) {
    context.notices().warn(ApiWarning.of(declaration.path(), message));
  }

  /** Warns the client on behalf of this module, with data for programs. */
  public final void warn(Message message, ObjectNode data) {
    warn(ErrorCodes.of(message), message, data);
  }

  /** Warns the client on behalf of this module, with data for programs. */
  public final void warn(String code, Message message, ObjectNode data) {
    context.notices().warn(new ApiWarning(declaration.path(), code, message, data));
  }

  /** A sentence inside a successful answer, in the shape that the client wants sentences in. */
  public final Node textNode(String code, Message message) {
    return context.errorWording().node(code, message);
  }

  /** Errors inside a successful answer, which has words for them whatever its shape. */
  public final ListNode errorList(List<ApiError> errors) {
    Wording wording = context.errorWording().inWords();
    ListNode list = new ListNode("error");
    for (ApiError error : errors) {
      ObjectNode node = new ObjectNode().put("code", error.code());
      wording.putWords(node, error.message());
      if (error.data() != null && !error.data().isEmpty()) {
        node.put("data", error.data());
      }
      list.add(node);
    }
    return list;
  }

  /**
   * Whether there is room in the result for one more item (spec: api-framework.md, section 18),
   * which is counted if there is. If there is not, the client is warned: leave the item out and all
   * that would follow it, and continue with it.
   */
  public final boolean fits(Node item) {
    boolean fits = context.budget().fits(item);
    if (!fits) {
      warnOfTruncation();
    }
    return fits;
  }

  /** Warns the client that the result ends early because the rest was too much for one answer. */
  public final void warnOfTruncation() {
    context
        .notices()
        .warn(
            ApiWarning.of(
                "result",
                Message.of("apiwarn-truncatedresult", Message.count(context.budget().most()))));
  }

  /**
   * An error if one of these parameters, which are secrets, stands in the query string; else null.
   */
  public final @Nullable ApiError inUrl(Param<?>... secrets) {
    return inUrl(Arrays.stream(secrets).map(this::nameOf).toList());
  }

  /** An error if one of these names, which are those of secrets, stands in the query string. */
  public final @Nullable ApiError inUrl(Collection<String> secrets) {
    List<String> found =
        secrets.stream().filter(name -> context.parameters().isInQuery(name)).toList();
    return found.isEmpty()
        ? null
        : ApiError.of(
            Message.of("apierror-mustpostparams", String.join(", ", found), found.size()));
  }

  /**
   * The text of a parameter that is not declared because it depends on the call, or null when it
   * was not sent; see {@link Declaration#dynamicParameters}.
   */
  public final @Nullable String dynamic(String name) {
    RequestParameters.Value value = context.parameters().get(name);
    return value == null ? null : value.text();
  }

  /** The whole request; for modules that run others. */
  public final RequestContext context() {
    return context;
  }
}
