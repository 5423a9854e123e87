package org.palimpsest.actionapi.edit;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.model.user.Actor;
import org.palimpsest.wiki.login.SessionKeeper;
import org.palimpsest.wiki.login.TemporaryNames;
import org.palimpsest.wiki.setting.SiteSettings;

/** Logs clients in to the temporary accounts that their edits have made. Thread-safe. */
public final class TemporaryAccountLogin {
  private final SessionKeeper keeper;
  private final TemporaryNames names;
  private final SiteSettings settings;
  private final TitleParser titles;

  public TemporaryAccountLogin(
      SessionKeeper keeper, TemporaryNames names, SiteSettings settings, TitleParser titles) {
    this.keeper = keeper;
    this.names = names;
    this.settings = settings;
    this.titles = titles;
  }

  /** The name that a client has reserved; null for none. */
  @Nullable String reserved(Call call) {
    return names.reserved(call.session(), call.cookies());
  }

  /** Lets a client in, and says so in the answer; does nothing where no account was made. */
  void enter(Call call, @Nullable Actor made, ObjectNode answer) {
    if (made == null) {
      return;
    }
    call.become(keeper.enterTemporarily(call.session(), made.userId()));
    answer.flag("tempusercreated", true);
    String configured = settings.publicUrl();
    String origin = configured == null ? call.request().origin() : configured;
    String address = EditParams.returnAddress(call, titles.namespaces(), origin);
    if (address != null) {
      answer.put("tempusercreatedredirect", address);
    }
  }
}
