package org.palimpsest.actionapi.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.actionapi.module.CacheMode;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.module.QueryKind;
import org.palimpsest.actionapi.params.IntegerType;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.actionapi.query.PageGenerator;
import org.palimpsest.actionapi.query.QueryAnswer;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.title.Title;

/** A list of fixed titles, so many at a time, that can generate the pages, each with its place. */
public final class Listing implements PageGenerator {
  private final Param<Long> from = Param.integer("offset", IntegerType.atLeast(0)).defaults(0L);
  private final Param<Long> limit = Param.limit("limit", 500, 500, 500);
  private final List<Title> titles;
  private final Declaration declaration;

  /** A list of this name and prefix. */
  public Listing(String name, String prefix, List<Title> titles) {
    this.titles = List.copyOf(titles);
    this.declaration =
        Declaration.ofQuery(QueryKind.LIST, name, prefix, List.of(limit, from))
            .cached(CacheMode.PUBLIC);
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }

  @Override
  public QueryAnswer execute(QueryCall call) {
    ListNode list = new ListNode("t");
    for (int i = first(call); i < end(call); i++) {
      list.add(titles.get(i).text());
    }
    return new QueryAnswer.Done(new ObjectNode().put(declaration.name(), list), next(call));
  }

  @Override
  public Generated generate(QueryCall call) {
    Map<Title, ObjectNode> places = new HashMap<>();
    for (int i = first(call); i < end(call); i++) {
      places.put(titles.get(i), new ObjectNode().put("index", i + 1));
    }
    return new Generated.Pages(
        new Source.Titles(titles.subList(first(call), end(call))), next(call), places);
  }

  private ObjectNode next(QueryCall call) {
    ObjectNode next = new ObjectNode();
    return end(call) < titles.size() ? next.put("offset", end(call)) : next;
  }

  private int first(QueryCall call) {
    return Math.toIntExact(Math.min(call.get(from), titles.size()));
  }

  private int end(QueryCall call) {
    return Math.toIntExact(Math.min(first(call) + call.get(limit), titles.size()));
  }
}
