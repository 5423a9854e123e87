package org.palimpsest.actionapi.user;

import java.util.Optional;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.module.ActionModule;
import org.palimpsest.actionapi.module.Answer;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.wiki.login.TokenType;
import org.palimpsest.wiki.user.MailRecipients;

/**
 * {@code action=emailuser} (spec: administration.md, section 13) of a wiki that sends no mail: it
 * always says why none goes out, first of all because of its recipient.
 */
public final class EmailUserAction implements ActionModule {
  private static final Param<String> TARGET = Param.string("target").required();
  private static final Param<String> SUBJECT = Param.string("subject").required();
  private static final Param<String> TEXT = Param.text("text").required();
  private static final Param<Boolean> COPY = Param.bool("ccme");
  private static final Declaration DECLARATION =
      Declaration.of("emailuser", TARGET, SUBJECT, TEXT, COPY)
          .writing()
          .withToken(TokenType.CSRF)
          .example("action=emailuser&target=WikiSysop&text=Content&subject=Hi&token=123ABC");

  private final MailRecipients recipients;
  private final UserNames names;

  public EmailUserAction(MailRecipients recipients, UserNames names) {
    this.recipients = recipients;
    this.names = names;
  }

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Answer execute(Call call) {
    String target = call.get(TARGET);
    Optional<String> name = names.valid(target);
    if (name.isEmpty()) {
      return Answer.refused(
          ApiError.of(
              "baduser_target",
              Message.of("apierror-baduser", Message.plain("target"), Message.plain(target))));
    }
    String key =
        switch (recipients.find(name.get(), call.performer(), call.now())) {
          case UNKNOWN -> "emailnotarget";
          case WITHOUT_ADDRESS -> "noemailtext";
          case REACHABLE -> "usermaildisabled";
        };
    return Answer.refused(ApiError.of(Message.of(key)));
  }
}
