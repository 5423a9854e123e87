package org.palimpsest.bench.load.work;

import java.util.List;
import org.palimpsest.bench.load.http.Form;

/** What administrators do to whole pages, one request each, and what has to be done before. */
public enum PageVerb {
  /** Deletes a page that has one revision. */
  DELETE("\"logid\"") {
    @Override
    Form request(String title) {
      return of("delete", "title", title);
    }
  },

  /** Brings a page back whose only revision was deleted. */
  UNDELETE("\"revisions\"") {
    @Override
    List<Form> preparation(String title) {
      return List.of(made(title), of("delete", "title", title));
    }

    @Override
    Form request(String title) {
      return of("undelete", "title", title);
    }
  },

  /** Moves a page that has one revision, and leaves a redirect. */
  MOVE("\"redirectcreated\"") {
    @Override
    Form request(String title) {
      return of("move", "from", title, "to", title + " moved");
    }
  },

  /** Protects a page from being edited. */
  PROTECT("\"protections\"") {
    @Override
    Form request(String title) {
      return of("protect", "title", title, "protections", "edit=sysop");
    }
  };

  /** What an answer has only if it was done. */
  final String sign;

  PageVerb(String sign) {
    this.sign = sign;
  }

  /** What is done to a new page before, in this order. */
  List<Form> preparation(String title) {
    return List.of(made(title));
  }

  /** What is measured. */
  abstract Form request(String title);

  private static Form made(String title) {
    return Pages.edit(title, "Text of " + title, "prepare");
  }

  private static Form of(String action, String... more) {
    Form form =
        Form.of("action", action, "format", "json", "formatversion", "2", "reason", "bench");
    for (int i = 0; i < more.length; i += 2) {
      form = form.with(more[i], more[i + 1]);
    }
    return form;
  }
}
