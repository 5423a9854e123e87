package org.palimpsest.actionapi.page;

import java.util.function.Function;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.list.ContinueParam;
import org.palimpsest.actionapi.list.ListParams;
import org.palimpsest.actionapi.list.PagedList;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParts;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.wiki.page.TitleLists;

/** {@code list=allpages} (spec: query-modules.md, section 3). */
public record AllPagesQuery(TitleLists lists, TitleParts titleParts, Namespaces namespaces)
    implements PageGenerator {
  private static final PagedList<PageFacts, String> LIST =
      new PagedList<>(
          "p", ContinueParam.of(ListParams.CONTINUE, PlaceFormat.KEY), page -> page.title().key());

  @Override
  public Declaration declaration() {
    return AllPagesParams.DECLARATION;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    return LIST.answer(call, read(call), page -> PageNodes.node(page, namespaces));
  }

  @Override
  public Generated generate(QueryCall call) {
    return call.context().parameters().isAbsent("redirects")
        ? LIST.generated(read(call), pages -> PageNodes.source(pages, Function.identity()))
        : new Generated.Refused(
            ApiError.of("params", Message.of("apierror-allpages-generator-redirects")));
  }

  private Parsed<Slice<PageFacts, String>> read(QueryCall call) {
    ApiError incomplete = AllPagesParams.incomplete(call);
    if (incomplete != null) {
      return new Parsed.Bad<>(incomplete);
    }
    return LIST.place(call)
        .then(place -> AllPagesParams.read(call, titleParts, place.orElse(null)))
        .map(request ->
            request.nothing()
                ? Slice.empty()
                : lists.list(
                    request.range(),
                    request.direction().stored,
                    request.filter(),
                    request.limit()));
  }
}
