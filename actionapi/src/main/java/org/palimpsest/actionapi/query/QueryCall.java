package org.palimpsest.actionapi.query;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.RequestContext;
import org.palimpsest.actionapi.params.ParamValues;

/** One call of a part of {@code action=query}. */
public final class QueryCall extends Call {
  private final PageSet pages;

  QueryCall(RequestContext context, Declaration declaration, ParamValues values, PageSet pages) {
    super(context, declaration, values);
    this.pages = pages;
  }

  /** The pages that the request names. */
  public PageSet pages() {
    return pages;
  }
}
