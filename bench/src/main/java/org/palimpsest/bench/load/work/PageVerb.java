package org.palimpsest.bench.load.work;

import java.util.List;
import org.palimpsest.bench.load.http.Form;

/** What administrators do to whole pages, one request each, and what has to be done before. */
public enum PageVerb {
  /** Deletes a page that has one revision. */
  DELETE("\"logid\"") {
    @Override
    List<Form> preparation(String title, int round) {
      return List.of(Pages.edit(title, "Round " + round + " of " + title, "prepare"));
    }

    @Override
    Form request(String title, int round) {
      return of("delete", "title", title);
    }
  },

  /** Brings a page back whose only revision was deleted. */
  UNDELETE("\"revisions\"") {
    @Override
    List<Form> preparation(String title, int round) {
      return round == 1
          ? List.of(Pages.edit(title, "Text of " + title, "prepare"), of("delete", "title", title))
          : List.of(of("delete", "title", title));
    }

    @Override
    Form request(String title, int round) {
      return of("undelete", "title", title);
    }
  },

  /** Moves a page and leaves a redirect; in every second round back over that redirect. */
  MOVE("\"redirectcreated\"") {
    @Override
    List<Form> preparation(String title, int round) {
      return round == 1 ? List.of(Pages.edit(title, "Text of " + title, "prepare")) : List.of();
    }

    @Override
    Form request(String title, int round) {
      String other = title + " moved";
      return round % 2 == 1
          ? of("move", "from", title, "to", other)
          : of("move", "from", other, "to", title);
    }
  },

  /** Protects a page from being edited; in every second round at the other level. */
  PROTECT("\"protections\"") {
    @Override
    List<Form> preparation(String title, int round) {
      return round == 1 ? List.of(Pages.edit(title, "Text of " + title, "prepare")) : List.of();
    }

    @Override
    Form request(String title, int round) {
      String level = round % 2 == 1 ? "sysop" : "autoconfirmed";
      return of("protect", "title", title, "protections", "edit=" + level);
    }
  };

  /** What an answer has only if it was done. */
  final String sign;

  PageVerb(String sign) {
    this.sign = sign;
  }

  /** What is done to the page before a round, in this order. */
  abstract List<Form> preparation(String title, int round);

  /** What is measured. */
  abstract Form request(String title, int round);

  private static Form of(String action, String... more) {
    Form form =
        Form.of("action", action, "format", "json", "formatversion", "2", "reason", "bench");
    for (int i = 0; i < more.length; i += 2) {
      form = form.with(more[i], more[i + 1]);
    }
    return form;
  }
}
