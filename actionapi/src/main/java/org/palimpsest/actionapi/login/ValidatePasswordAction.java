package org.palimpsest.actionapi.login;

import java.util.List;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.ErrorCodes;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.text.ErrorFormat;
import org.palimpsest.actionapi.text.Wording;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.model.user.UserReference;
import org.palimpsest.wiki.login.Accounts.PasswordFlaw;
import org.palimpsest.wiki.login.PasswordPolicy;
import org.palimpsest.wiki.user.AccountNames;

/**
 * {@code action=validatepassword} (spec: auth-and-rights.md, section 8). A name that is hidden from
 * the caller is like one that nobody has.
 */
public final class ValidatePasswordAction implements ActionModule {
  private static final String NAME = "validatepassword";
  private static final Param<String> PASSWORD = Param.password("password").required();
  private static final Param<String> USER =
      Param.user("user", UserReference.Kind.NAME, UserReference.Kind.ID);
  private static final Declaration DECLARATION =
      Declaration.of(NAME, PASSWORD, USER, Param.string("email"), Param.string("realname"))
          .postOnly()
          .example("action=validatepassword&password=foobar&user=Example");

  private final AccountNames people;
  private final UserNames names;
  private final PasswordPolicy policy;

  public ValidatePasswordAction(AccountNames people, UserNames names, PasswordPolicy policy) {
    this.people = people;
    this.names = names;
    this.policy = policy;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    ApiError exposed = call.inUrl(PASSWORD);
    if (exposed != null) {
      return Answer.refused(exposed);
    }
    String newName = call.find(USER);
    if (newName == null) {
      return answer(
          call,
          policy.problems(call.performer().name(), call.performer().groups(), call.get(PASSWORD)));
    }
    if (names
        .usable(newName)
        .filter(name -> people.isKnown(name, call.performer(), call.now()))
        .isPresent()) {
      return Answer.refused(ApiError.of(Message.of("userexists")));
    }
    if (names.creatable(newName).isEmpty()) {
      return Answer.refused(
          ApiError.of("baduser_user", Message.of("apierror-baduser", USER.name(), newName)));
    }
    return answer(call, policy.problems(newName, List.of(), call.get(PASSWORD)));
  }

  /** Only what is too long can never be used; with all other flaws one could still log in. */
  private static Answer answer(Call call, List<PasswordPolicy.Problem> problems) {
    boolean unusable =
        problems.stream().anyMatch(problem -> problem.flaw() == PasswordFlaw.TOO_LONG);
    ObjectNode node =
        new ObjectNode()
            .put("validity", problems.isEmpty() ? "Good" : unusable ? "Invalid" : "Change");
    if (!problems.isEmpty()) {
      ListNode list = node.putList("validitymessages", "warning");
      problems.forEach(problem -> list.add(node(call.context().errorWording(), problem)));
    }
    return Answer.of(NAME, node);
  }

  private static Node node(Wording wording, PasswordPolicy.Problem problem) {
    Message message = PasswordProblems.of(problem);
    String code = ErrorCodes.of(message);
    if (wording.format() != ErrorFormat.BC) {
      return wording.node(code, message);
    }
    ListNode params = new ListNode("param");
    if (problem.bound() > 0) {
      params.add(problem.bound());
    }
    return new ObjectNode()
        .put("message", message.key())
        .put("params", params)
        .put("code", code)
        .put("type", "error");
  }
}
