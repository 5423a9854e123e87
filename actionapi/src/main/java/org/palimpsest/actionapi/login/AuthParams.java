package org.palimpsest.actionapi.login;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ErrorCodes;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.params.ParamGroup;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.login.TokenType;

/** What the modules that take a form have in common: their own parameters and their answers. */
final class AuthParams {
  static final Param<List<String>> REQUESTS = Param.string("requests").multi();
  static final Param<MessageFormat> MESSAGE_FORMAT =
      Param.choice("messageformat", MessageFormat.class).defaults(MessageFormat.WIKITEXT);
  static final Param<Boolean> MERGE_FIELDS = Param.bool("mergerequestfields");
  static final Param<Boolean> PRESERVE_STATE = Param.bool("preservestate");
  static final Param<String> RETURN_URL = Param.string("returnurl");
  static final Param<Boolean> CONTINUE = Param.bool("continue");

  /** The parameters of what can take several steps. */
  private static final ParamGroup OF_A_FLOW =
      ParamGroup.of(
          List.of(REQUESTS, MESSAGE_FORMAT, MERGE_FIELDS, PRESERVE_STATE, RETURN_URL, CONTINUE));

  private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#].*");

  /** Nothing has been done, so whoever gets this can send the same again after a while. */
  static final ApiError BUSY = ApiError.of(Message.of("apierror-passwords-busy"));

  private AuthParams() {}

  /** The declaration of a module that takes a form by which somebody becomes somebody. */
  static Declaration flow(String name, String prefix, AuthOperation operation, TokenType token) {
    return form(name, prefix, operation, token, OF_A_FLOW).readingNothing();
  }

  /** The declaration of a module that takes a form, whose fields are parameters too. */
  static Declaration form(
      String name, String prefix, AuthOperation operation, TokenType token, ParamGroup... params) {
    return Declaration.of(name, params)
        .prefixed(prefix)
        .writing()
        .withToken(token)
        .dynamicParameters(
            Message.of("api-help-authmanagerhelper-additional-params", operation.wireName()));
  }

  /** An error unless the call begins a form, saying where it came from, or goes on with one. */
  static @Nullable ApiError problem(Call call) {
    String url = call.find(RETURN_URL);
    if (url == null && !call.get(CONTINUE)) {
      List<String> names = List.of(call.nameOf(CONTINUE), call.nameOf(RETURN_URL));
      return ApiError.of(Message.of("apierror-missingparam-at-least-one-of", names, names.size()));
    }
    if (url != null && !ABSOLUTE.matcher(url).matches()) {
      String name = call.nameOf(RETURN_URL);
      return ApiError.of("badurl_" + name, Message.of("apierror-badurl", name, url));
    }
    return null;
  }

  /** What has been filled in of the parts of a form that the client wants to fill in. */
  static Parsed<Map<String, String>> wanted(Call call, List<AuthRequest> requests) {
    List<String> ids = call.find(REQUESTS);
    return filledIn(
        call,
        ids == null
            ? requests
            : requests.stream().filter(request -> ids.contains(request.id())).toList());
  }

  /**
   * What has been filled in, by the names of the fields; refused if a secret stands in the address.
   */
  static Parsed<Map<String, String>> filledIn(Call call, Collection<AuthRequest> requests) {
    Map<String, String> texts = new HashMap<>();
    Set<String> secrets = new LinkedHashSet<>();
    for (AuthRequest request : requests) {
      for (AuthField field : request.fields()) {
        String text = call.dynamic(field.name());
        if (text != null) {
          texts.put(field.name(), text);
        }
        if (field.sensitive()) {
          secrets.add(field.name());
        }
      }
    }
    ApiError exposed = call.inUrl(secrets);
    return exposed == null ? Parsed.good(texts) : new Parsed.Bad<>(exposed);
  }

  /** The answer to a form that has done what it is for. */
  static Answer.Ready passed(String module, String userName) {
    return Answer.of(module, new ObjectNode().put("status", "PASS").put("username", userName));
  }

  /** The answer to a form that has failed. */
  static Answer.Ready failed(Call call, String module, Message message) {
    return failed(call, module, ErrorCodes.of(message), message);
  }

  /** The answer to a form that has failed. */
  static Answer.Ready failed(Call call, String module, String code, Message message) {
    ObjectNode node = new ObjectNode().put("status", "FAIL");
    call.get(MESSAGE_FORMAT).put(call, node, "message", message);
    return Answer.of(module, node.put("messagecode", code).flag("canpreservestate", false));
  }
}
